package org.imihigo.scoring;

import java.util.Optional;
import org.imihigo.board.Figure;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Measure;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pledge;

/**
 * How far one pledge has come, in figures: who shows it writes it.
 *
 * @param expected by the end of the period; empty where nothing is
 * @param figure from the year's beginning to the period's end
 * @param confirmed whether the level above has confirmed the figure
 * @param light against what is expected
 */
public record Progress(
        Pledge pledge,
        Indicator indicator,
        Optional<Fraction> baseline,
        Optional<Fraction> annual,
        Optional<Fraction> expected,
        Figure figure,
        boolean confirmed,
        Light light) {
    /** The level with which the year began; empty where the measure has none. */
    public Optional<Fraction> start() {
        var measure = indicator.measure();
        return switch (measure.time()) {
            case CUMULATIVE_LAST ->
                    measure.startsAt() == Measure.StartsAt.ZERO
                            ? Optional.of(Fraction.ZERO)
                            : baseline;
            case STOCK_LAST -> baseline;
            case MILESTONE -> Optional.of(Fraction.ZERO);
            case FLOW_SUM, RATE_POOLED, RATE_MEAN, RATE_LAST, ONE_OFF -> Optional.empty();
        };
    }

    /**
     * The figure in percent of what is expected; where less is better, what is expected in percent
     * of the figure. Empty where one of them is not there, or nothing is expected.
     */
    public Optional<Fraction> share() {
        return figure.value()
                .flatMap(
                        value ->
                                expected.filter(one -> !one.isZero())
                                        .map(one -> share(value, one)));
    }

    private Fraction share(Fraction value, Fraction wanted) {
        if (!(indicator.direction() instanceof Direction.Down)) {
            return value.dividedBy(wanted).times(Fraction.HUNDRED);
        }
        return value.isZero() ? Fraction.HUNDRED : wanted.dividedBy(value).times(Fraction.HUNDRED);
    }
}
