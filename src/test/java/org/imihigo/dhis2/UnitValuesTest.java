package org.imihigo.dhis2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.IndicatorId;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Promised;
import org.junit.jupiter.api.Test;

/** Values of a DHIS2 on their way to the pledges of one unit. */
class UnitValuesTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);
    private static final String METADATA =
            """
            {"dataElements": [
              {"id": "top", "name": "Complaints resolved - Achieved", "valueType": "NUMBER"},
              {"id": "bottom", "name": "Complaints received - Achieved", "valueType": "NUMBER"},
              {"id": "goal", "name": "Complaints resolved - Target", "valueType": "NUMBER"},
              {"id": "trees", "name": "Trees planted - Achieved", "valueType": "NUMBER"},
              {"id": "note", "name": "Remarks of the district", "valueType": "TEXT"}],
             "categoryOptionCombos": [{"id": "d", "name": "default"},
              {"id": "f", "name": "Female"}, {"id": "m", "name": "Male"}]}
            """;

    private final Series resolved = series(1, Sample.rate("RESOLVED", OverTime.RATE_POOLED));
    private final Series trees =
            series(
                    2,
                    Sample.definition(
                            "TREES", "trees", 0, Measure.of(OverTime.FLOW_SUM, OverSpace.SUM)));
    private final List<String> values = new ArrayList<>();

    private static Series series(int id, org.imihigo.indicators.Definition definition) {
        return new Series(
                new SeriesId(id), new Indicator(new IndicatorId(id), definition), Optional.empty());
    }

    private void value(String element, String period, String combo, String value, String comment) {
        values.add(
                """
                {"dataElement": "%s", "period": "%s", "orgUnit": "p", "categoryOptionCombo": "%s",
                 "value": "%s", "comment": "%s"}
                """
                        .formatted(element, period, combo, value, comment));
    }

    private List<Intake> judge() {
        var study =
                Study.of(
                        List.of(
                                page(Export.Kind.METADATA, METADATA),
                                page(
                                        Export.Kind.VALUES_JSON,
                                        "{\"dataValues\": [" + String.join(",", values) + "]}")));
        return new UnitValues(study, (_, year) -> pledged(study, year)).judge(study.typed());
    }

    private static Export.Page page(Export.Kind kind, String content) {
        return Export.Page.file(kind, "file", content.getBytes(StandardCharsets.UTF_8));
    }

    private UnitValues.Pledged pledged(Study study, FiscalYear year) {
        var pledges = new HashMap<Series, Pledge>();
        var unit = new UnitCode("RW57");
        pledges.put(resolved, Promised.pledge(unit, year, resolved.id(), 1));
        pledges.put(trees, Promised.pledge(unit, year, trees.id(), 2));
        var pair = Ratios.of(resolved, study).orElseThrow();
        return new UnitValues.Pledged(
                year.equals(YEAR),
                pledges,
                Map.of(
                        pair.numerator().key(),
                        new UnitValues.Bound(resolved, UnitValues.Part.NUMERATOR),
                        pair.denominator().key(),
                        new UnitValues.Bound(resolved, UnitValues.Part.DENOMINATOR),
                        ElementName.key("Trees planted"),
                        new UnitValues.Bound(trees, UnitValues.Part.WHOLE)));
    }

    @Test
    void twoCountsAreOneRateAndNotItsPercentage() {
        value("bottom", "2026Q3", "d", "97", "");
        value("top", "2026Q3", "d", "87", "ten are with the court");

        var judged = judge();

        assertThat(judged)
                .extracting(intake -> intake.left().orElse(""), Intake::amount)
                .containsExactly(
                        tuple("added", Optional.empty()),
                        tuple("", Optional.of(new Amount.Counts(87, 97))));
        assertThat(judged.getLast().note())
                .isEqualTo("DHIS2: Complaints resolved - Achieved. ten are with the court");
    }

    @Test
    void countsByCategoriesAndMonthsAddUpBeforeTheyMakeTheRate() {
        for (var month : List.of("202607", "202608", "202609")) {
            value("top", month, "f", "1", "");
            value("top", month, "m", "2", "");
            value("bottom", month, "d", "4", "");
        }

        assertThat(judge().stream().filter(Intake::isTaken))
                .singleElement()
                .satisfies(
                        taken -> {
                            assertThat(taken.amount()).contains(new Amount.Counts(9, 12));
                            assertThat(taken.added()).hasSize(8);
                        });
    }

    @Test
    void aCountWithoutItsOtherIsLeftAndSoIsOneOfNothing() {
        value("top", "2026Q3", "d", "87", "");
        value("top", "2026Q4", "d", "0", "");
        value("bottom", "2026Q4", "d", "0", "");

        assertThat(judge())
                .extracting(intake -> intake.left().orElse(""))
                .containsExactly("other-count", "no-counts", "no-counts");
    }

    @Test
    void aSumKeepsWhatWasSaidOfItsParts() {
        value("trees", "2026Q3", "f", "40", "sector Ntarama is late");
        value("trees", "2026Q3", "m", "60", "sector Ntarama is late");

        var taken = judge().getFirst();

        assertThat(taken.amount()).contains(new Amount.Value(100));
        assertThat(taken.comments()).isEqualTo("sector Ntarama is late");
    }

    @Test
    void everythingElseIsLeftWithItsReason() {
        value("note", "2026Q3", "d", "1", "");
        value("goal", "2026Q3", "d", "1", "");
        value("trees", "2026Q3", "d", "", "");
        value("trees", "2025Q1", "d", "5", "");
        value("trees", "2026WedW2", "d", "5", "");
        value("trees", "2026S2", "d", "5", "");
        value("trees", "2026Oct", "d", "5", "");
        value("trees", "2027Q1", "d", "-5", "");
        value("trees", "2027Q2", "d", "0.5", "");
        value("gone", "2027Q2", "d", "5", "");

        assertThat(judge())
                .extracting(intake -> intake.left().orElse(""))
                .containsExactly(
                        "unread",
                        "target",
                        "blank",
                        "contract",
                        "period",
                        "longer",
                        "contract",
                        "negative",
                        "fine",
                        "unread");
    }
}
