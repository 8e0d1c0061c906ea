package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.pledges.Baseline.Confidence;
import org.imihigo.pledges.Plan;
import org.junit.jupiter.api.Test;

class DetailsTest {
    @Test
    void aRowSaysHowThePledgeIsToBeKept() {
        var details =
                read(
                        Map.of(
                                Column.ACTIVITIES,
                                "Survey of the site: 2027-08-01 – 2027-09-15\nWorks 1/10/2027",
                                Column.BENEFICIARIES_FEMALE,
                                "1 200",
                                Column.COST,
                                "Rwf 60,000,000",
                                Column.FUNDS_EARMARKED,
                                "45.000.000",
                                Column.FUNDS_COMMUNITY,
                                "5000000",
                                Column.JOINT_OWNERS,
                                "Ministry of Health: 40 %; RW56 12,5%",
                                Column.WEIGHT,
                                "2,5",
                                Column.MEANS_OF_VERIFICATION,
                                "Hand-over record"));

        assertThat(details.findings()).isEmpty();
        assertThat(details.plan().activities())
                .containsExactly(
                        new Plan.Activity(
                                "Survey of the site", day("2027-08-01"), day("2027-09-15")),
                        new Plan.Activity("Works", day("2027-10-01"), day("2027-10-01")));
        assertThat(details.plan().women()).contains(1_200L);
        assertThat(details.plan().funded()).isEqualTo(50_000_000);
        assertThat(details.plan().gap()).contains(10_000_000L);
        assertThat(details.plan().joint())
                .containsExactly(
                        new Plan.Share("Ministry of Health", new BigDecimal("40")),
                        new Plan.Share("RW56", new BigDecimal("12.5")));
        assertThat(details.plan().ownShare()).isEqualByComparingTo("47.5");
        assertThat(details.weight()).contains(new BigDecimal("2.5"));
        assertThat(details.verification()).contains("Hand-over record");
    }

    @Test
    void sharesOfMoreThanTheWholeAreRefused() {
        var details = read(Map.of(Column.JOINT_OWNERS, "MINISANTE 60\nRW56 50"));

        assertThat(codes(details)).containsExactly("plan.shares");
        assertThat(details.findings().getFirst().arguments())
                .containsExactly(new BigDecimal("110"));
    }

    @Test
    void eachWordThatCannotBeReadIsToldAtItsCell() {
        var details =
                read(
                        Map.of(
                                Column.BENEFICIARIES_MALE, "about 300",
                                Column.FUNDS_LOAN, "some",
                                Column.BASELINE_DATE, "last June",
                                Column.BASELINE_CONFIDENCE, "sure",
                                Column.WEIGHT, "140",
                                Column.JOINT_OWNERS, "Ministry of Health"));

        assertThat(
                        details.findings().stream()
                                .collect(Collectors.toMap(Finding::column, Finding::code)))
                .isEqualTo(
                        Map.of(
                                Column.BENEFICIARIES_MALE, "plan.people",
                                Column.FUNDS_LOAN, "plan.amount",
                                Column.BASELINE_DATE, "plan.day",
                                Column.BASELINE_CONFIDENCE, "plan.confidence",
                                Column.WEIGHT, "plan.weight",
                                Column.JOINT_OWNERS, "plan.share"));
    }

    @Test
    void anActivityThatEndsBeforeItBeginsIsRefusedAndOneWithoutDaysIsAdvised() {
        var details =
                read(Map.of(Column.ACTIVITIES, "Works 2028-03-01 2027-09-01\nTraining of farmers"));

        assertThat(codes(details)).containsExactly("plan.turned", "plan.undated");
        assertThat(details.plan().activities()).hasSize(2);
    }

    @Test
    void howWellABaselineIsKnownIsReadInThreeLanguages() {
        assertThat(List.of("Measured", "mesurée", "byapimwe").stream().map(this::confidence))
                .containsOnly(Confidence.MEASURED);
        assertThat(List.of("administrative", "nyandiko z’akarere").stream().map(this::confidence))
                .containsOnly(Confidence.ADMINISTRATIVE);
    }

    @Test
    void aTargetInAnotherUnitOfMeasureIsTold() {
        var line =
                new Line(
                        1,
                        Map.of(
                                Column.PILLAR, cell("Economic"),
                                Column.INDICATOR, cell("Area of maize consolidated (ha)"),
                                Column.Q1_TARGET, cell("100"),
                                Column.Q2_TARGET, cell("40 km"),
                                Column.ANNUAL_TARGET, cell("140 ha")));

        var judged = Judging.of(List.of(line), Map.of(), Known.NOTHING).getFirst();

        assertThat(judged.findings())
                .filteredOn(finding -> finding.code().equals("unit.other"))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.column()).isEqualTo(Column.Q2_TARGET);
                            assertThat(finding.arguments()).containsExactly("km", "ha");
                        });
    }

    private Confidence confidence(String text) {
        return read(Map.of(Column.BASELINE_CONFIDENCE, text)).confidence().orElseThrow();
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private static List<String> codes(Details details) {
        return details.findings().stream().map(Finding::code).toList();
    }

    private static Details read(Map<Column, String> cells) {
        return Details.of(
                new Line(
                        1,
                        cells.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, one -> cell(one.getValue())))));
    }

    private static Written cell(String text) {
        return new Written("", text, Written.Form.TEXT);
    }
}
