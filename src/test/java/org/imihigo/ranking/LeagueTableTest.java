package org.imihigo.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Covered;
import org.imihigo.scoring.Mark;
import org.junit.jupiter.api.Test;

class LeagueTableTest {
    private static Standing ranked(int number, Fraction score) {
        return new Standing(mark(number, Optional.of(score)), Optional.empty());
    }

    private static Standing below(int number) {
        return new Standing(
                mark(number, Optional.empty()), Optional.of(new Standing.Reason.NoContract()));
    }

    private static Mark mark(int number, Optional<Fraction> score) {
        return new Mark(new UnitCode("RW%d".formatted(1000 + number)), score, new Covered(1, 1));
    }

    private static List<Standing> scores(String... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(index -> ranked(index, Fraction.parse(scores[index])))
                .toList();
    }

    private static List<Integer> ranks(LeagueTable table) {
        return table.rows().stream().map(LeagueTable.Row::rank).toList();
    }

    private static List<UnitCode> order(LeagueTable table) {
        return table.rows().stream().map(row -> row.standing().unit()).toList();
    }

    @Test
    void scoresThatNoLongHoldsAreRankedToo() {
        var table =
                LeagueTable.of(
                        scores("-30000000", "20000000", "20000001", "20000001", "-40000000"));

        assertThat(ranks(table)).containsExactly(1, 1, 3, 4, 5);
        assertThat(order(table).getLast()).isEqualTo(new UnitCode("RW1004"));
    }

    @Test
    void equalScoresShareARankAndTheNextIsSkipped() {
        var table = LeagueTable.of(scores("70", "91.5", "91.5", "88"));

        assertThat(ranks(table)).containsExactly(1, 1, 3, 4);
        assertThat(table.rows())
                .extracting(LeagueTable.Row::tied)
                .containsExactly(true, true, false, false);
    }

    @Test
    void whatIsPrintedAlikeButDiffersInTheLastDigitIsNoTie() {
        var table = LeagueTable.of(scores("64.6", "64.60000000000000001", "646/10"));

        assertThat(ranks(table)).containsExactly(1, 2, 2);
        assertThat(order(table).getFirst()).isEqualTo(new UnitCode("RW1001"));
    }

    @Test
    void scoresBelowZeroAreOrderedToo() {
        assertThat(ranks(LeagueTable.of(scores("-1/3", "-1/2", "0")))).containsExactly(1, 2, 3);
        assertThat(order(LeagueTable.of(scores("-1/3", "-1/2", "0"))))
                .containsExactly(
                        new UnitCode("RW1002"), new UnitCode("RW1000"), new UnitCode("RW1001"));
    }

    @Test
    void whoIsNotRankedStandsBelowTheLine() {
        var table = LeagueTable.of(List.of(below(7), ranked(3, Fraction.of(50)), below(1)));

        assertThat(order(table)).containsExactly(new UnitCode("RW1003"));
        assertThat(table.below()).containsExactly(below(1), below(7));
        assertThat(table.rank(new UnitCode("RW1007"))).isEmpty();
    }

    @Test
    void movementIsTheRanksClimbedSinceTheTableBefore() {
        var before = LeagueTable.of(scores("70", "80", "90"));
        var now = LeagueTable.of(scores("95", "80", "90", "10"));

        assertThat(now.movement(new UnitCode("RW1000"), before)).contains(2);
        assertThat(now.movement(new UnitCode("RW1001"), before)).contains(-1);
        assertThat(now.movement(new UnitCode("RW1003"), before)).isEmpty();
    }

    @Property
    void theOrderOfTheInputChangesNothing(
            @ForAll("standings") List<Standing> standings, @ForAll Random random) {
        var shuffled = new ArrayList<>(standings);
        Collections.shuffle(shuffled, random);

        assertThat(LeagueTable.of(shuffled).rows()).isEqualTo(LeagueTable.of(standings).rows());
        assertThat(LeagueTable.of(shuffled).below()).isEqualTo(LeagueTable.of(standings).below());
    }

    @Property
    void oneMoreUnitNeverSwapsTwoOthers(
            @ForAll("standings") List<Standing> standings, @ForAll("score") Fraction score) {
        var more = new ArrayList<>(standings);
        more.add(ranked(999, score));
        var order = new ArrayList<>(order(LeagueTable.of(more)));
        order.remove(new UnitCode("RW1999"));

        assertThat(order).isEqualTo(order(LeagueTable.of(standings)));
    }

    @Property
    void aRankIsOneMoreThanTheNumberOfBetterScores(@ForAll("standings") List<Standing> standings) {
        for (var row : LeagueTable.of(standings).rows()) {
            long better =
                    standings.stream()
                            .filter(other -> other.below().isEmpty())
                            .filter(other -> other.basis().compareTo(row.standing().basis()) > 0)
                            .count();
            assertThat(row.rank()).isEqualTo(better + 1);
        }
    }

    @Provide
    Arbitrary<Fraction> score() {
        return Arbitraries.of("0", "50", "200/3", "66.6666666666666666666", "99", "100", "-3")
                .map(Fraction::parse);
    }

    @Provide
    Arbitrary<List<Standing>> standings() {
        return score().optional(0.8)
                .list()
                .ofMaxSize(40)
                .map(
                        scores ->
                                IntStream.range(0, scores.size())
                                        .mapToObj(
                                                index ->
                                                        scores.get(index)
                                                                .map(one -> ranked(index, one))
                                                                .orElseGet(() -> below(index)))
                                        .toList());
    }
}
