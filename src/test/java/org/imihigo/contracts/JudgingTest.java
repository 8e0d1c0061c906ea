package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.contracts.Written.Form.ERROR;
import static org.imihigo.contracts.Written.Form.NUMBER;
import static org.imihigo.contracts.Written.Form.PERCENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows of real contracts mean; most are typed from published ones. */
class JudgingTest {
    private static final Line ECONOMY = Row.only(Column.PILLAR, "Economic Transformation").line(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Families receiving cows through Girinka | 158 | 175 | 192 | 104 | 629 | FLOW_SUM | SUM | number
                    Amount of own revenues generated (Frw) | 331,650,284 | 411,212,592 | 575,515,706 | 366,852,181 | 1,685,230,763 | FLOW_SUM | SUM | RWF
                    Quantity of UREA used (Kg) | 76000 | 423997 | 152673 | 8000 | 660670 | FLOW_SUM | SUM | kg
                    Number of eligible HH beneficiaries for VUP/PW (HBECD) | 1666 | 1666 | 1666 | 1666 | 1666 | STOCK_LAST | SUM | number
                    Households connected to electricity, total so far | 50 | 100 | 600 | 5000 | 5000 | CUMULATIVE_LAST | SUM | number
                    Percentage of works for 9 km of feeder road rehabilitated | 62% | 65% | 70% | 100% | 100% | MILESTONE | NONE | %
                    Percentage of eligible population covered by CBHI | 85% | 90% | 95% | 100% | 100% | RATE_LAST | MEAN | %
                    Percentage of villages with operational Itorero structures | 100% | 100% | 100% | 100% | 100% | RATE_LAST | MEAN | %
                    Percentage of payments for salaries made on time | 90% | 90% | 90% | 90% | 90% | RATE_MEAN | MEAN | %
                    Maize yield (t/ha) | 3 | 3.2 | 3.4 | 3.4 | 3.4 | STOCK_LAST | MEAN | t/ha
                    Nombre de ménages nouvellement raccordés à l’électricité | 50 | 50 | 500 | 4400 | 5000 | FLOW_SUM | SUM | number
                    Taux de couverture de la mutuelle de santé | 85 | 90 | 95 | 100 | 100 | RATE_LAST | MEAN | %
                    Superficie de terrasses progressives aménagées (ha) | 50 | 20 | 80 | 0 | 150 | FLOW_SUM | SUM | ha
                    Umubare w’inka zatewe intanga | 1000 | 1000 | 1000 | 581 | 3581 | FLOW_SUM | SUM | number
                    Ijanisha ry’abaturage bafite mituweli | 85 | 90 | 95 | 100 | 100 | RATE_LAST | MEAN | %
                    Ubuso bwatewe ibigori (ha) | 10 | 20 | 0 | 0 | 30 | FLOW_SUM | SUM | ha
                    """)
    void wordsAndQuartersProposeTheMeasureWithoutAQuestion(
            String name,
            String q1,
            String q2,
            String q3,
            String q4,
            String year,
            OverTime time,
            OverSpace space,
            String unit) {
        var row = one(Row.of(name, q1, q2, q3, q4, year));
        var measurement = proposal(row).measurement();

        assertThat(row.findings()).as(name).noneMatch(one -> one.severity() != Severity.ADVISES);
        assertThat(proposal(row).settled()).isTrue();
        assertThat(measurement.time()).isEqualTo(time);
        assertThat(measurement.space()).isEqualTo(space);
        assertThat(measurement.unit()).isEqualTo(unit);
        assertThat(proposal(row).computed()).isEqualTo(proposal(row).annual().map(Fraction::of));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Percentage of disputes handled by Abunzi Committees | 98% | 98% | 98% | 100% | 99.6% | measure.unclear
                    Number of cows vaccinated against RVF | 34000 | 0 | 0 | 0 | 34000 | measure.single
                    Number dialogues conducted during Unity month | 0 | 1 | 0 | 1 | 1 | measure.unclear
                    Percentage of identified street children reunified with families | 100% | 100% | 100% | 100% | 100% | measure.alike
                    Percentage of dropout decreased in primary | 4.9% | 4.9% | 4.5% | 4.0% | 4.0% | direction.unclear
                    Primary | 80% | 80% | 80% | 80% | 80% | name.thin
                    Number of goats | 0 | 0 | 0 | 0 | 0 | none.all
                    Number of goats bought | 1 | - | 1 | 1 | 3 | none.dash
                    Percentage of works on the retaining walls | 80% | 100% | 0 | 0 | 100% | none.zero
                    Percentage of stunting among children under 2 years | 0% | 0% | 12% | 11% | 11% | none.zero
                    Number of goats bought | 1 | 2 | 1 | 1 | 2 goats | number.words
                    Number of goats bought | 1 | 2 | 1 | 50% | 54 | percent.stray
                    Number of goats bought | 1 | 2 | 1 | 1 |  | annual.missing
                    Percentage of children screened | 10% | 40% | 25% | 25% | 100% | annual.steps
                    Percentage of payments on time | 90% | 90% | 90% | 90% | 360% | annual.summed
                    Percentage of payments on time | 0.9 | 0.9 | 0.9 | 0.9 | 0.9 | percent.fraction
                    Percentage of payments on time | 0.9 | 90 | 90 | 90 | 90 | percent.mixed
                    Cost of the roads (Frw) |  |  |  | 1.234 | 1.234 | number.either
                    """)
    void whatCanBeMeantInTwoWaysIsAsked(
            String name, String q1, String q2, String q3, String q4, String year, String code) {
        var cells = Arrays.asList(q1, q2, q3, q4, year);
        var row =
                one(
                        Row.of(
                                name,
                                cells.stream()
                                        .map(cell -> cell == null ? "" : cell)
                                        .toArray(String[]::new)));

        assertThat(row.findings())
                .filteredOn(finding -> finding.severity() == Severity.ASKS)
                .extracting(Finding::code)
                .contains(code);
        assertThat(row.has(Severity.BLOCKS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    soon | number.unread
                    62%-65% | number.several
                    -5 | number.negative
                    −5 | number.negative
                    123456789012345678901234567890 | number.large
                    0.1234567 | number.fine
                    12,34,567 | number.unread
                    """)
    void whatIsNoTargetBlocksAtItsCell(String typed, String code) {
        var row = one(Row.of("Number of goats bought", "1", typed, "", "", "9"));

        var found = row.findings().stream().filter(one -> one.code().equals(code)).findFirst();
        assertThat(found).isPresent();
        assertThat(found.get().severity()).isEqualTo(Severity.BLOCKS);
        assertThat(found.get().column()).isEqualTo(Column.Q2_TARGET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 234 | 1234
                    1,234,567 | 1234567
                    1.234.567,5 | 1234567.5
                    12,5 | 12.5
                    .5 | 0.5
                    50 Ha | 50
                    3 % | 3
                    1’234 | 1234
                    007 | 7
                    """)
    void numbersAreReadAsPeopleTypeThem(String typed, BigDecimal read) {
        var row = one(Row.of("Area planted (ha)", "", "", "", "", typed));

        assertThat(proposal(row).annual().orElseThrow()).isEqualByComparingTo(read);
    }

    @Test
    void theFileGivesItsHabitAway() {
        var french =
                judge(
                        Row.of("Nombre de vaches vaccinées", "1.234", "1", "", "", "1.235"),
                        Row.of("Superficie plantée (ha)", "12,5", "1", "", "", "13,5"));
        assertThat(proposal(french.get(1)).annual()).contains(new BigDecimal(1235));
        assertThat(french).noneMatch(row -> row.has(Severity.ASKS));

        var english =
                judge(
                        Row.of("Number of cows vaccinated", "1,234", "1", "", "", "1,235"),
                        Row.of("Area planted (ha)", "12.5", "1", "", "", "13.5"));
        assertThat(proposal(english.get(1)).annual()).contains(new BigDecimal(1235));
    }

    @Test
    void aCellFormattedAsPercentIsAPercentage() {
        var row =
                one(
                        Row.of("Eligible population covered by CBHI")
                                .with(Column.Q1_TARGET, "0.85", PERCENT)
                                .with(Column.Q2_TARGET, "0.9", PERCENT)
                                .with(Column.ANNUAL_TARGET, "0.9", PERCENT));

        assertThat(proposal(row).annual()).contains(new BigDecimal(90));
        assertThat(proposal(row).measurement().unit()).isEqualTo("%");
        assertThat(row.findings()).extracting(Finding::code).containsExactly("rate.alone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"45/60", "45 / 60", "45 out of 60", "45 sur 60", "45 kuri 60", "45 of 60"})
    void aCellWithBothCountsProposesARateByTwoCounts(String cell) {
        var row = one(Row.of("Complaints solved", cell, "", "30/40", "", ""));

        var counted = proposal(row);
        assertThat(counted.measurement().time()).isEqualTo(OverTime.RATE_POOLED);
        assertThat(counted.measurement().space()).isEqualTo(OverSpace.POOLED);
        assertThat(counted.measurement().unit()).isEqualTo("%");
        assertThat(counted.counts().getFirst()).contains(new Amount.Counts(45, 60));
        assertThat(counted.quarters().getFirst()).contains(new BigDecimal(75));
        assertThat(counted.computed())
                .as("75 of 100, and no mean of means")
                .contains(Fraction.of(75));
        assertThat(row.findings()).extracting(Finding::code).containsExactly("annual.missing");
    }

    @Test
    void aRateAboveItsTwoCountsIsMadeOfThem() {
        var judged =
                Judging.of(
                        List.of(
                                ECONOMY,
                                Row.of("Percentage of cases handled")
                                        .with(Column.NUMBER, "5")
                                        .line(2),
                                Row.of("Number of cases handled", "45", "60", "", "", "105")
                                        .with(Column.NUMBER, "5.1")
                                        .line(3),
                                Row.of("Total number of cases received", "60", "90", "", "", "150")
                                        .with(Column.NUMBER, "5.2")
                                        .line(4)),
                        Map.of(),
                        Known.NOTHING);

        assertThat(judged)
                .extracting(Judged::role)
                .containsExactly(Role.PILLAR, Role.PLEDGE, Role.COUNT, Role.COUNT);
        var rate = proposal(judged.get(1));
        assertThat(rate.measurement().time()).isEqualTo(OverTime.RATE_POOLED);
        assertThat(rate.counts())
                .containsExactly(
                        Optional.of(new Amount.Counts(45, 60)),
                        Optional.of(new Amount.Counts(60, 90)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Amount.Counts(105, 150)));
        assertThat(rate.ratio().numerator().en()).isEqualTo("Number of cases handled");
        assertThat(rate.annual()).contains(new BigDecimal(70));
        assertThat(judged.get(1).findings()).isEmpty();
    }

    @Test
    void wordsThatNameBothCountsAskForThemAndARateWithoutThemSaysSo() {
        var asked =
                one(
                        Row.of(
                                "Percentage of cases handled out of the cases received",
                                "80%",
                                "",
                                "",
                                "",
                                "80%"));
        assertThat(proposal(asked).measurement().time()).isEqualTo(OverTime.RATE_POOLED);
        assertThat(proposal(asked).ratio().denominator().en()).isEqualTo("the cases received");
        assertThat(asked.findings()).extracting(Finding::code).containsExactly("measure.counts");
        assertThat(proposal(asked).settled()).isFalse();

        var alone =
                one(
                        Row.of(
                                "Percentage of households with a toilet",
                                "70%",
                                "80%",
                                "85%",
                                "90%",
                                "90%"));
        assertThat(proposal(alone).measurement().space()).isEqualTo(OverSpace.MEAN);
        assertThat(alone.findings()).extracting(Finding::code).containsExactly("rate.alone");
    }

    @Test
    void aFormulaErrorBlocksAndAnExactNumberIsTaken() {
        var row =
                one(
                        Row.of("Number of goats bought")
                                .with(Column.Q1_TARGET, "12.5", NUMBER)
                                .with(Column.Q2_TARGET, "#DIV/0!", ERROR)
                                .with(Column.ANNUAL_TARGET, "12.5", NUMBER));

        assertThat(row.findings().getFirst().code()).isEqualTo("number.error");
        assertThat(proposal(row).quarters().getFirst()).contains(new BigDecimal("12.5"));
    }

    @Test
    void theFilesWrongYearStandsBesideTheRightOne() {
        var row = one(Row.of("Percentage of payments on time", "90%", "90%", "90%", "90%", "360%"));

        var wrong = row.findings().getFirst();
        assertThat(wrong.arguments()).containsExactly(new BigDecimal(360), new BigDecimal(90));
        assertThat(wrong.suggestion()).contains("90");
        assertThat(proposal(row).computed()).contains(Fraction.of(90));
    }

    @Test
    void whoeverTypesTheRowSaysWhetherMoreOrLessIsBetter() {
        var fewer = Row.of("Households without a toilet", "40", "30", "20", "10", "10");
        assertThat(proposal(one(fewer.with(Column.DIRECTION, "Moins"))).measurement().direction())
                .isEqualTo(new Direction.Down());
        assertThat(proposal(one(fewer.with(Column.DIRECTION, "byinshi"))).measurement().direction())
                .isEqualTo(new Direction.Up());
        assertThat(one(fewer.with(Column.DIRECTION, "sideways")).findings())
                .extracting(Finding::code)
                .contains("direction.word");
        var chosen =
                Choice.measured(
                        new Measurement(
                                OverTime.STOCK_LAST,
                                OverSpace.SUM,
                                new Direction.Up(),
                                true,
                                "",
                                0));
        assertThat(one(fewer.with(Column.DIRECTION, "less"), chosen).findings())
                .extracting(Finding::code)
                .contains("direction.other");
    }

    @Test
    void aRuleThatAddsUpRatesIsRefusedInTheWordsOfTheIndicators() {
        var row =
                one(
                        Row.of("Percentage of payments on time", "90%", "90%", "90%", "90%", "360%")
                                .with(Column.MEASURE, "Sum of quarters"));

        assertThat(row.has(Severity.BLOCKS)).isTrue();
        assertThat(row.findings().getFirst().says(Texts.in(Language.EN)))
                .contains("Percentages cannot be added up");
        var chosen = proposal(row).measurement();
        var better =
                one(
                        Row.of("Percentage of payments on time", "90%", "90%", "90%", "90%", "90%")
                                .with(Column.MEASURE, "Sum of quarters"),
                        Choice.measured(
                                new Measurement(
                                        OverTime.RATE_MEAN,
                                        OverSpace.MEAN,
                                        chosen.direction(),
                                        true,
                                        "%",
                                        1)));
        assertThat(better.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Percentage of stunting among children under 2 years | true
                    Teenage Pregnancy Rate | true
                    Repetition rate in Primary school | true
                    Taux de mortalité maternelle | true
                    Umubare w’abana bataye ishuri | true
                    Prevalence (%) of modern contraceptive use | false
                    Percentage children screened using length mat for stunting visualization | false
                    Proportion of teenage mothers who reintegrated to school | false
                    Number of malnourished children treated | true
                    """)
    void anEvilIsBetterWhenItIsLess(String name, boolean less) {
        var row = one(Row.of(name, "20", "15", "12", "11", "11"));

        assertThat(proposal(row).measurement().direction() instanceof Direction.Down)
                .isEqualTo(less);
    }

    @Test
    void groupRowsBecomeTheChapterOfTheirPledges() {
        var judged =
                judge(
                        Row.only(Column.NUMBER, "SECTOR: AGRICULTURE"),
                        Row.only(Column.OUTPUT, "OUTCOME 1: More grown"),
                        Row.only(Column.OUTPUT, "OUTPUT 1.1: Land consolidated"),
                        goats(),
                        Row.only(Column.OUTPUT, "PILLAR 2: SOCIAL TRANSFORMATION"),
                        Row.only(Column.OUTPUT, "Health"),
                        Row.of("Number of health posts built", "1", "1", "1", "1", "4"));

        assertThat(judged.stream().map(Judged::role))
                .containsExactly(
                        Role.PILLAR,
                        Role.SECTOR,
                        Role.OUTCOME,
                        Role.OUTPUT,
                        Role.PLEDGE,
                        Role.PILLAR,
                        Role.SECTOR,
                        Role.PLEDGE);
        var first = proposal(judged.get(4));
        assertThat(List.of(first.sector(), first.outcome(), first.output()))
                .containsExactly("AGRICULTURE", "More grown", "Land consolidated");
        var second = proposal(judged.getLast());
        assertThat(second.pillar()).contains(Pillar.SOCIAL);
        assertThat(List.of(second.sector(), second.outcome(), second.output()))
                .containsExactly("Health", "", "");
    }

    @Test
    void totalsNotesTitlesAndBlankRowsPromiseNothing() {
        var judged =
                Judging.of(
                        List.of(
                                Row.only(Column.NUMBER, "BUGESERA DISTRICT IMIHIGO FY 2024/25")
                                        .line(1),
                                Row.of("Indicator", "Q1 Target", "Q2 Target").line(2),
                                economy(3),
                                goats().line(4),
                                Row.of("Sub-total", "1", "1", "1", "1", "4").line(5),
                                Row.only(Column.INDICATOR, "  ").line(6),
                                Row.of("Total number of cows insured", "1", "2", "3", "4", "10")
                                        .line(7),
                                Row.of("TOTAL ECONOMIC PILLAR", "", "", "", "", "12").line(8),
                                Row.only(Column.NUMBER, "Prepared by: the planner").line(9),
                                Row.only(Column.INDICATOR, "NB: targets of the district").line(10)),
                        Map.of(),
                        Known.NOTHING);

        assertThat(judged.stream().map(Judged::role))
                .containsExactly(
                        Role.NOTE,
                        Role.NOTE,
                        Role.PILLAR,
                        Role.PLEDGE,
                        Role.TOTAL,
                        Role.BLANK,
                        Role.PLEDGE,
                        Role.TOTAL,
                        Role.NOTE,
                        Role.NOTE);
    }

    @Test
    void partsAreFoundByNumberIndentationOrKind() {
        var byNumber =
                judge(
                        seed().with(Column.NUMBER, "8"),
                        part("Quantity of improved Maize seeds used").with(Column.NUMBER, "8a"),
                        part("Quantity of improved Soybeans seeds used")
                                .with(Column.NUMBER, "8.2"));
        var byIndentation =
                judge(
                        Row.of("Area of crops insured", "0", "0", "0", "0", "0"),
                        part("   Tomatoes"),
                        part("   Onions"),
                        part("Number of roads repaired"));
        var byBullets =
                judge(Row.of("Area of crops insured"), part("- Tomatoes"), part("- Onions"));
        var byKind =
                judge(
                        Row.of("Area of crops insured (Ha)", "0", "0", "0", "0", "0"),
                        part("Area of Maize insured (Ha)"),
                        part("Area of French beans insured (Ha)"),
                        part("Number of AI born calves recorded"));

        assertThat(categories(byNumber)).containsExactly("Maize", "Soybeans");
        assertThat(categories(byIndentation)).containsExactly("Tomatoes", "Onions");
        assertThat(categories(byBullets)).containsExactly("Tomatoes", "Onions");
        assertThat(categories(byKind)).containsExactly("Maize", "French beans");
        for (var judged : List.of(byNumber, byIndentation, byBullets, byKind)) {
            assertThat(judged.get(1).role()).isEqualTo(Role.HEADING);
        }
        assertThat(byIndentation.getLast().role()).isEqualTo(Role.PLEDGE);
        assertThat(byKind.getLast().role()).isEqualTo(Role.PLEDGE);
    }

    @Test
    void aWholeWithTargetsOfItsOwnStaysAPledgeBesideItsParts() {
        var judged =
                judge(
                        Row.of(
                                        "Percentage of students attending school",
                                        "98%",
                                        "98%",
                                        "98%",
                                        "98%",
                                        "98%")
                                .with(Column.NUMBER, "101"),
                        Row.of(
                                        "Primary students attending school",
                                        "98%",
                                        "98%",
                                        "98%",
                                        "98%",
                                        "98%")
                                .with(Column.NUMBER, "101a"));

        assertThat(judged.get(1).role()).isEqualTo(Role.PLEDGE);
        assertThat(judged.get(2).role()).isEqualTo(Role.PART);
        assertThat(proposal(judged.get(2)).name())
                .isEqualTo("Percentage of students attending school");
    }

    @Test
    void sistersAreMeasuredInOneWay() {
        var judged =
                judge(
                        seed().with(Column.NUMBER, "8"),
                        Row.of("Quantity of Maize seeds (Kg)", "1", "2.5", "", "", "3.5")
                                .with(Column.NUMBER, "8a"),
                        Row.of("Quantity of Soya seeds (Kg)", "0", "7", "0", "0", "7")
                                .with(Column.NUMBER, "8b"));

        assertThat(proposal(judged.get(2)).measurement())
                .isEqualTo(proposal(judged.get(3)).measurement());
        assertThat(proposal(judged.get(3)).measurement().decimals()).isEqualTo(1);
        assertThat(judged.get(3).has(Severity.ASKS)).isFalse();
    }

    @Test
    void twoRowsWithOneTextAreOneTooMany() {
        var judged = judge(goats(), goats());

        assertThat(judged.get(1).has(Severity.BLOCKS)).isFalse();
        var twice = judged.get(2).findings().getFirst();
        assertThat(twice.code()).isEqualTo("name.twice");
        assertThat(twice.arguments()).containsExactly(judged.get(1).line().row());
    }

    @Test
    void nothingSaysThePillar() {
        var judged = Judging.of(List.of(goats().line(1)), Map.of(), Known.NOTHING);
        assertThat(judged.getFirst().findings().getFirst().code()).isEqualTo("pillar.missing");

        var bySector =
                Judging.of(
                        List.of(Row.only(Column.SECTOR, "Agriculture").line(1), goats().line(2)),
                        Map.of(),
                        Known.NOTHING);
        assertThat(proposal(bySector.getLast()).pillar()).contains(Pillar.ECONOMIC);
    }

    @Test
    void whatAPersonDecidesIsDone() {
        assertThat(one(goats(), Choice.heading()).role()).isEqualTo(Role.HEADING);
        assertThat(one(goats(), Choice.leftOut("twice")).says(Texts.in(Language.EN)))
                .contains("twice");
        var typed =
                one(
                        Row.of("Number of goats bought", "1", "x", "1", "1", "4"),
                        new Choice(
                                Optional.empty(),
                                Map.of(Column.Q2_TARGET, "1"),
                                Set.of(),
                                Choice.Kind.AS_IT_LOOKS,
                                ""));
        assertThat(typed.findings()).isEmpty();
        assertThat(typed.line().cell(Column.Q2_TARGET).orElseThrow().text()).isEqualTo("x");
    }

    @Test
    void aZeroThatWasTypedIsAZero() {
        var row =
                one(
                        Row.of("Percentage of works on the walls", "80%", "100%", "0", "0", "100%"),
                        new Choice(
                                Optional.empty(),
                                Map.of(Column.Q3_TARGET, "0"),
                                Set.of("none.zero"),
                                Choice.Kind.AS_IT_LOOKS,
                                ""));

        assertThat(proposal(row).quarters().get(2)).contains(BigDecimal.ZERO);
        assertThat(proposal(row).quarters().get(3)).isEmpty();
    }

    @Test
    void aTargetBehindItsBaselineIsWorthALook() {
        var row =
                one(
                        Row.of("Cassava consolidated", "", "", "", "", "12424")
                                .with(Column.UNIT, "ha")
                                .with(Column.BASELINE, "22034")
                                .with(Column.MEASURE, "STOCK_LAST"));

        assertThat(row.findings()).extracting(Finding::code).containsExactly("baseline.side");
        assertThat(row.has(Severity.ADVISES)).isTrue();
    }

    @Test
    void twentyThousandRowsAreJudgedLikeTwenty() {
        var lines = new ArrayList<Line>();
        lines.add(ECONOMY);
        for (int row = 2; row <= 20_000; row++) {
            lines.add(
                    Row.of(
                                    (row % 7 == 0 ? "" : "  ") + "Number of goats of kind " + row,
                                    "1",
                                    "1",
                                    "1",
                                    "1",
                                    "4")
                            .with(Column.NUMBER, Integer.toString(row))
                            .line(row));
        }

        var judged = Judging.of(lines, Map.of(), Known.NOTHING);

        assertThat(judged).hasSize(20_000);
        assertThat(judged.getLast().role()).isEqualTo(Role.PART);
    }

    private static Row goats() {
        return Row.of("Number of goats bought", "1", "1", "1", "1", "4");
    }

    private static Row seed() {
        return Row.of("Quantity of improved seed", "0", "0", "0", "0", "0");
    }

    private static Row part(String name) {
        return Row.of(name, "1", "2", "0", "0", "3");
    }

    private static Line economy(int row) {
        return Row.only(Column.PILLAR, "Economic Transformation").line(row);
    }

    private static List<String> categories(List<Judged> judged) {
        return judged.stream()
                .filter(row -> row.role() == Role.PART)
                .map(row -> proposal(row).category().orElseThrow())
                .toList();
    }

    private static Proposal proposal(Judged row) {
        return row.proposal().orElseThrow();
    }

    private static Judged one(Row row) {
        return judge(row).getLast();
    }

    private static Judged one(Row row, Choice choice) {
        var choices = new HashMap<Integer, Choice>();
        choices.put(2, choice);
        return Judging.of(List.of(ECONOMY, row.line(2)), choices, Known.NOTHING).getLast();
    }

    /** Rows of the economic pillar. */
    private static List<Judged> judge(Row... rows) {
        var lines = new ArrayList<Line>();
        lines.add(ECONOMY);
        for (var row : rows) {
            lines.add(row.line(lines.size() + 1));
        }
        return Judging.of(lines, Map.of(), Known.NOTHING);
    }
}
