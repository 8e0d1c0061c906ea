package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.util.List;
import java.util.TreeMap;
import org.imihigo.kernel.Fraction;

/** Round-number heaping: counted things end in each digit alike, estimates in 0 and 5. */
final class Rounding {
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final Fraction BY_CHANCE = Fraction.of(1, 5);

    /** Smaller counts do not end in each digit alike. */
    private static final Fraction LEAST = Fraction.of(20);

    private static final int ENOUGH = 10;

    private Rounding() {}

    static List<Sign> in(List<Said> said) {
        var units =
                said.stream()
                        .filter(one -> one.value().denominator().equals(BigInteger.ONE))
                        .filter(one -> one.value().compareTo(LEAST) >= 0)
                        .collect(groupingBy(Said::unit, TreeMap::new, toList()));
        units.values().removeIf(own -> own.size() < ENOUGH);
        return units.entrySet().stream()
                .map(
                        unit ->
                                Sign.counted(
                                        Rule.ROUND,
                                        unit.getKey(),
                                        (int)
                                                unit.getValue().stream()
                                                        .filter(Rounding::isRound)
                                                        .count(),
                                        unit.getValue().size(),
                                        BY_CHANCE))
                .filter(sign -> sign.isSeldom(units.size()))
                .toList();
    }

    private static boolean isRound(Said one) {
        return one.value().numerator().mod(FIVE).signum() == 0;
    }
}
