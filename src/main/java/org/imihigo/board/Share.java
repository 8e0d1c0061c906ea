package org.imihigo.board;

import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverTime;

/**
 * What one measuring unit brings to one window: time first, then space. Used again and again, so
 * that adding up millions leaves no garbage.
 *
 * <p>Levels carry the last value of the year into the periods that miss one. A level is due by the
 * last wanted period of the window that applied; what was reported since then is fresh. A unit that
 * ended has no level any more, and nothing said of a later period counts: it is its successor's.
 */
final class Share {
    private static final int NEVER = -1;

    long value;
    long denominator;

    /** How many periods the value was added up from, for their mean. */
    int periods;

    int fresh;
    int carried;
    int notApplicable;
    int due;

    void take(Measure measure, Climb climb, Cells cells, int row, int first, int last) {
        clear();
        if (measure.time().carries()) {
            takeLast(climb, cells, row, first, last, measure.counted());
        } else {
            takeAll(climb, cells, row, first, last, measure.counted());
        }
        if (measure.time() == OverTime.RATE_MEAN) {
            periods = fresh;
        }
    }

    boolean hasValue() {
        return fresh + carried > 0;
    }

    Coverage coverage() {
        return new Coverage(fresh, carried, notApplicable, due);
    }

    private void clear() {
        value = 0;
        denominator = 0;
        periods = 1;
        fresh = 0;
        carried = 0;
        notApplicable = 0;
        due = 0;
    }

    private void takeAll(Climb climb, Cells cells, int row, int first, int last, boolean counted) {
        for (int slot = first; slot <= Math.min(last, climb.until(row) - 1); slot++) {
            if (cells.reported(row, slot, counted)) {
                add(cells, row, slot, counted);
                fresh++;
                due++;
            } else if (cells.notApplicable(row, slot)) {
                notApplicable++;
                due++;
            } else if (climb.wants(row, slot)) {
                due++;
            }
        }
    }

    private void takeLast(Climb climb, Cells cells, int row, int first, int last, boolean counted) {
        if (climb.until(row) <= last) {
            return;
        }
        int reported = NEVER;
        int wanted = NEVER;
        boolean outOfScope = false;
        for (int slot = 0; slot <= last; slot++) {
            boolean within = slot >= first;
            if (cells.reported(row, slot, counted)) {
                reported = slot;
            }
            if (within && cells.notApplicable(row, slot)) {
                outOfScope = true;
            } else if (within && climb.wants(row, slot)) {
                wanted = slot;
            }
        }
        boolean within = reported >= first;
        if (wanted == NEVER && !within && outOfScope) {
            notApplicable = 1;
            due = 1;
            return;
        }
        due = wanted != NEVER || within ? 1 : 0;
        if (reported != NEVER) {
            add(cells, row, reported, counted);
            fresh = within && reported >= wanted ? 1 : 0;
            carried = 1 - fresh;
        }
    }

    private void add(Cells cells, int row, int slot, boolean counted) {
        value += cells.value(row, slot);
        if (counted) {
            denominator += cells.denominator(row, slot);
        }
    }
}
