package org.imihigo.baselines;

import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;

/** Where baselines are found. */
final class Paths {
    private Paths() {}

    static String of(UnitCode unit) {
        return "/baselines/" + unit;
    }

    static String of(UnitCode unit, SeriesId series) {
        return of(unit) + "/" + series.value();
    }

    static String gaps(UnitCode place) {
        return "/baselines/gaps/" + place;
    }
}
