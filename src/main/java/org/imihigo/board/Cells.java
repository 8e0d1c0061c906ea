package org.imihigo.board;

import java.util.Optional;
import org.imihigo.indicators.Amount;

/** The current readings of some rows, a cell for each slot of the year. */
final class Cells {
    private static final byte NOTHING = 0;
    private static final byte VALUE = 1;
    private static final byte COUNTS = 2;
    private static final byte NOT_APPLICABLE = 3;

    /** The change log and the cells keep that it does not apply; why, the reading knows. */
    private static final Amount DOES_NOT_APPLY = new Amount.NotApplicable("-");

    private final int slots;
    private final int rows;
    private byte[] states = {};
    private long[] values = {};
    private long[] denominators = {};

    Cells(int rows, int slots) {
        this.rows = rows;
        this.slots = slots;
    }

    static Amount plain(Amount amount) {
        return amount instanceof Amount.NotApplicable ? DOES_NOT_APPLY : amount;
    }

    void put(int row, int slot, Amount amount) {
        if (states.length == 0) {
            states = new byte[rows * slots];
            values = new long[rows * slots];
        }
        int at = row * slots + slot;
        switch (amount) {
            case Amount.Value(long scaled) -> {
                states[at] = VALUE;
                values[at] = scaled;
            }
            case Amount.Counts(long numerator, long denominator) -> {
                if (denominators.length == 0) {
                    denominators = new long[values.length];
                }
                states[at] = COUNTS;
                values[at] = numerator;
                denominators[at] = denominator;
            }
            case Amount.NotApplicable _ -> {
                states[at] = NOT_APPLICABLE;
                values[at] = 0;
            }
        }
    }

    /** Holds nothing again. */
    void clear(int row, int slot) {
        if (states.length > 0) {
            states[row * slots + slot] = NOTHING;
        }
    }

    Optional<Amount> amount(int row, int slot) {
        int at = row * slots + slot;
        return switch (state(row, slot)) {
            case VALUE -> Optional.of(new Amount.Value(values[at]));
            case COUNTS -> Optional.of(new Amount.Counts(values[at], denominators[at]));
            case NOT_APPLICABLE -> Optional.of(DOES_NOT_APPLY);
            default -> Optional.empty();
        };
    }

    /** Whether there is something to count: counts where the measure is counted, else a value. */
    boolean reported(int row, int slot, boolean counted) {
        return state(row, slot) == (counted ? COUNTS : VALUE);
    }

    boolean notApplicable(int row, int slot) {
        return state(row, slot) == NOT_APPLICABLE;
    }

    long value(int row, int slot) {
        return values[row * slots + slot];
    }

    long denominator(int row, int slot) {
        return denominators[row * slots + slot];
    }

    /** How many cells hold a reading. */
    long count() {
        long count = 0;
        for (byte state : states) {
            count += state == NOTHING ? 0 : 1;
        }
        return count;
    }

    private byte state(int row, int slot) {
        return states.length == 0 ? NOTHING : states[row * slots + slot];
    }
}
