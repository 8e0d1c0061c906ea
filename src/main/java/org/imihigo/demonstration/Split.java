package org.imihigo.demonstration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Parts of a whole that add up to it: what rounding leaves goes to the largest remainders. */
final class Split {
    private Split() {}

    /** The shares of {@code total} in proportion to {@code weights}, which are not all zero. */
    static long[] of(long total, long... weights) {
        long sum = Arrays.stream(weights).sum();
        var shares = new long[weights.length];
        var remainders = new long[weights.length];
        for (int part = 0; part < weights.length; part++) {
            long product = Math.multiplyExact(total, weights[part]);
            shares[part] = product / sum;
            remainders[part] = product % sum;
        }
        long left = total - Arrays.stream(shares).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer part) -> remainders[part]).reversed())
                .limit(left)
                .forEach(part -> shares[part]++);
        return shares;
    }

    /** As equal as whole numbers can be. */
    static long[] evenly(long total, int parts) {
        var weights = new long[parts];
        Arrays.fill(weights, 1);
        return of(total, weights);
    }
}
