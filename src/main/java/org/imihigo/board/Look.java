package org.imihigo.board;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;

/** Figures of several kinds, each period alone and to its end: all of one moment. */
public record Look(Map<Kind, Grid> alone, Map<Kind, Grid> toDate) {
    /** To be called while nobody writes. */
    static Look of(
            Cube cube,
            List<UnitCode> units,
            List<SeriesId> series,
            List<FiscalPeriod> periods,
            Collection<Kind> kinds) {
        Function<Reach, Map<Kind, Grid>> grids =
                reach ->
                        kinds.stream()
                                .collect(
                                        toMap(
                                                kind -> kind,
                                                kind ->
                                                        Grid.of(
                                                                cube, units, series, periods, kind,
                                                                reach)));
        return new Look(grids.apply(Reach.ALONE), grids.apply(Reach.TO_DATE));
    }

    public Grid alone(Kind kind) {
        return Objects.requireNonNull(alone.get(kind));
    }

    public Grid toDate(Kind kind) {
        return Objects.requireNonNull(toDate.get(kind));
    }
}
