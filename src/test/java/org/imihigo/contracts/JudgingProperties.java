package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Language;
import org.imihigo.web.Texts;

class JudgingProperties {
    private static final String[] TEXTS = {
        "",
        " ",
        "-",
        "0",
        "1",
        "0.9",
        "90%",
        "1,234",
        "1.234",
        "12,5",
        "#REF!",
        "x",
        "9e99",
        "-3",
        "2 new",
        "Total",
        "Pillar",
        "Sector: Health",
        "Output 1",
        "3",
        "3a",
        "3.1",
        "  Maize",
        "Number of cows",
        "Percentage of works",
        "Percentage of stunting reduced",
        "Area (Ha)",
        "123456789012345678901234567890",
        "99999999999999",
        "0.123456789",
        "cumulative",
        "sum",
        "FLOW_SUM",
        "RATE_POOLED",
        "RWF",
        "%",
        "``",
        "(",
        "Igiteranyo",
        "Indicator",
        "\u00a0",
        "é"
    };

    /** Whatever stands in a file, every row comes back in its place and explains itself. */
    @Property(tries = 200)
    void everyRowComesBackInOrderAndSpeaks(
            @ForAll("lines") List<Line> lines, @ForAll("choice") Choice choice) {
        var choices = new HashMap<Integer, Choice>();
        lines.stream().limit(3).forEach(line -> choices.put(line.row(), choice));

        var judged = Judging.of(lines, choices, Known.NOTHING);

        assertThat(judged).extracting(Judged::line).isEqualTo(lines);
        for (var language : Language.values()) {
            var words = Texts.in(language);
            for (var row : judged) {
                assertThat(row.says(words)).doesNotContain("{");
                assertThat(row.proposal().isPresent()).isEqualTo(row.role().promises());
                row.findings()
                        .forEach(
                                finding ->
                                        assertThat(finding.says(words) + finding.remedy(words))
                                                .doesNotContain("{"));
            }
        }
    }

    /**
     * Without an error or a question a line can be signed: it has a pillar, a name and a target.
     */
    @Property(tries = 200)
    void whatHasNoFindingCanBeSigned(@ForAll("lines") List<Line> lines) {
        for (var row : Judging.of(lines, Map.of(), Known.NOTHING)) {
            boolean open = row.has(Finding.Severity.BLOCKS) || row.has(Finding.Severity.ASKS);
            if (row.role().promises() && !open) {
                var proposal = row.proposal().orElseThrow();
                assertThat(proposal.settled()).isTrue();
                assertThat(proposal.pillar()).isPresent();
                assertThat(proposal.annual().isPresent() || proposal.computed().isPresent())
                        .isTrue();
                proposal.measurement()
                        .definition("X1", org.imihigo.indicators.Texts.same(proposal.name()));
            }
        }
    }

    /** The year that is proposed is the year that the board will make of the same quarters. */
    @Property
    void theYearIsTheBoardsYear(
            @ForAll("quarters") List<Optional<Integer>> quarters,
            @ForAll("rule") Measurement measurement) {
        var cells =
                quarters.stream()
                        .map(quarter -> quarter.map(value -> Integer.toString(value)).orElse(""))
                        .toArray(String[]::new);
        var line = Row.of("Things measured", cells).with(Column.PILLAR, "Social").line(1);

        var proposal =
                Judging.of(List.of(line), Map.of(1, Choice.measured(measurement)), Known.NOTHING)
                        .getFirst()
                        .proposal();

        var promised = quarters.stream().flatMap(Optional::stream).map(Fraction::of).toList();
        Optional<Fraction> year =
                promised.isEmpty() || proposal.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                switch (measurement.time()) {
                                    case FLOW_SUM -> Fraction.sum(promised);
                                    case RATE_MEAN ->
                                            Fraction.sum(promised)
                                                    .dividedBy(Fraction.of(promised.size()));
                                    default -> promised.getLast();
                                });
        assertThat(proposal.flatMap(Proposal::computed)).isEqualTo(year);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        Arbitrary<Written> cell =
                Combinators.combine(
                                Arbitraries.oneOf(
                                        Arbitraries.of(TEXTS),
                                        Arbitraries.strings().ofMaxLength(12)),
                                Arbitraries.of(Written.Form.values()))
                        .as((text, form) -> new Written("A1", text, form));
        return Arbitraries.maps(Arbitraries.of(Column.values()), cell)
                .ofMaxSize(12)
                .list()
                .ofMaxSize(12)
                .map(JudgingProperties::numbered);
    }

    private static List<Line> numbered(List<Map<Column, Written>> rows) {
        var lines = new ArrayList<Line>();
        for (var cells : rows) {
            lines.add(new Line(lines.size() + 1, cells));
        }
        return lines;
    }

    @Provide
    Arbitrary<Choice> choice() {
        return Combinators.combine(
                        Arbitraries.of(Choice.Kind.values()),
                        Arbitraries.maps(Arbitraries.of(Column.values()), Arbitraries.of(TEXTS))
                                .ofMaxSize(3),
                        rule().optional())
                .as(
                        (kind, instead, measurement) ->
                                new Choice(measurement, instead, Set.of("none.dash"), kind, ""));
    }

    @Provide
    Arbitrary<Measurement> rule() {
        return Combinators.combine(
                        Arbitraries.of(
                                OverTime.FLOW_SUM,
                                OverTime.STOCK_LAST,
                                OverTime.CUMULATIVE_LAST,
                                OverTime.RATE_MEAN,
                                OverTime.RATE_LAST,
                                OverTime.MILESTONE,
                                OverTime.ONE_OFF),
                        Arbitraries.integers().between(0, 3))
                .as(
                        (time, decimals) ->
                                new Measurement(
                                        time,
                                        space(time),
                                        new Direction.Up(),
                                        true,
                                        "number",
                                        decimals));
    }

    private static OverSpace space(OverTime time) {
        return switch (time) {
            case FLOW_SUM, STOCK_LAST, CUMULATIVE_LAST, ONE_OFF -> OverSpace.SUM;
            case RATE_MEAN, RATE_LAST, RATE_POOLED -> OverSpace.MEAN;
            case MILESTONE -> OverSpace.NONE;
        };
    }

    @Provide
    Arbitrary<List<Optional<Integer>>> quarters() {
        return Arbitraries.integers().between(0, 1_000_000).optional(0.7).list().ofSize(4);
    }
}
