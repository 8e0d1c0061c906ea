package org.imihigo.concerns;

import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.concerns.pages.ConcernsPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: how fast its offices answered, where anybody came. */
@Component
class ConcernsPanel implements UnitPanel {
    private static final int AFTER_THE_PROPOSALS = 45;

    private final Concerns concerns;
    private final Calendar calendar;

    ConcernsPanel(Concerns concerns, Calendar calendar) {
        this.concerns = concerns;
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return AFTER_THE_PROPOSALS;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var speed = concerns.speed(unit.code(), period);
        boolean own = actor.filter(one -> one.reportsFor(unit.code())).isPresent();
        if (speed.raised() == 0 && !own) {
            return Optional.empty();
        }
        var sentence =
                words.text(
                        "concerns.panel.sentence",
                        speed.raised(),
                        speed.answered(),
                        speed.inTime(),
                        calendar.daysToAnswer());
        return Optional.of(
                new PanelView(
                        "concerns",
                        words.text("concerns.panel.title"),
                        new ConcernsPart(
                                sentence,
                                "/concerns?unit=" + unit.code() + "&period=" + period,
                                own)));
    }
}
