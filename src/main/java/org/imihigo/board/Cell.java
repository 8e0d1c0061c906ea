package org.imihigo.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.ReadingChange;

/** The place of one reading in force. */
record Cell(UnitCode unit, SeriesId series, FiscalPeriod period, Kind kind) {
    static Cell of(ReadingChange change) {
        return new Cell(change.unit(), change.series(), change.period(), change.kind());
    }

    SeriesYear seriesYear() {
        return new SeriesYear(series, period.year());
    }

    /**
     * What a chain of corrections leaves, in whatever order it comes: every amount but the last is
     * what the next one supersedes or withdraws. Empty where the last was withdrawn.
     *
     * @throws IllegalStateException where they do not go on from what the cell holds
     */
    Optional<Amount> settle(Optional<Amount> held, List<ReadingChange> changes) {
        var left = new ArrayList<Amount>();
        held.ifPresent(left::add);
        changes.stream()
                .flatMap(change -> change.after().stream())
                .map(Cells::plain)
                .forEach(left::add);
        for (var change : changes) {
            boolean goesOn = change.before().map(Cells::plain).map(left::remove).orElse(true);
            if (!goesOn) {
                throw broken(held, changes);
            }
        }
        if (left.size() > 1) {
            throw broken(held, changes);
        }
        return left.stream().findFirst();
    }

    private IllegalStateException broken(Optional<Amount> held, List<ReadingChange> changes) {
        return new IllegalStateException(this + " holds " + held + "; the log says " + changes);
    }
}
