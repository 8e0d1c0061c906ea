package org.imihigo.board;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.springframework.stereotype.Service;

/** The door of the room: every figure at every level. Answers from memory. */
@Service
public class Board {
    private final LiveCube live;

    Board(LiveCube live) {
        this.live = live;
    }

    /** Whether the readings have been read; until then, every figure is empty. */
    public boolean ready() {
        return live.isLoaded();
    }

    /** What the last comparison of this node's board with the readings found. */
    public Optional<BoardCheck> lastCheck() {
        return live.check();
    }

    /** Grows whenever a figure may have changed: what was made of the figures can be kept by it. */
    public long version() {
        return live.cube().version();
    }

    /** The figure of the period alone. */
    public Figure figure(UnitCode unit, SeriesId series, FiscalPeriod period, Kind kind) {
        return grid(List.of(unit), List.of(series), List.of(period), kind, Reach.ALONE)
                .figure(0, 0, 0);
    }

    /**
     * The figure from the year's beginning to the period's end, as the series adds up over time.
     */
    public Figure toDate(UnitCode unit, SeriesId series, FiscalPeriod period, Kind kind) {
        return grid(List.of(unit), List.of(series), List.of(period), kind, Reach.TO_DATE)
                .figure(0, 0, 0);
    }

    /** The figures of the kinds, each period alone and to its end, all of one moment. */
    public Look look(
            List<UnitCode> units,
            List<SeriesId> series,
            List<FiscalPeriod> periods,
            Collection<Kind> kinds) {
        var cube = live.cube();
        return cube.read(() -> Look.of(cube, units, series, periods, kinds));
    }

    /** The figures of every unit, series and period together, all of one moment. */
    public Grid grid(
            List<UnitCode> units,
            List<SeriesId> series,
            List<FiscalPeriod> periods,
            Kind kind,
            Reach reach) {
        var cube = live.cube();
        return cube.read(() -> Grid.of(cube, units, series, periods, kind, reach));
    }
}
