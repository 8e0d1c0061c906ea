package org.imihigo.guides;

import java.util.Comparator;
import java.util.List;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What a unit promises its people before all else: the heaviest pledges first. */
@Component
class Priorities {
    private final Pledges pledges;
    private final Indicators indicators;

    Priorities(Pledges pledges, Indicators indicators) {
        this.pledges = pledges;
        this.indicators = indicators;
    }

    /** A pledge in a few words. */
    record Priority(String name, String target) {}

    List<Priority> of(UnitCode unit, FiscalYear year, Words words) {
        return pledges.of(unit, year).stream()
                .sorted(
                        Comparator.comparing(Pledge::weight)
                                .reversed()
                                .thenComparingInt(Pledge::number))
                .map(pledge -> priority(pledge, words))
                .toList();
    }

    private Priority priority(Pledge pledge, Words words) {
        var indicator = indicators.series(pledge.series()).indicator();
        return new Priority(
                indicator.name().in(words), indicator.said(pledge.targets().annual(), words));
    }
}
