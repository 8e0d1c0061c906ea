package org.imihigo.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;

/**
 * The figures of many units, series and periods, all of one moment. What was added up is copied at
 * once; it is divided when it is asked for. Asked by place: 0 is the first of each list.
 */
public final class Grid {
    private final List<UnitCode> units;
    private final List<SeriesId> series;
    private final List<FiscalPeriod> periods;
    private final List<Optional<Total>> totals;

    private Grid(
            List<UnitCode> units,
            List<SeriesId> series,
            List<FiscalPeriod> periods,
            List<Optional<Total>> totals) {
        this.units = units;
        this.series = series;
        this.periods = periods;
        this.totals = totals;
    }

    /** To be called while nobody writes. */
    static Grid of(
            Cube cube,
            List<UnitCode> units,
            List<SeriesId> series,
            List<FiscalPeriod> periods,
            Kind kind,
            Reach reach) {
        var totals = new ArrayList<Optional<Total>>(units.size() * series.size() * periods.size());
        for (var unit : units) {
            for (var one : series) {
                for (var period : periods) {
                    totals.add(cube.total(unit, one, period, kind, reach));
                }
            }
        }
        return new Grid(units, series, periods, totals);
    }

    public List<UnitCode> units() {
        return units;
    }

    public List<SeriesId> series() {
        return series;
    }

    public List<FiscalPeriod> periods() {
        return periods;
    }

    public Figure figure(int unit, int series, int period) {
        int place = (unit * this.series.size() + series) * periods.size() + period;
        return totals.get(place).map(Total::figure).orElse(Figure.NONE);
    }
}
