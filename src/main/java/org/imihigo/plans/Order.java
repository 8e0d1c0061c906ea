package org.imihigo.plans;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/** The order in which lines stand: by pillar, then as people number them, 2.9 before 2.10. */
final class Order {
    static final Comparator<PlanLine> OF_LINES =
            comparing((PlanLine line) -> line.aim().pillar())
                    .thenComparing(PlanLine::code, Order::byNumbers);

    private Order() {}

    static int byNumbers(String one, String other) {
        var ones = one.split("[.-]", -1);
        var others = other.split("[.-]", -1);
        for (int at = 0; at < Math.min(ones.length, others.length); at++) {
            int difference = compare(ones[at], others[at]);
            if (difference != 0) {
                return difference;
            }
        }
        int shorter = Integer.compare(ones.length, others.length);
        return shorter == 0 ? one.compareTo(other) : shorter;
    }

    private static int compare(String one, String other) {
        boolean numbers = one.matches("[0-9]{1,9}") && other.matches("[0-9]{1,9}");
        return numbers
                ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
                : one.compareTo(other);
    }
}
