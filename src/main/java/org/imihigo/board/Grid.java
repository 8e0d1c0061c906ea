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
    /** The number of a unit that is not in the tree. */
    private static final int NOBODY = -1;

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
        var columns = new ArrayList<Optional<Column>>(series.size() * periods.size());
        for (var one : series) {
            for (var period : periods) {
                columns.add(cube.column(one, period, kind, reach));
            }
        }
        var totals = new ArrayList<Optional<Total>>(units.size() * columns.size());
        for (var unit : units) {
            int number = cube.tree().find(unit).orElse(NOBODY);
            for (var column : columns) {
                totals.add(column.flatMap(one -> one.total(number)));
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
        return total(unit, series, period).map(Total::figure).orElse(Figure.NONE);
    }

    /** What a figure rests on, without the figure. */
    public Coverage coverage(int unit, int series, int period) {
        return total(unit, series, period).map(Total::coverage).orElse(Figure.NONE.coverage());
    }

    private Optional<Total> total(int unit, int series, int period) {
        return totals.get((unit * this.series.size() + series) * periods.size() + period);
    }
}
