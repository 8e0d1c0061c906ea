package org.imihigo.demonstration;

import java.util.Optional;
import org.imihigo.indicators.Amount;

/**
 * The figures that a unit might have reported on a line: near its goals, better or worse as its
 * district and its own luck have it. Whole numbers throughout.
 *
 * @param unit the name from which its luck is drawn; two units of one name have the same luck
 * @param districtPerMille how well the district does, of 1000
 * @param size how many reporting units it stands for
 */
record Invented(Line line, Goals goals, String unit, long districtPerMille, long size) {
    private static final long WHOLE = 1000;

    /** The figure of a quarter, 0 to 3; empty where the unit kept silent. */
    Optional<Amount> self(int quarter) {
        if (goals.quarters().get(quarter) == 0 || chance(quarter, "silent").inHundred(2)) {
            return Optional.empty();
        }
        if (Chance.of(unit, line.code(), "nothing").inHundred(1)) {
            return Optional.of(new Amount.NotApplicable("Demonstration: nothing of the kind here"));
        }
        return Optional.of(figure(quarter));
    }

    private Amount figure(int quarter) {
        if (line.counted()) {
            return counts(quarter);
        }
        long value =
                switch (line.time()) {
                    case CUMULATIVE_LAST -> cumulated(quarter);
                    case MILESTONE, RATE_MEAN, RATE_LAST ->
                            Math.min(line.hundred(), near(goals.quarters().get(quarter), quarter));
                    case FLOW_SUM, STOCK_LAST, ONE_OFF, RATE_POOLED ->
                            near(goals.quarters().get(quarter), quarter);
                };
        return new Amount.Value(value);
    }

    private long cumulated(int quarter) {
        long sum = 0;
        long before = 0;
        for (int past = 0; past <= quarter; past++) {
            long goal = goals.quarters().get(past);
            sum += near(goal - before, past);
            before = goal;
        }
        return sum;
    }

    private Amount counts(int quarter) {
        long counted =
                Math.max(1, line.base() * size * chance(quarter, "base").between(80, 120) / 100);
        long wanted = counted * goals.quarters().get(quarter);
        long reached = lucky(near(wanted, quarter), line.hundred(), quarter);
        return new Amount.Counts(Math.min(counted, reached), counted);
    }

    private long near(long goal, int quarter) {
        long luck =
                Chance.of(unit, line.code()).between(-90, 90)
                        + chance(quarter, "q").between(-40, 40);
        long perMille = Math.max(300, districtPerMille + luck);
        return line.lessIsBetter()
                ? lucky(goal * WHOLE, perMille, quarter)
                : lucky(Math.multiplyExact(goal, perMille), WHOLE, quarter);
    }

    /**
     * A quotient whose remainder decides by chance, so that small numbers do not all round down.
     */
    private long lucky(long dividend, long divisor, int quarter) {
        boolean up = dividend % divisor > chance(quarter, "round").between(0, divisor - 1);
        return dividend / divisor + (up ? 1 : 0);
    }

    private Chance chance(int quarter, String what) {
        return Chance.of(unit, line.code(), quarter, what);
    }
}
