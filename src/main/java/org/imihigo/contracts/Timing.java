package org.imihigo.contracts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;

/**
 * How the quarters make the year, as wording and figures propose it.
 *
 * @param question what a person is to be asked; empty where words and figures leave no doubt
 */
record Timing(OverTime time, OverSpace space, Optional<String> question) {
    /** What is known of a line when its rule is proposed. */
    record Clues(
            Wording wording,
            String said,
            boolean rate,
            boolean counted,
            List<Optional<BigDecimal>> quarters,
            Optional<BigDecimal> annual) {

        private List<BigDecimal> promised() {
            return quarters.stream().flatMap(Optional::stream).toList();
        }

        private List<BigDecimal> more() {
            return promised().stream().filter(quarter -> quarter.signum() > 0).toList();
        }

        private BigDecimal sum() {
            return promised().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private boolean annualIs(BigDecimal figure) {
            return annual.isEmpty() || annual.get().compareTo(figure) == 0;
        }

        private boolean allAlike() {
            return promised().size() > 1
                    && promised().stream()
                            .allMatch(quarter -> quarter.compareTo(promised().getFirst()) == 0);
        }

        /** Rising or falling throughout, and not the same throughout. */
        private boolean goes(int way) {
            var promised = promised();
            return promised.size() > 1
                    && !allAlike()
                    && IntStream.range(1, promised.size())
                            .allMatch(
                                    at ->
                                            promised.get(at).compareTo(promised.get(at - 1)) * way
                                                    >= 0);
        }

        private boolean annualIsTheMean() {
            return annual.filter(
                            year ->
                                    year.multiply(BigDecimal.valueOf(promised().size()))
                                                    .compareTo(sum())
                                            == 0)
                    .isPresent();
        }
    }

    static Timing of(Clues clues) {
        return declared(clues.said)
                .or(
                        () ->
                                clues.rate && addsUp(clues.said)
                                        ? Optional.of(OverTime.FLOW_SUM)
                                        : Optional.empty())
                .map(time -> new Timing(time, space(time, clues), Optional.empty()))
                .orElseGet(() -> clues.rate ? rate(clues) : count(clues));
    }

    /** A rule that the file names as we do. */
    private static Optional<OverTime> declared(String said) {
        var word = said.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(OverTime.values())
                .filter(time -> word.equals(time.name()))
                .findFirst();
    }

    private static boolean addsUp(String said) {
        return Folded.of(said).matches("(sum|somme|total|addition|igiteranyo)\\b.*");
    }

    private static OverSpace space(OverTime time, Clues clues) {
        return switch (time) {
            case FLOW_SUM, CUMULATIVE_LAST -> OverSpace.SUM;
            case STOCK_LAST ->
                    clues.rate || clues.wording.average() ? OverSpace.MEAN : OverSpace.SUM;
            case RATE_POOLED -> OverSpace.POOLED;
            case RATE_MEAN, RATE_LAST -> OverSpace.MEAN;
            case MILESTONE -> OverSpace.NONE;
            case ONE_OFF -> clues.rate || clues.wording.average() ? OverSpace.MEAN : OverSpace.SUM;
        };
    }

    private static Timing rate(Clues clues) {
        if (clues.counted || clues.wording.twoCounts()) {
            return made(OverTime.RATE_POOLED, clues, clues.counted, "counts");
        }
        var promised = clues.promised();
        boolean lastIsTheYear = promised.isEmpty() || clues.annualIs(promised.getLast());
        if (clues.wording.works()) {
            boolean steps =
                    promised.isEmpty() || clues.goes(1) || promised.size() == 1 || clues.allAlike();
            return made(OverTime.MILESTONE, clues, steps && lastIsTheYear, "unclear");
        }
        if (clues.more().size() == 1
                && promised.size() <= 1
                && lastIsTheYear
                && !promised.isEmpty()) {
            return made(OverTime.ONE_OFF, clues, false, "single");
        }
        if (clues.allAlike()
                && clues.annual.filter(year -> !clues.annualIs(promised.getFirst())).isPresent()) {
            return made(OverTime.RATE_MEAN, clues, clues.wording.eachPeriod(), "alike");
        }
        if (promised.size() < 2 || clues.allAlike()) {
            return clues.wording.eachPeriod() && !clues.wording.level()
                    ? made(OverTime.RATE_MEAN, clues, true, "alike")
                    : made(
                            OverTime.RATE_LAST,
                            clues,
                            clues.wording.level() && !clues.wording.eachPeriod(),
                            "alike");
        }
        if (lastIsTheYear) {
            return made(OverTime.RATE_LAST, clues, clues.goes(1) || clues.goes(-1), "unclear");
        }
        return clues.annualIsTheMean()
                ? made(OverTime.RATE_MEAN, clues, true, "unclear")
                : made(OverTime.RATE_LAST, clues, false, "unclear");
    }

    private static Timing count(Clues clues) {
        var promised = clues.promised();
        if (clues.wording.average()) {
            return made(OverTime.STOCK_LAST, clues, true, "unclear");
        }
        if (promised.isEmpty()) {
            return clues.wording.delivered()
                    ? made(OverTime.FLOW_SUM, clues, true, "unclear")
                    : made(OverTime.STOCK_LAST, clues, false, "year");
        }
        if (clues.more().size() == 1 && clues.annualIs(clues.sum())) {
            return made(
                    clues.wording.delivered() ? OverTime.FLOW_SUM : OverTime.ONE_OFF,
                    clues,
                    false,
                    "single");
        }
        if (clues.annual.isEmpty()) {
            return made(
                    clues.wording.delivered() ? OverTime.FLOW_SUM : OverTime.STOCK_LAST,
                    clues,
                    false,
                    "unclear");
        }
        if (clues.annualIs(clues.sum())) {
            return made(OverTime.FLOW_SUM, clues, clues.more().size() > 1, "unclear");
        }
        if (clues.annualIs(promised.getLast()) && (clues.allAlike() || clues.goes(1))) {
            return clues.allAlike()
                    ? made(OverTime.STOCK_LAST, clues, true, "unclear")
                    : made(
                            OverTime.CUMULATIVE_LAST,
                            clues,
                            promised.getFirst().signum() > 0,
                            "unclear");
        }
        return made(
                clues.wording.level() && !clues.wording.delivered()
                        ? OverTime.STOCK_LAST
                        : OverTime.FLOW_SUM,
                clues,
                false,
                "unclear");
    }

    private static Timing made(OverTime time, Clues clues, boolean settled, String question) {
        return new Timing(
                time,
                space(time, clues),
                settled ? Optional.empty() : Optional.of("measure." + question));
    }
}
