package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ElementNameProperties {
    /** A name put together from spellings, and what it must be read as. */
    record Composed(String name, String stem, int quarter, Slot.What what) {}

    @Property(tries = 3000)
    void everyComposedSpellingIsRecovered(@ForAll("composed") Composed composed) {
        var read = ElementName.read(composed.name());

        assertThat(read.slot())
                .as(composed.name())
                .contains(new Slot(composed.what(), composed.quarter()));
        assertThat(read.key()).as(composed.name()).isEqualTo(ElementName.key(composed.stem()));
    }

    @Property
    void aNameWithoutAQuarterIsNeverGivenOne(
            @ForAll("stems") String stem, @ForAll("separators") String separator) {
        assertThat(ElementName.read(stem).slot()).isEmpty();
        for (var kind : List.of("Target", "Achieved", "Annual Target", "intego")) {
            assertThat(ElementName.read(stem + separator + kind).slot())
                    .as(stem + separator + kind)
                    .hasValueSatisfying(slot -> assertThat(slot.isQuarter()).isFalse());
        }
    }

    @Property
    void whateverIsTypedIsReadWithoutAQuarterOrWithOneOfFour(@ForAll String name) {
        var read = ElementName.read(name);

        assertThat(read.key()).isNotNull();
        read.slot().ifPresent(slot -> assertThat(slot.quarter()).isBetween(0, 4));
    }

    @Property
    void theFourQuartersOfOnePledgeMeet(
            @ForAll("stems") String stem,
            @ForAll("composed") Composed one,
            @ForAll("composed") Composed other) {
        var first = one.name().replace(one.stem(), stem);
        var second = other.name().replace(other.stem(), stem);

        assertThat(ElementName.read(first).key()).isEqualTo(ElementName.read(second).key());
    }

    @Provide
    Arbitrary<String> stems() {
        return Arbitraries.of(
                "Maize yield (t/ha)",
                "Number of households connected to electricity",
                "% of timely payments made to VUP beneficiaries",
                "Km of feeder roads rehabilitated, phase 2",
                "Stunting reduced",
                "Ménages raccordés à l'eau",
                "Ingo zifite amashanyarazi",
                "Under-5 children screened for MUAC",
                "Cows distributed (Girinka)",
                "ANC 4 standard visits");
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(" - ", " – ", ": ", "_", " ", ", ", " / ", "  ");
    }

    @Provide
    Arbitrary<Composed> composed() {
        var quarter = Arbitraries.integers().between(1, 4);
        var what = Arbitraries.of(Slot.What.TARGET, Slot.What.ACHIEVED);
        return Combinators.combine(
                        stems(), separators(), quarter, what, spelledQuarter(), order(), which())
                .as(ElementNameProperties::compose);
    }

    private static Composed compose(
            String stem,
            String separator,
            int quarter,
            Slot.What what,
            String spelled,
            int order,
            int which) {
        var kinds =
                what == Slot.What.TARGET
                        ? List.of(
                                "Target", "targets", "TARGET", "tget", "planned", "cible", "intego")
                        : List.of(
                                "Achieved",
                                "achievement",
                                "achived",
                                "acheived",
                                "ACHIEVEMENTS",
                                "réalisé",
                                "ibyagezweho");
        var at = spelled.formatted(quarter);
        var kind = kinds.get(which);
        var name =
                switch (order) {
                    case 0 -> stem + separator + at + separator + kind;
                    case 1 -> stem + separator + kind + separator + at;
                    case 2 -> stem + " in " + at + " " + kind + "  ";
                    case 3 -> stem + " (" + at + " " + kind + ")";
                    case 4 -> at + " " + kind + ": " + stem;
                    default -> at + " - " + stem + " - " + kind;
                };
        return new Composed(name, stem, quarter, what);
    }

    private Arbitrary<String> spelledQuarter() {
        return Arbitraries.of(
                "Q%d",
                "Q %d",
                "q%d",
                "Qtr%d",
                "Qtr. %d",
                "QTR %d",
                "Quarter %d",
                "quater %d",
                "Quarter-%d",
                "Trimestre %d",
                "Trim. %d",
                "Igihembwe cya %d",
                "IG%d",
                "Q0%d",
                "%dQ",
                "2025/26 Q%d",
                "FY 2025/26 Quarter %d",
                "igihembwe cya %d");
    }

    private Arbitrary<Integer> order() {
        return Arbitraries.integers().between(0, 5);
    }

    private Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, 6);
    }
}
