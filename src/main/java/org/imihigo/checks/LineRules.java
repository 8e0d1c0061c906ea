package org.imihigo.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;

/** What can be wrong with one line. */
final class LineRules {
    private static final int PLACES = 4;
    private static final int QUARTERS = 4;
    private static final int ONE_PLACE = 1;
    private static final Optional<List<Object>> ALL_IS_WELL = Optional.empty();

    private LineRules() {}

    private static Optional<List<Object>> wrong(Object... facts) {
        return Optional.of(List.of(facts));
    }

    /** As it is printed; four places are enough for a sentence. */
    static BigDecimal shown(Fraction figure) {
        var rounded = figure.rounded(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static BigDecimal percent(Fraction share) {
        return share.times(Fraction.HUNDRED).rounded(ONE_PLACE, RoundingMode.HALF_UP);
    }

    static Optional<List<Object>> wrongSide(Planned line, Around around, Question question) {
        return compared(line, question)
                .filter(pair -> pair.gain(line).signum() < 0)
                .flatMap(pair -> wrong(shown(pair.from), shown(pair.to)));
    }

    static Optional<List<Object>> standstill(Planned line, Around around, Question question) {
        return compared(line, question)
                .filter(pair -> pair.gain(line).isZero())
                .filter(pair -> !Ambition.isBest(line.measuring(), pair.to))
                .flatMap(pair -> wrong(shown(pair.to)));
    }

    private record Pair(Fraction from, Fraction to) {
        Fraction gain(Planned line) {
            return Ambition.gain(line.measuring().direction(), from, to);
        }
    }

    /** Of what is new and stands beside what is there, the two say nothing about each other. */
    private static Optional<Pair> compared(Planned line, Question question) {
        return line.baseline()
                .figure()
                .filter(_ -> !isAdditional(line, question))
                .flatMap(from -> line.figures().annual().map(to -> new Pair(from, to)));
    }

    private static boolean isAdditional(Planned line, Question question) {
        var adds = line.measuring().time();
        return (adds == OverTime.FLOW_SUM || adds == OverTime.CUMULATIVE_LAST)
                && says(line.name(), question.book().additions());
    }

    /** Less than every yardstick that is known, and more than nothing. */
    static Optional<List<Object>> modest(Planned line, Around around, Question question) {
        var index = Ambition.index(line).filter(_ -> !isAdditional(line, question));
        if (index.filter(one -> one.signum() > 0).isEmpty()
                || Ambition.isBest(line.measuring(), line.figures().annual().orElseThrow())) {
            return ALL_IS_WELL;
        }
        boolean enough =
                Fraction.of(around.peers().count()).compareTo(question.setting().limit()) >= 0;
        var peers = around.peers().median().filter(_ -> enough);
        var known = Stream.of(around.trend(), peers).flatMap(Optional::stream).toList();
        boolean below =
                !known.isEmpty() && known.stream().allMatch(one -> index.get().compareTo(one) < 0);
        return below
                ? wrong(
                        percent(index.get()),
                        around.trend().<Object>map(LineRules::percent).orElse("–"),
                        peers.<Object>map(LineRules::percent).orElse("–"))
                : ALL_IS_WELL;
    }

    static Optional<List<Object>> noBaseline(Planned line, Around around, Question question) {
        var first = question.year().quarter(1).lastDay();
        boolean well =
                switch (line.baseline()) {
                    case Stand.Known _ -> true;
                    case Stand.ToEstablish(var due) -> !due.isAfter(first);
                    case Stand.Unknown _ -> false;
                };
        return well ? ALL_IS_WELL : wrong(first);
    }

    static Optional<List<Object>> noVerification(Planned line, Around around, Question question) {
        return line.means().verification().filter(String::isBlank).flatMap(_ -> wrong());
    }

    /** What costs nothing needs no funds. */
    static Optional<List<Object>> noFunds(Planned line, Around around, Question question) {
        boolean free = line.means().cost().filter(Fraction::isZero).isPresent();
        return line.means()
                .funds()
                .filter(String::isBlank)
                .filter(_ -> !free)
                .flatMap(_ -> wrong());
    }

    static Optional<List<Object>> duty(Planned line, Around around, Question question) {
        return says(line.name(), question.book().duties()) ? wrong(line.name()) : ALL_IS_WELL;
    }

    private static boolean says(String name, List<Pattern> phrases) {
        var plain = Folded.of(name);
        return phrases.stream().anyMatch(phrase -> phrase.matcher(plain).find());
    }

    static Optional<List<Object>> rateSummed(Planned line, Around around, Question question) {
        if (!line.measuring().isPercentage()) {
            return ALL_IS_WELL;
        }
        var promised = line.figures().promised();
        var sum = Fraction.sum(promised);
        boolean added = line.measuring().time() == OverTime.FLOW_SUM;
        return added || isSumOfRates(line) ? wrong(shown(sum)) : ALL_IS_WELL;
    }

    /** The year is written as the sum of its periods, and more than any of them. */
    private static boolean isSumOfRates(Planned line) {
        var promised = line.figures().promised();
        return promised.size() > 1
                && line.measuring().isPercentage()
                && line.figures()
                        .annual()
                        .filter(Fraction.sum(promised)::equals)
                        .filter(year -> year.compareTo(Collections.max(promised)) > 0)
                        .isPresent();
    }

    static Optional<List<Object>> periods(Planned line, Around around, Question question) {
        var promised = line.figures().promised();
        var annual = line.figures().annual();
        if (promised.isEmpty() || annual.isEmpty() || isSumOfRates(line)) {
            return ALL_IS_WELL;
        }
        return made(line.measuring().time(), promised, annual.get())
                .filter(right -> !isNear(annual.get(), right, question))
                .flatMap(right -> wrong(shown(right), shown(annual.get())));
    }

    /** Whether the two differ by no more than the percentage of the first that the pack allows. */
    private static boolean isNear(Fraction figure, Fraction other, Question question) {
        var allowed =
                figure.absolute().times(question.setting().limit()).dividedBy(Fraction.HUNDRED);
        return figure.minus(other).absolute().compareTo(allowed) <= 0;
    }

    /** What the periods make of the year; of a pooled rate, the nearest that they can make. */
    private static Optional<Fraction> made(
            OverTime time, List<Fraction> promised, Fraction annual) {
        return Optional.of(
                switch (time) {
                    case FLOW_SUM -> Fraction.sum(promised);
                    case RATE_MEAN ->
                            Fraction.sum(promised).dividedBy(Fraction.of(promised.size()));
                    case RATE_POOLED -> within(promised, annual);
                    case STOCK_LAST, CUMULATIVE_LAST, RATE_LAST, MILESTONE, ONE_OFF ->
                            promised.getLast();
                });
    }

    private static Fraction within(List<Fraction> bounds, Fraction figure) {
        return figure.max(Collections.min(bounds)).min(Collections.max(bounds));
    }

    /** Only what adds up over the year can be late: a level is reached when it is reached. */
    static Optional<List<Object>> late(Planned line, Around around, Question question) {
        var time = line.measuring().time();
        boolean level = time == OverTime.CUMULATIVE_LAST;
        if (!level && time != OverTime.FLOW_SUM) {
            return ALL_IS_WELL;
        }
        var periods = line.figures().periods();
        var before = periods.subList(0, periods.size() - periods.size() / QUARTERS);
        var earlier = before.stream().flatMap(Optional::stream).toList();
        var all = line.figures().promised();
        if (all.isEmpty()) {
            return ALL_IS_WELL;
        }
        var done = level ? earlier.isEmpty() ? start(line) : earlier.getLast() : sum(earlier);
        var year = level ? all.getLast() : sum(all);
        var whole = level ? year.minus(start(line)) : year;
        if (whole.signum() <= 0) {
            return ALL_IS_WELL;
        }
        var share = year.minus(done).times(Fraction.HUNDRED).dividedBy(whole);
        return share.compareTo(question.setting().limit()) > 0
                ? wrong(share.rounded(0, RoundingMode.HALF_UP), shown(question.setting().limit()))
                : ALL_IS_WELL;
    }

    private static Fraction sum(List<Fraction> parts) {
        return Fraction.sum(parts);
    }

    /** Where a cumulative figure begins: at its baseline, unless it counts this year's alone. */
    private static Fraction start(Planned line) {
        return line.baseline()
                .figure()
                .filter(from -> from.compareTo(line.figures().promised().getFirst()) <= 0)
                .orElse(Fraction.ZERO);
    }

    static Optional<List<Object>> parts(Planned line, Around around, Question question) {
        var parts = around.parts();
        var annual = line.figures().annual();
        if (parts.isEmpty() || annual.isEmpty()) {
            return ALL_IS_WELL;
        }
        var right =
                switch (line.measuring().space()) {
                    case SUM -> Fraction.sum(parts);
                    case MEAN -> Fraction.sum(parts).dividedBy(Fraction.of(parts.size()));
                    case MIN -> Collections.min(parts);
                    case MAX -> Collections.max(parts);
                    case WEIGHTED_MEAN, POOLED -> within(parts, annual.get());
                    case NONE -> annual.get();
                };
        return isNear(annual.get(), right, question)
                ? ALL_IS_WELL
                : wrong(shown(right), shown(annual.get()), parts.size());
    }

    static Optional<List<Object>> twice(Planned line, Around around, Question question) {
        return around.above().filter(_ -> !line.tie().linked()).flatMap(LineRules::wrong);
    }

    static Optional<List<Object>> twins(Planned line, Around around, Question question) {
        return around.twins().isEmpty() || line.tie().linked()
                ? ALL_IS_WELL
                : wrong(String.join(", ", around.twins()));
    }

    /** A quarter by which more is done than before is a day as well. */
    static Optional<List<Object>> onePiece(Planned line, Around around, Question question) {
        boolean dated =
                line.measuring().divisible()
                        || line.figures().promised().stream().distinct().count() > 1
                        || line.means().milestones().filter(List::isEmpty).isEmpty();
        return dated ? ALL_IS_WELL : wrong();
    }
}
