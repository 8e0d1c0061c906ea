package org.imihigo.cascade;

import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.springframework.stereotype.Component;

/** How many of a unit's own pledges could be shared out, and nobody below was asked. */
@Component("cascadeUnshared")
class Unshared {
    private final Pledges pledges;
    private final Shares shares;
    private final Indicators indicators;
    private final Territory territory;

    Unshared(Pledges pledges, Shares shares, Indicators indicators, Territory territory) {
        this.pledges = pledges;
        this.shares = shares;
        this.indicators = indicators;
        this.territory = territory;
    }

    int of(UnitCode unit, FiscalYear year) {
        return territory.children(unit).isEmpty()
                ? 0
                : (int) pledges.of(unit, year).stream().filter(this::isUnshared).count();
    }

    private boolean isUnshared(Pledge pledge) {
        return pledge.source() != Source.JOINT
                && Check.isShareable(indicators.series(pledge.series()).indicator())
                && pledges.children(pledge.id()).isEmpty()
                && shares.of(pledge.id()).isEmpty();
    }
}
