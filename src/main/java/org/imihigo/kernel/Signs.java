package org.imihigo.kernel;

import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Signs of which none looks like another, for codes that people say and write by hand. */
public final class Signs {
    public static final String ALL = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Signs() {}

    public static String any(RandomGenerator random, int length) {
        return random.ints(length, 0, ALL.length())
                .mapToObj(place -> ALL.substring(place, place + 1))
                .collect(Collectors.joining());
    }

    /**
     * Always the same for an id.
     *
     * @param attempt one more each time that the signs are taken already
     */
    public static String of(UUID id, int attempt, int length) {
        long seed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) + attempt;
        return any(new SplittableRandom(seed), length);
    }
}
