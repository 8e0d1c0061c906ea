package org.imihigo.reporting;

import java.util.List;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.springframework.stereotype.Component;

/** What a unit has to report in a period: its own pledges whose series has such periods. */
@Component
class Sheets {
    private final Pledges pledges;
    private final Indicators indicators;

    Sheets(Pledges pledges, Indicators indicators) {
        this.pledges = pledges;
        this.indicators = indicators;
    }

    /** In the order of the contract; empty where all figures come from the units below. */
    List<Item> of(UnitCode unit, FiscalPeriod period) {
        return pledges.of(unit, period.year()).stream()
                .filter(pledge -> pledge.source() == Source.OWN)
                .map(pledge -> new Item(pledge, indicators.series(pledge.series())))
                .filter(item -> item.series().indicator().frequency() == period.kind())
                .toList();
    }

    /**
     * @throws Refusal where the unit has not pledged it, or it is not reported in such periods
     */
    Item item(UnitCode unit, FiscalPeriod period, SeriesId series) {
        return pledges.find(unit, period.year(), series)
                .filter(pledge -> pledge.source() == Source.OWN)
                .map(pledge -> new Item(pledge, indicators.series(series)))
                .filter(item -> item.series().indicator().frequency() == period.kind())
                .orElseThrow(() -> Refusal.invalid("reporting.reading.not-pledged"));
    }
}
