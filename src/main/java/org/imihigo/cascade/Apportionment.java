package org.imihigo.cascade;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imihigo.kernel.UnitCode;

/**
 * Whole numbers in proportion to weights, by the largest remainder: the parts always make the
 * whole. Equal remainders go by the code, so that the order in which units are named says nothing.
 */
final class Apportionment {
    private Apportionment() {}

    /**
     * @param total not negative
     * @param weights not negative, and not all zero
     */
    static SortedMap<UnitCode, Long> of(long total, SortedMap<UnitCode, Long> weights) {
        var sum = sum(weights);
        var shares = new TreeMap<UnitCode, Long>();
        var remainders = new TreeMap<UnitCode, BigInteger>();
        weights.forEach(
                (unit, weight) -> {
                    var exact =
                            BigInteger.valueOf(total)
                                    .multiply(BigInteger.valueOf(weight))
                                    .divideAndRemainder(sum);
                    shares.put(unit, exact[0].longValueExact());
                    remainders.put(unit, exact[1]);
                });
        long left = total - shares.values().stream().mapToLong(Long::longValue).sum();
        remainders.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(left)
                .forEach(entry -> shares.merge(entry.getKey(), 1L, Long::sum));
        return shares;
    }

    private static BigInteger sum(SortedMap<UnitCode, Long> weights) {
        return weights.values().stream()
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Each column divided so that every column makes its total and every unit its own.
     *
     * @param columns not negative; they make the sum of {@code rows}
     * @param rows what each unit gets of all columns together
     */
    static Map<UnitCode, long[]> table(long[] columns, SortedMap<UnitCode, Long> rows) {
        var left = new TreeMap<>(rows);
        var table =
                rows.keySet().stream().collect(toMap(unit -> unit, _ -> new long[columns.length]));
        for (int column = 0; column < columns.length; column++) {
            int place = column;
            if (columns[place] > 0) {
                of(columns[place], left)
                        .forEach(
                                (unit, share) -> {
                                    requireNonNull(table.get(unit))[place] = share;
                                    left.merge(unit, -share, Long::sum);
                                });
            }
        }
        return table;
    }
}
