package org.imihigo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.imihigo.baselines.Confidence;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

class CheckingProperties {
    private static final Checking CHECKING = new Checking(RuleBook.of("rw"));
    private static final Set<Rule> AMBITION =
            EnumSet.of(Rule.WRONG_SIDE, Rule.STANDSTILL, Rule.MODEST);

    @Property(tries = 300)
    void theOrderOfTheLinesChangesNoFinding(
            @ForAll("lines") List<PlannedLine> lines, @ForAll Random random) {
        var around = around(random.nextLong());
        var numbered =
                IntStream.range(0, lines.size())
                        .mapToObj(row -> lines.get(row).keyed("line " + row))
                        .toList();
        var shuffled = new ArrayList<>(numbered);
        Collections.shuffle(shuffled, random);

        assertThat(new HashSet<>(findings(shuffled, around)))
                .isEqualTo(new HashSet<>(findings(numbered, around)));
    }

    @Property(tries = 300)
    void anotherUnitOfMeasureLeavesTheAmbition(
            @ForAll("lines") List<PlannedLine> lines,
            @ForAll @IntRange(min = 1, max = 9999) int by) {
        for (var line : lines) {
            assertThat(Ambition.index(line.scaled(Fraction.of(by, 100)).line()))
                    .isEqualTo(Ambition.index(line.line()));
        }
    }

    @Property(tries = 500)
    void aTargetMovedFurtherIsNeverLessAmbitious(
            @ForAll("line") PlannedLine line,
            @ForAll @IntRange(min = 0, max = 2000) int further,
            @ForAll long around) {
        boolean down = line.line().measuring().direction() instanceof Direction.Down;
        var annual = line.line().figures().annual().orElseThrow();
        var moved = Fraction.of(down ? -further : further, 10);
        var ahead = line.reaching(annual.plus(moved));

        assertThat(ofAmbition(ahead, around)).isLessThanOrEqualTo(ofAmbition(line, around));
    }

    private static long ofAmbition(PlannedLine line, long around) {
        return findings(List.of(line), around(around)).stream()
                .filter(finding -> AMBITION.contains(finding.rule()))
                .count();
    }

    private static List<Finding> findings(List<PlannedLine> lines, Around around) {
        var plan =
                new Promises(
                        new UnitCode("RW57"),
                        new FiscalYear(2027),
                        lines.stream().map(PlannedLine::line).toList());
        return CHECKING.findings(plan, _ -> around, 3);
    }

    private static Around around(long seed) {
        var random = new Random(seed % 7);
        var peers =
                IntStream.range(0, 6)
                        .mapToObj(_ -> Fraction.of(random.nextInt(60) - 10, 100))
                        .collect(Collectors.toList());
        var trend = Optional.of(Fraction.of(random.nextInt(40) - 10, 100));
        return new Around(trend, Peers.of(peers), List.of(), Optional.empty(), List.of());
    }

    @Provide
    Arbitrary<List<PlannedLine>> lines() {
        return line().list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<PlannedLine> line() {
        var figure = Arbitraries.integers().between(-200, 2000);
        return Combinators.combine(
                        figure,
                        figure,
                        Arbitraries.of(true, false),
                        Arbitraries.of("ha", "%"),
                        Arbitraries.of(OverTime.STOCK_LAST, OverTime.FLOW_SUM, OverTime.RATE_LAST),
                        Arbitraries.of("Roads", "Meetings held", "New wells"))
                .as(
                        (from, to, down, unit, time, name) -> {
                            var line =
                                    PlannedLine.named(name)
                                            .measured(time, unit)
                                            .with(
                                                    new Stand.Known(
                                                            Fraction.of(from, 10),
                                                            Confidence.MEASURED))
                                            .reaching(Fraction.of(to, 10));
                            return down ? line.lessIsBetter() : line;
                        });
    }
}
