package org.imihigo.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;

/**
 * One pledge as a bar: a tick for the baseline, a line for the target, a marker for what was
 * expected by now. Drawn by {@code web/bullet.jte}; all places are percentages of the width.
 *
 * @param label says the same figures in words
 * @param from where the bar begins
 * @param width how long it is; empty where nothing is reported
 * @param confirmed whether the level above has confirmed the figure
 */
public record Bullet(
        String label,
        String from,
        Optional<String> width,
        boolean confirmed,
        Optional<String> baseline,
        Optional<String> target,
        Optional<String> expected) {

    public static Bullet of(
            String label,
            Optional<Fraction> baseline,
            Optional<Fraction> target,
            Optional<Fraction> actual,
            Optional<Fraction> expected,
            boolean confirmed) {
        var scale = scale(Stream.of(baseline, target, actual, expected).flatMap(Optional::stream));
        var start = actual.map(figure -> figure.min(Fraction.ZERO)).orElse(Fraction.ZERO);
        return new Bullet(
                label,
                scale.place(start),
                actual.map(figure -> scale.distance(Fraction.ZERO, figure)),
                confirmed,
                baseline.map(scale::place),
                target.map(scale::place),
                expected.map(scale::place));
    }

    /** From zero, or the lowest figure below it, to a little more than the highest. */
    private static Scale scale(Stream<Fraction> figures) {
        var all = figures.toList();
        var low = all.stream().reduce(Fraction.ZERO, Fraction::min);
        var high = all.stream().reduce(low, Fraction::max);
        var room = high.minus(low).times(Fraction.of(4, 100));
        return new Scale(low, room.isZero() ? low.plus(Fraction.ONE) : high.plus(room), 0, 100);
    }
}
