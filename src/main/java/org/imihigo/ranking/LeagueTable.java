package org.imihigo.ranking;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/**
 * Units beside their peers, the best first. Ranks are competition ranks (1, 2, 2, 4) on the exact
 * score: only what is equal to the last digit shares a rank. Below the line stand those who are
 * listed and not ranked, in the order of their codes.
 */
public final class LeagueTable {
    private final List<Row> rows;
    private final List<Standing> below;
    private final Map<UnitCode, Integer> ranks;

    /**
     * One ranked unit.
     *
     * @param tied whether it shares its rank
     */
    public record Row(int rank, boolean tied, Standing standing) {}

    /**
     * A standing with the whole part of a trillionth of its score, as far as a long can hold it.
     * Comparing fractions multiplies large numbers; most scores differ long before that is needed.
     */
    private record Placed(long rough, Standing standing) {
        private static final BigInteger FINE = BigInteger.valueOf(1_000_000_000_000L);
        private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
        private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

        static Placed of(Standing standing) {
            var basis = standing.basis();
            var rough = floor(basis.numerator().multiply(FINE), basis.denominator());
            return new Placed(rough.min(MOST).max(LEAST).longValue(), standing);
        }

        private static BigInteger floor(BigInteger numerator, BigInteger denominator) {
            var parts = numerator.divideAndRemainder(denominator);
            return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        }

        Fraction basis() {
            return standing.basis();
        }

        boolean sharesRankWith(Placed other) {
            return rough == other.rough && basis().equals(other.basis());
        }
    }

    private LeagueTable(List<Row> rows, List<Standing> below) {
        this.rows = List.copyOf(rows);
        this.below = List.copyOf(below);
        this.ranks = HashMap.newHashMap(rows.size());
        rows.forEach(row -> ranks.put(row.standing().unit(), row.rank()));
    }

    public static LeagueTable of(Collection<Standing> standings) {
        var placed =
                standings.stream()
                        .filter(standing -> standing.below().isEmpty())
                        .map(Placed::of)
                        .sorted(
                                Comparator.comparingLong(Placed::rough)
                                        .thenComparing(Placed::basis)
                                        .reversed()
                                        .thenComparing(one -> one.standing().unit()))
                        .toList();
        var below =
                standings.stream()
                        .filter(standing -> standing.below().isPresent())
                        .sorted(Comparator.comparing(Standing::unit))
                        .toList();
        return new LeagueTable(ranked(placed), below);
    }

    private static List<Row> ranked(List<Placed> placed) {
        var rows = new ArrayList<Row>(placed.size());
        for (int index = 0; index < placed.size(); index++) {
            boolean asBefore = index > 0 && same(placed, index, index - 1);
            boolean asAfter = index + 1 < placed.size() && same(placed, index, index + 1);
            int rank = asBefore ? rows.getLast().rank() : index + 1;
            rows.add(new Row(rank, asBefore || asAfter, placed.get(index).standing()));
        }
        return rows;
    }

    private static boolean same(List<Placed> placed, int one, int other) {
        return placed.get(one).sharesRankWith(placed.get(other));
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Standing> below() {
        return below;
    }

    public Optional<Integer> rank(UnitCode unit) {
        return Optional.ofNullable(ranks.get(unit));
    }

    /** By how many ranks the unit rose since {@code before}; empty where it was not ranked then. */
    public Optional<Integer> movement(UnitCode unit, LeagueTable before) {
        return before.rank(unit).flatMap(then -> rank(unit).map(now -> then - now));
    }
}
