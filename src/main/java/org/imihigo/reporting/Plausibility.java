package org.imihigo.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.web.Words;

/**
 * What looks unusual about a figure, while it is typed and when it is sent. Nothing of it blocks: a
 * surprising figure goes through with its reason.
 */
final class Plausibility {
    private static final Fraction HUNDRED = Fraction.HUNDRED;
    private static final Fraction FIVE = Fraction.of(5);
    private static final Fraction THREE = Fraction.of(3);

    private Plausibility() {}

    /** One thing that looks unusual. */
    enum Surprise {
        /** What is counted from the year's beginning became less. */
        FELL,
        /** A hundred times as much as before, or as promised: another unit of measure? */
        UNIT,
        /** Five times as much as before. */
        JUMP,
        /** More than all that there are. */
        ABOVE_ALL,
        /**
         * A fifth of the last time or less: worth a word while a period runs, no reason is asked.
         */
        DROP,
        /** Three times the target: worth a word. */
        ABOVE_TARGET;

        boolean asksWhy() {
            return this != ABOVE_TARGET && this != DROP;
        }

        String text(Words words) {
            return words.text("reporting.surprise." + Spelling.key(this));
        }
    }

    static List<Surprise> of(
            Item item, Amount amount, Optional<Amount> last, Optional<Amount> target) {
        var now = amount.exact(item.decimals());
        var before = last.flatMap(one -> one.exact(item.decimals()));
        var wanted = target.flatMap(one -> one.exact(item.decimals()));
        var found = new ArrayList<Surprise>();
        if (amount instanceof Amount.Counts(long numerator, long denominator)
                && numerator > denominator) {
            found.add(Surprise.ABOVE_ALL);
        }
        if (now.isEmpty()) {
            return found;
        }
        var value = now.get();
        if (item.isCumulative() && before.filter(one -> value.compareTo(one) < 0).isPresent()) {
            found.add(Surprise.FELL);
        }
        // To reach what was promised is no surprise, however little there was before.
        boolean reached = wanted.filter(one -> value.compareTo(one) <= 0).isPresent();
        if (!reached
                && before.or(() -> wanted)
                        .filter(one -> isTimes(HUNDRED, one, value))
                        .isPresent()) {
            found.add(Surprise.UNIT);
        } else if (!reached && before.filter(one -> isTimes(FIVE, one, value)).isPresent()) {
            found.add(Surprise.JUMP);
        } else if (wanted.filter(one -> isTimes(THREE, one, value)).isPresent()) {
            found.add(Surprise.ABOVE_TARGET);
        } else if (before.filter(one -> isTimes(FIVE, value, one)).isPresent()) {
            found.add(Surprise.DROP);
        }
        return found;
    }

    /** Nothing is a multiple of zero: from nothing to something is how things begin. */
    private static boolean isTimes(Fraction fold, Fraction one, Fraction other) {
        return one.signum() > 0 && other.compareTo(one.times(fold)) >= 0;
    }
}
