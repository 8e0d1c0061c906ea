package org.imihigo.outlook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;

/**
 * To what the year will come if it goes on as it went, and as earlier years went on: the mean of
 * both ways, between the least and the most that any quarter or year would make of it.
 *
 * @param pace what the quarters of this year would make of it; empty where they show no movement
 * @param before what each earlier year would make of it, the latest first
 */
record Forecast(
        Course course,
        Fraction value,
        Fraction low,
        Fraction high,
        Optional<Pace> pace,
        List<Alike> before) {
    /**
     * The way of the year's own quarters.
     *
     * @param step what a quarter brought on average
     */
    record Pace(Fraction step, Fraction value, Fraction low, Fraction high) {}

    /**
     * The way of an earlier year.
     *
     * @param times how many times as much it was at its end; empty where it is the difference that
     *     is carried over
     */
    record Alike(Earlier year, Optional<Fraction> times, Fraction value) {}

    /** Where the forecast stands to a target. */
    enum Chance {
        /** Even the least that is foreseen reaches it. */
        REACHED,
        /** Within the range. */
        OPEN,
        /** Not even the most that is foreseen reaches it. */
        MISSED
    }

    /** Empty where neither the quarters nor earlier years say anything. */
    static Optional<Forecast> of(Course course, List<Earlier> earlier) {
        if (course.quarters().isEmpty()) {
            return Optional.empty();
        }
        if (course.left() == 0 || course.shape() == Course.Shape.ONCE) {
            var done = course.toDate();
            return Optional.of(new Forecast(course, done, done, done, Optional.empty(), List.of()));
        }
        var pace = pace(course);
        var before = earlier.stream().map(year -> alike(course, year)).toList();
        return pace.isEmpty() && before.isEmpty()
                ? Optional.empty()
                : Optional.of(together(course, pace, before));
    }

    private static Forecast together(Course course, Optional<Pace> pace, List<Alike> before) {
        var years = before.stream().map(Alike::value).toList();
        var ways =
                Stream.concat(
                                pace.map(Pace::value).stream(),
                                years.isEmpty() ? Stream.<Fraction>empty() : Stream.of(mean(years)))
                        .toList();
        var ends =
                Stream.concat(
                                pace.stream().flatMap(way -> Stream.of(way.low(), way.high())),
                                years.stream())
                        .toList();
        return new Forecast(
                course,
                mean(ways),
                ends.stream().reduce(ends.getFirst(), Fraction::min),
                ends.stream().reduce(ends.getFirst(), Fraction::max),
                pace,
                before);
    }

    private static Optional<Pace> pace(Course course) {
        var steps = course.steps();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        var step = mean(steps);
        return Optional.of(
                new Pace(
                        step,
                        goneOn(course, step),
                        goneOn(course, steps.stream().reduce(steps.getFirst(), Fraction::min)),
                        goneOn(course, steps.stream().reduce(steps.getFirst(), Fraction::max))));
    }

    /** The year's end, were each quarter that is left like this step. */
    private static Fraction goneOn(Course course, Fraction step) {
        var left = Fraction.of(course.left());
        return switch (course.shape()) {
            case SUM, LEVEL -> bounded(course, course.toDate().plus(step.times(left)));
            case MEAN -> {
                var told = Fraction.of(course.quarters().size());
                var all = course.toDate().times(told).plus(step.times(left));
                yield all.dividedBy(told.plus(left));
            }
            case ONCE -> course.toDate();
        };
    }

    private static Alike alike(Course course, Earlier year) {
        boolean times = course.shape() == Course.Shape.SUM && year.then().signum() > 0;
        if (times) {
            var factor = year.end().dividedBy(year.then());
            return new Alike(year, Optional.of(factor), course.toDate().times(factor));
        }
        var value = course.toDate().plus(year.end().minus(year.then()));
        return new Alike(year, Optional.empty(), bounded(course, value));
    }

    /** No work is done by more than all of it. */
    private static Fraction bounded(Course course, Fraction value) {
        return course.time() == OverTime.MILESTONE ? value.min(Fraction.HUNDRED) : value;
    }

    private static Fraction mean(List<Fraction> all) {
        return Fraction.sum(all).dividedBy(Fraction.of(all.size()));
    }

    /** Against a target that is to be reached from below, or from above. */
    Chance chance(Fraction target, boolean lowerIsBetter) {
        var worst = lowerIsBetter ? high.negated() : low;
        var best = lowerIsBetter ? low.negated() : high;
        var wanted = lowerIsBetter ? target.negated() : target;
        if (worst.compareTo(wanted) >= 0) {
            return Chance.REACHED;
        }
        return best.compareTo(wanted) < 0 ? Chance.MISSED : Chance.OPEN;
    }
}
