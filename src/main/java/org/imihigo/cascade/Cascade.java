package org.imihigo.cascade;

import java.util.HashMap;
import java.util.Map;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what became of a year's pledges on their way down the tree. */
@Service("cascade")
public class Cascade {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;

    Cascade(Pledges pledges, Indicators indicators, Territory territory) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
    }

    /** Every pledge of a place and all that lies in it, held against those above and below. */
    @Transactional(readOnly = true)
    public Check.Found check(FiscalYear year, UnitCode place) {
        var known = new HashMap<SeriesId, Indicator>();
        for (var series : indicators.all()) {
            known.put(series.id(), series.indicator());
        }
        var check = new Check(territory.tree(), id -> indicator(known, id));
        pledges.eachVowed(year, place, check::add);
        return check.found();
    }

    private Indicator indicator(Map<SeriesId, Indicator> known, SeriesId id) {
        return known.computeIfAbsent(id, one -> indicators.series(one).indicator());
    }
}
