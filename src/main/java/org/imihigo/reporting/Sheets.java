package org.imihigo.reporting;

import java.util.List;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/** What a unit has to report in a period: its own pledges whose series has such periods. */
@Component
class Sheets {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;

    Sheets(Pledges pledges, Indicators indicators, Territory territory) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
    }

    /**
     * In the order of the contract; empty where all figures come from the units below, and where
     * the unit does not see the period's end: whoever took its place reports it.
     */
    List<Item> of(UnitCode unit, FiscalPeriod period) {
        if (!seesTheEnd(unit, period)) {
            return List.of();
        }
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
        if (!seesTheEnd(unit, period)) {
            throw Refusal.invalid("reporting.reading.no-unit");
        }
        return pledges.find(unit, period.year(), series)
                .filter(pledge -> pledge.source() == Source.OWN)
                .map(pledge -> new Item(pledge, indicators.series(series)))
                .filter(item -> item.series().indicator().frequency() == period.kind())
                .orElseThrow(() -> Refusal.invalid("reporting.reading.not-pledged"));
    }

    /** Whether the unit is there on the period's last day. */
    boolean seesTheEnd(UnitCode unit, FiscalPeriod period) {
        return territory.find(unit).filter(known -> !known.existsOn(period.lastDay())).isEmpty();
    }
}
