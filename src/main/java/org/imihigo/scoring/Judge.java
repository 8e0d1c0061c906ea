package org.imihigo.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.board.Board;
import org.imihigo.board.Coverage;
import org.imihigo.board.Figure;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.reporting.Kind;
import org.springframework.stereotype.Component;

/** Brings pledges and figures together, and tells what is late from what is not yet due. */
@Component
class Judge {
    private final Board board;
    private final Calendar calendar;
    private final Indicators indicators;

    Judge(Board board, Calendar calendar, Indicators indicators) {
        this.board = board;
        this.calendar = calendar;
        this.indicators = indicators;
    }

    /** Whether what is not reported for the period is overdue today. */
    boolean isLate(FiscalPeriod period) {
        return calendar.reporting(period).isLate(calendar.today());
    }

    /** The pledges of one unit, each with the first of the kinds that says something. */
    List<Judged> judge(UnitCode unit, List<Pledge> pledges, FiscalPeriod period, List<Kind> kinds) {
        boolean late = isLate(period);
        var series = pledges.stream().map(Pledge::series).toList();
        var found = new ArrayList<Optional<Found>>();
        pledges.forEach(_ -> found.add(Optional.empty()));
        var look = board.look(List.of(unit), series, List.of(period), kinds);
        for (var kind : kinds) {
            var toDate = look.toDate(kind);
            var alone = look.alone(kind);
            for (int index = 0; index < pledges.size(); index++) {
                var known = found.get(index).filter(Judge::isSaid);
                if (known.isEmpty()) {
                    var figure = toDate.figure(0, index, 0);
                    boolean begun = alone.coverage(0, index, 0).fresh() > 0;
                    boolean counts = isReported(pledges.get(index), period) && (late || begun);
                    found.set(index, Optional.of(found(figure, kind, counts)));
                }
            }
        }
        var judged = new ArrayList<Judged>(pledges.size());
        for (int index = 0; index < pledges.size(); index++) {
            var pledge = pledges.get(index);
            var indicator = indicators.series(pledge.series()).indicator();
            judged.add(Judged.of(pledge, indicator, found.get(index).orElseThrow()));
        }
        return judged;
    }

    /** A month says nothing of what is reported by quarters: nothing of it is late. */
    boolean isReported(Pledge pledge, FiscalPeriod period) {
        var frequency = indicators.series(pledge.series()).indicator().frequency();
        return period.kind().inYear() <= frequency.inYear();
    }

    /** A kind that says something: a figure, or that it does not apply. */
    private static boolean isSaid(Found found) {
        return switch (found.state()) {
            case REPORTED, NOT_APPLICABLE -> true;
            case NOT_YET_DUE, NOT_REPORTED -> false;
        };
    }

    /**
     * @param counts whether the period counts already: it is over and due, or reports have come
     */
    static Found found(Figure figure, Kind kind, boolean counts) {
        if (figure.state() == Figure.State.NOT_APPLICABLE) {
            return Found.nothing(Found.State.NOT_APPLICABLE, Covered.NOTHING);
        }
        if (!counts) {
            return Found.nothing(Found.State.NOT_YET_DUE, Covered.NOTHING);
        }
        return figure.value()
                .map(value -> Found.reported(value, kind, covered(figure.coverage())))
                .orElseGet(
                        () -> Found.nothing(Found.State.NOT_REPORTED, covered(figure.coverage())));
    }

    private static Covered covered(Coverage coverage) {
        return new Covered(coverage.fresh(), coverage.expected());
    }
}
