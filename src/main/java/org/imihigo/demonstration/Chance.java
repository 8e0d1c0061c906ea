package org.imihigo.demonstration;

import java.util.SplittableRandom;

/**
 * Invented, and the same on every machine: each figure of the demonstration is drawn from the words
 * that name it.
 */
record Chance(long seed) {
    static Chance of(Object... names) {
        long seed = 1125899906842597L;
        for (var name : names) {
            for (char sign : name.toString().toCharArray()) {
                seed = 31 * seed + sign;
            }
        }
        return new Chance(seed);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    long between(long low, long high) {
        return new SplittableRandom(seed).nextLong(low, high + 1);
    }

    /** True this often in a hundred. */
    boolean inHundred(int times) {
        return between(0, 99) < times;
    }
}
