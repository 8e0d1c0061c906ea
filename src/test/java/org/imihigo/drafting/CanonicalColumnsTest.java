package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.contracts.Column;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.Test;

/**
 * The columns that a contract should have, as section 1.5 of the dossier lists them (from the DHIS2
 * form of 2024/25, contracts of 2012/13 to 2014/15 and the monitoring tool of Ngoma), and the
 * columns of the grid that hold them. What comes only with a report is no column of a plan, and
 * stands below with the word that holds it.
 */
class CanonicalColumnsTest {
    private static final Map<String, List<Column>> OF_A_PLAN =
            Map.ofEntries(
                    Map.entry("code", List.of(Column.NUMBER, Column.PARENT_NUMBER)),
                    Map.entry("pillar", List.of(Column.PILLAR)),
                    Map.entry("sector", List.of(Column.SECTOR)),
                    Map.entry("NST/DDS reference", List.of(Column.PLAN_REFERENCE)),
                    Map.entry("outcome", List.of(Column.OUTCOME)),
                    Map.entry("objective", List.of(Column.OBJECTIVE)),
                    Map.entry("output", List.of(Column.OUTPUT)),
                    Map.entry("indicator", List.of(Column.INDICATOR)),
                    Map.entry("disaggregation", List.of(Column.CATEGORY)),
                    Map.entry("unit", List.of(Column.UNIT)),
                    Map.entry(
                            "measurement type & direction",
                            List.of(Column.MEASURE, Column.DIRECTION)),
                    Map.entry(
                            "baseline value + date + source + confidence",
                            List.of(
                                    Column.BASELINE,
                                    Column.BASELINE_DATE,
                                    Column.BASELINE_SOURCE,
                                    Column.BASELINE_METHOD,
                                    Column.BASELINE_CONFIDENCE)),
                    Map.entry("annual target", List.of(Column.ANNUAL_TARGET)),
                    Map.entry("Q1-Q4 target", Column.QUARTERS),
                    Map.entry("activities/milestones", List.of(Column.ACTIVITIES)),
                    Map.entry("location", List.of(Column.PLACES)),
                    Map.entry(
                            "beneficiaries m/f",
                            List.of(Column.BENEFICIARIES_FEMALE, Column.BENEFICIARIES_MALE)),
                    Map.entry("cost", List.of(Column.COST)),
                    Map.entry("budget line", List.of(Column.BUDGET_LINE)),
                    Map.entry(
                            "source of funds",
                            Stream.concat(Stream.of(Column.SOURCE_OF_FUNDS), Column.FUNDS.stream())
                                    .toList()),
                    Map.entry("responsible unit & person", List.of(Column.RESPONSIBLE)),
                    Map.entry("joint owners with share", List.of(Column.JOINT_OWNERS)),
                    Map.entry("JADF partners with pledge", List.of(Column.PARTNERS)),
                    Map.entry("assumption/risk", List.of(Column.ASSUMPTIONS)),
                    Map.entry(
                            "means of verification, source of data",
                            List.of(Column.MEANS_OF_VERIFICATION, Column.SOURCE_OF_DATA)),
                    Map.entry("weight", List.of(Column.WEIGHT)),
                    Map.entry("observations", List.of(Column.OBSERVATIONS)));

    /** Q1-Q4 achieved, status and what follows of them: reported, confirmed, verified, scored. */
    private static final EnumSet<Column> OF_A_REPORT =
            EnumSet.of(
                    Column.Q1_ACHIEVED,
                    Column.Q2_ACHIEVED,
                    Column.Q3_ACHIEVED,
                    Column.Q4_ACHIEVED,
                    Column.ANNUAL_ACHIEVEMENT,
                    Column.ANNUAL_PERCENTAGE,
                    Column.STATUS);

    /** The hidden key of an exported row, and who counts it, which the row's own page asks. */
    private static final EnumSet<Column> OF_THE_FILE = EnumSet.of(Column.KEY, Column.COUNTED_BY);

    @Test
    void everyColumnOfThePlanStandsInTheGrid() {
        OF_A_PLAN.forEach(
                (asked, columns) -> assertThat(GridColumns.ALL).as(asked).containsAll(columns));
    }

    @Test
    void theGridHasNoColumnThatNobodyAskedFor() {
        assertThat(GridColumns.ALL)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        OF_A_PLAN.values().stream().flatMap(List::stream).toList());
    }

    @Test
    void whatIsNotPlannedIsReportedOrOfTheFile() {
        assertThat(Arrays.stream(Column.values()))
                .filteredOn(column -> !GridColumns.ALL.contains(column))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(OF_A_REPORT, OF_THE_FILE).flatMap(EnumSet::stream).toList());
    }

    @Test
    void moneyComesFromSevenSources() {
        assertThat(Column.FUNDS)
                .extracting(Column::name)
                .containsExactly(
                        "FUNDS_OWN_REVENUE",
                        "FUNDS_EARMARKED",
                        "FUNDS_BLOCK_GRANT",
                        "FUNDS_MINISTRY",
                        "FUNDS_PARTNER",
                        "FUNDS_COMMUNITY",
                        "FUNDS_LOAN");
    }

    @Test
    void everyColumnHasANameOfItsOwnInEveryLanguage() {
        for (var language : Language.values()) {
            assertThat(GridColumns.ALL)
                    .extracting(column -> GridPages.label(column, Texts.in(language)))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> !name.isBlank());
        }
    }
}
