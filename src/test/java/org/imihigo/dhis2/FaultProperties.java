package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FaultProperties {
    /** One way to break a formula, and the one fault that must then be found. */
    enum Break {
        QUARTER_LEFT_OUT(FaultKind.QUARTER_MISSING),
        QUARTER_TWICE(FaultKind.QUARTER_DOUBLED),
        QUARTER_FOR_ANOTHER(FaultKind.QUARTER_MIXED),
        ANOTHER_PLEDGES_QUARTER(FaultKind.QUARTER_MIXED),
        NOT_DIVIDED(FaultKind.RATE_SUMMED),
        OVER_ITSELF(FaultKind.DIVIDED_BY_ITSELF),
        TURNED(FaultKind.TARGET_FOR_ACHIEVED),
        TARGETS_FOR_ACHIEVEMENTS(FaultKind.TARGET_FOR_ACHIEVED),
        ID_CHANGED(FaultKind.DANGLING_ELEMENT),
        CATEGORY_CHANGED(FaultKind.DANGLING_COMBINATION),
        NUMERATOR_GONE(FaultKind.NO_NUMERATOR),
        DENOMINATOR_GONE(FaultKind.NO_DENOMINATOR),
        FUNCTION(FaultKind.UNKNOWN_FORMULA);

        private final FaultKind fault;

        Break(FaultKind fault) {
            this.fault = fault;
        }
    }

    @Property
    void aCleanExportHasNoFault(@ForAll("contracts") List<Exported.Counts> contract) {
        assertThat(Exported.clean(contract).faults()).isEmpty();
    }

    @Property
    void breakingOneFormulaIsThatFaultAndNoOther(
            @ForAll("contracts") List<Exported.Counts> contract,
            @ForAll @IntRange(min = 1, max = 4) int quarter,
            @ForAll @IntRange(max = 5) int chosen,
            @ForAll Break broken) {
        int number = 1 + chosen % contract.size();
        var counts = contract.get(number - 1);
        var clean = Exported.clean(contract);
        var spoiled = spoil(clean, number, counts, quarter, broken);

        assertThat(spoiled.faults())
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(expected(broken, counts));
                            assertThat(fault.subject()).startsWith(counts.name(number));
                            assertThat(fault.written()).isNotEmpty();
                        });
    }

    private static FaultKind expected(Break broken, Exported.Counts counts) {
        return switch (broken) {
            case TURNED ->
                    counts == Exported.Counts.LESS ? FaultKind.INVERSE_AS_MORE : broken.fault;
            case NOT_DIVIDED ->
                    counts == Exported.Counts.RATE ? broken.fault : FaultKind.QUARTER_MISSING;
            default -> broken.fault;
        };
    }

    private static Exported spoil(
            Exported clean, int number, Exported.Counts counts, int quarter, Break broken) {
        var achieved = "achieved" + number;
        var percent = "percent" + number;
        var annual = clean.formula(achieved);
        var ratio = clean.formula(percent);
        var part = Exported.figure(number, new Slot(Slot.What.ACHIEVED, quarter));
        var next = Exported.figure(number, new Slot(Slot.What.ACHIEVED, 1 + quarter % 4));
        var first = annual.top();
        return switch (broken) {
            case QUARTER_LEFT_OUT -> clean.with(achieved, without(first, part), annual.bottom());
            case QUARTER_TWICE -> clean.with(achieved, first + " + " + part, annual.bottom());
            case QUARTER_FOR_ANOTHER ->
                    clean.with(achieved, first.replace(part, next), annual.bottom());
            case ANOTHER_PLEDGES_QUARTER -> {
                int other = number == 1 ? 2 : 1;
                var stranger = Exported.figure(other, new Slot(Slot.What.ACHIEVED, quarter));
                yield clean.with(achieved, first.replace(part, stranger), annual.bottom());
            }
            case NOT_DIVIDED ->
                    counts == Exported.Counts.RATE
                            ? clean.with(achieved, first, "1")
                            : clean.with(achieved, without(first, part), annual.bottom());
            case OVER_ITSELF -> clean.with(percent, ratio.top(), ratio.top());
            case TURNED -> clean.with(percent, ratio.bottom(), ratio.top());
            case TARGETS_FOR_ACHIEVEMENTS ->
                    clean.with(achieved, Exported.sum(number, Slot.What.TARGET), annual.bottom());
            case ID_CHANGED -> clean.with(achieved, first.replace(part, "#{gone}"), "1");
            case CATEGORY_CHANGED ->
                    clean.with(
                            achieved,
                            first.replace(part, part.replace("}", ".gone}")),
                            annual.bottom());
            case NUMERATOR_GONE -> clean.with(percent, " ", ratio.bottom());
            case DENOMINATOR_GONE -> clean.with(percent, ratio.top(), "0");
            case FUNCTION -> clean.with(percent, "if(" + part + " > 0, 1, 0)", ratio.bottom());
        };
    }

    private static String without(String sum, String part) {
        return sum.replace(part + " + ", "").replace(" + " + part, "");
    }

    @Provide
    Arbitrary<List<Exported.Counts>> contracts() {
        return Arbitraries.of(Exported.Counts.class).list().ofMinSize(2).ofMaxSize(6);
    }
}
