package org.imihigo.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.checks.PlannedLine.named;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No rule without a real line that trips it, the same line mended, and its sentence and remedy in
 * three languages. A new rule does not compile here before it has all of them. Where the lines come
 * from stands in {@link PlanningRuleTest}.
 */
class EveryRuleTest {
    private static final int CAP = 40;
    private static final RuleBook BOOK = RuleBook.of("rw");
    private static final PlannedLine CASSAVA =
            named("Cassava consolidated").measured(OverTime.STOCK_LAST, "ha");
    private static final PlannedLine LOANS =
            named("VUP loans recovered").measured(OverTime.RATE_LAST, "%").from("75");

    /** Lines of a contract as they were signed, and as they could have been. */
    private record Example(
            Stream<PlannedLine> lines,
            Around around,
            Stream<PlannedLine> mended,
            Around mendedAround) {
        static Example of(PlannedLine line, PlannedLine mended) {
            return new Example(Stream.of(line), Around.NOTHING, Stream.of(mended), Around.NOTHING);
        }

        static Example of(PlannedLine line, Around around, PlannedLine mended, Around other) {
            return new Example(Stream.of(line), around, Stream.of(mended), other);
        }

        static Example of(Stream<PlannedLine> lines, Stream<PlannedLine> mended) {
            return new Example(lines, Around.NOTHING, mended, Around.NOTHING);
        }
    }

    private static Example example(Rule rule) {
        return switch (rule) {
            case WRONG_SIDE ->
                    Example.of(CASSAVA.from("22034").to("12424"), CASSAVA.from("200").to("500"));
            case STANDSTILL ->
                    Example.of(
                            LOANS.from("80").to("80", "80", "80", "80", "80"),
                            LOANS.to("80", "80", "80", "80", "80"));
            case MODEST ->
                    Example.of(
                            CASSAVA.from("11973").to("12000"),
                            trend(Fraction.of(1, 100)),
                            CASSAVA.from("11973").to("12300"),
                            trend(Fraction.of(1, 100)));
            case NO_BASELINE ->
                    Example.of(
                            named("Repetition rate").with(new Stand.Unknown()),
                            named("Repetition rate")
                                    .with(new Stand.ToEstablish(LocalDate.of(2027, 9, 30))));
            case NO_VERIFICATION ->
                    Example.of(
                            named("Cows vaccinated").verifiedBy(""),
                            named("Cows vaccinated").verifiedBy("Vaccination register"));
            case NO_FUNDS ->
                    Example.of(
                            named("Drying grounds constructed").paidBy("", ""),
                            named("Rice consolidated").paidBy("Farmers", "2300000"));
            case DUTY ->
                    Example.of(
                            named("Data sheets distributed to farmers"),
                            named("Pregnant women attending 4 ANC visits"));
            case RATE_SUMMED ->
                    Example.of(
                            LOANS.to("320", "80", "80", "80", "80"),
                            LOANS.to("80", "80", "80", "80", "80"));
            case PERIODS ->
                    Example.of(
                            LOANS.to("99.6", "98", "98", "98", "100"),
                            LOANS.to("100", "98", "98", "98", "100"));
            case LATE ->
                    Example.of(
                            named("Households connected")
                                    .from("1")
                                    .to("5000", "50", "50", "500", "4400"),
                            named("Houses").from("1").to("448", "", "7", "200", "241"));
            case WEIGHTS -> Example.of(weighing("42", "65", "24"), weighing("42", "34", "24"));
            case PARTS ->
                    Example.of(
                            CASSAVA.from("50000").to("57500"),
                            parts(7500, 13500, 30000, 5500),
                            CASSAVA.from("50000").to("57500"),
                            parts(7500, 13500, 30000, 5500, 1000));
            case TWICE ->
                    Example.of(
                            named("Jobs created"),
                            above("City of Kigali"),
                            named("Jobs created").linked(),
                            above("City of Kigali"));
            case TWINS ->
                    Example.of(
                            named("Off-farm jobs created"),
                            twins("MIFOTRA", "MINICOM"),
                            named("Off-farm jobs created").linked(),
                            twins("MIFOTRA", "MINICOM"));
            case OWNER -> Example.of(owned(11), owned(10));
            case ONE_PIECE ->
                    Example.of(
                            named("Health post built").from("0").inOnePiece().to("1"),
                            named("Health post built")
                                    .from("0")
                                    .inOnePiece()
                                    .to("1")
                                    .doneBy(LocalDate.of(2028, 1, 31)));
            case CAP -> Example.of(priorities(66), priorities(40));
        };
    }

    private static Stream<PlannedLine> weighing(String... weights) {
        return Stream.of(weights).map(weight -> named("Pillar " + weight).weighing(weight));
    }

    private static Stream<PlannedLine> owned(int lines) {
        return IntStream.range(0, lines).mapToObj(row -> named("Row " + row).ownedBy("Planner"));
    }

    private static Stream<PlannedLine> priorities(int lines) {
        return IntStream.range(0, lines)
                .mapToObj(row -> named("Row " + row).ownedBy("Officer " + row));
    }

    private static Around trend(Fraction yearly) {
        return new Around(Optional.of(yearly), Peers.NONE, List.of(), Optional.empty(), List.of());
    }

    private static Around parts(int... hectares) {
        var parts = IntStream.of(hectares).mapToObj(Fraction::of).toList();
        return new Around(Optional.empty(), Peers.NONE, parts, Optional.empty(), List.of());
    }

    private static Around above(String unit) {
        return new Around(Optional.empty(), Peers.NONE, List.of(), Optional.of(unit), List.of());
    }

    private static Around twins(String... ministries) {
        return new Around(
                Optional.empty(), Peers.NONE, List.of(), Optional.empty(), List.of(ministries));
    }

    private static List<Finding> findings(Stream<PlannedLine> lines, Around around) {
        var plan =
                new Promises(
                        new UnitCode("RW57"),
                        new FiscalYear(2027),
                        lines.map(PlannedLine::line).toList());
        return new Checking(BOOK).findings(plan, _ -> around, CAP);
    }

    @ParameterizedTest
    @EnumSource
    void aRealLineTripsIt(Rule rule) {
        var example = example(rule);

        assertThat(findings(example.lines(), example.around()))
                .anySatisfy(
                        finding -> {
                            assertThat(finding.rule()).isEqualTo(rule);
                            assertThat(finding.severity()).isEqualTo(BOOK.setting(rule).severity());
                        });
    }

    @ParameterizedTest
    @EnumSource
    void theSameLineMendedDoesNotTripIt(Rule rule) {
        var example = example(rule);

        assertThat(findings(example.mended(), example.mendedAround()))
                .extracting(Finding::rule)
                .doesNotContain(rule);
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatIsWrongAndWhatToDoInThreeLanguages(Rule rule) {
        var example = example(rule);
        var finding =
                findings(example.lines(), example.around()).stream()
                        .filter(one -> one.rule() == rule)
                        .findFirst()
                        .orElseThrow();
        for (var language : Language.values()) {
            var words = Texts.in(language);

            assertThat(List.of(rule.name(words), finding.says(words), finding.remedy(words)))
                    .doesNotHaveDuplicates()
                    .allMatch(text -> text.length() > 5 && !text.contains("checks."))
                    .noneMatch(text -> text.matches("(?s).*\\{[0-9]}.*"));
        }
    }
}
