package org.imihigo.board;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Whole numbers of 128 bits. Readings are bounded, so that no sum of a nation can leave them: the
 * board never has to refuse a reading that was already saved. Zeros take no room.
 */
final class Sums {
    private static final BigInteger HIGH = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final int size;
    private long[] high = {};
    private long[] low = {};

    Sums(int size) {
        this.size = size;
    }

    /** Adds {@code value · times}. */
    void add(int at, long value, long times) {
        addWide(at, Math.multiplyHigh(value, times), value * times);
    }

    /** Adds the sum of another place. */
    void addFrom(int at, int from) {
        if (low.length > 0) {
            addWide(at, high[from], low[from]);
        }
    }

    private void addWide(int at, long addHigh, long addLow) {
        if (low.length == 0) {
            high = new long[size];
            low = new long[size];
        }
        long sum = low[at] + addLow;
        high[at] += addHigh + (Long.compareUnsigned(sum, addLow) < 0 ? 1 : 0);
        low[at] = sum;
    }

    BigInteger at(int at) {
        if (low.length == 0) {
            return BigInteger.ZERO;
        }
        var bits = BigInteger.valueOf(low[at]);
        return BigInteger.valueOf(high[at])
                .multiply(HIGH)
                .add(bits.signum() < 0 ? bits.add(HIGH) : bits);
    }

    boolean sameAs(Sums other) {
        return same(high, other.high) && same(low, other.low);
    }

    private static boolean same(long[] one, long[] other) {
        return one.length == other.length
                ? Arrays.equals(one, other)
                : Arrays.stream(one.length == 0 ? other : one).allMatch(sum -> sum == 0);
    }
}
