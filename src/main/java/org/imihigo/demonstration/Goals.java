package org.imihigo.demonstration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.pledges.Targets;

/**
 * What one unit wants on one line: four quarters and the year, in units of the last declared place.
 */
record Goals(long annual, List<Long> quarters) {
    static Goals of(Line line) {
        return new Goals(line.annual(), Arrays.stream(line.quarters()).boxed().toList());
    }

    /** The same line for a unit of another size: amounts grow with it, rates do not. */
    Goals forSize(Line line, long perCent) {
        if (line.isRate()) {
            return this;
        }
        return made(line, quarters.stream().map(goal -> goal * perCent / 100).toList());
    }

    /** The parts of these goals for many units; they add up again. */
    List<Goals> split(Line line, long[] weights) {
        if (line.isRate()) {
            return IntStream.range(0, weights.length).mapToObj(_ -> this).toList();
        }
        var parts = new long[weights.length][];
        Arrays.setAll(parts, _ -> new long[quarters.size()]);
        long before = 0;
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            // What is cumulative is split by what each quarter adds, so that no part ever falls.
            boolean adds = quarter > 0 && isLevel(line);
            var shares = Split.of(quarters.get(quarter) - (adds ? before : 0), weights);
            for (int unit = 0; unit < weights.length; unit++) {
                parts[unit][quarter] = shares[unit] + (adds ? parts[unit][quarter - 1] : 0);
            }
            before = quarters.get(quarter);
        }
        return Arrays.stream(parts)
                .map(goals -> made(line, Arrays.stream(goals).boxed().toList()))
                .toList();
    }

    static Goals sum(Line line, List<Goals> parts) {
        var sums =
                IntStream.range(0, parts.getFirst().quarters().size())
                        .mapToObj(
                                quarter ->
                                        parts.stream()
                                                .mapToLong(part -> part.quarters().get(quarter))
                                                .sum())
                        .toList();
        return made(line, sums);
    }

    private static Goals made(Line line, List<Long> quarters) {
        long annual =
                isLevel(line)
                        ? quarters.getLast()
                        : quarters.stream().mapToLong(Long::longValue).sum();
        return new Goals(annual, quarters);
    }

    private static boolean isLevel(Line line) {
        return line.time().carries();
    }

    /** Nothing is promised where the goal is zero. */
    boolean isEmpty() {
        return annual == 0;
    }

    Targets targets() {
        return Targets.of(
                new Amount.Value(annual),
                quarters.stream()
                        .map(goal -> Optional.of(goal).filter(some -> some != 0))
                        .map(goal -> goal.<Amount>map(Amount.Value::new))
                        .toList());
    }
}
