package org.imihigo.households;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which counts may be shown, so that nobody learns about few families. A count of one to four is
 * hidden. So is the next smallest beside it, until what is missing from the whole is the sum of at
 * least two and itself not few: a difference reveals nothing. Below what is hidden nothing is
 * shown.
 */
final class Suppression {
    static final int LEAST = 5;

    private Suppression() {}

    /** Few households or few promises could be recognised. */
    static boolean isEnough(Counts counts) {
        return isNoneOrEnough(counts.households()) && isNoneOrEnough(counts.promises());
    }

    private static boolean isNoneOrEnough(long count) {
        return count == 0 || count >= LEAST;
    }

    /** All kept, or none, would tell about every family: both must be enough. */
    static boolean isKeptEnough(Counts counts) {
        return counts.promises() == 0 || (counts.kept() >= LEAST && counts.notKept() >= LEAST);
    }

    /** Which of the parts may be shown, of a whole that is known. */
    static List<Boolean> shown(List<Counts> parts, Predicate<Counts> isEnough) {
        return shown(parts, parts.stream().map(isEnough::test).toList(), isEnough);
    }

    /**
     * @param allowed what may be shown so far
     */
    static List<Boolean> shown(
            List<Counts> parts, List<Boolean> allowed, Predicate<Counts> isEnough) {
        var shown =
                IntStream.range(0, parts.size())
                        .mapToObj(part -> allowed.get(part) && isEnough.test(parts.get(part)))
                        .collect(Collectors.toCollection(ArrayList::new));
        while (isRevealed(parts, shown, isEnough)) {
            var smallest =
                    IntStream.range(0, parts.size())
                            .filter(part -> shown.get(part) && !parts.get(part).isNone())
                            .boxed()
                            .min(Comparator.comparingLong(part -> parts.get(part).households()));
            if (smallest.isEmpty()) {
                break;
            }
            shown.set(smallest.get(), false);
        }
        return List.copyOf(shown);
    }

    /** Whether what is hidden follows from the whole and from what is shown. */
    private static boolean isRevealed(
            List<Counts> parts, List<Boolean> shown, Predicate<Counts> isEnough) {
        var hidden =
                IntStream.range(0, parts.size())
                        .filter(part -> !shown.get(part) && !parts.get(part).isNone())
                        .mapToObj(parts::get)
                        .toList();
        var together = hidden.stream().reduce(Counts.NONE, Counts::plus);
        return hidden.size() == 1 || !isEnough.test(together);
    }
}
