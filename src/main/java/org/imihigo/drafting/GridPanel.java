package org.imihigo.drafting;

import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.drafting.pages.GridPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page, for whoever reports for it: the grid of the next contract. */
@Component
class GridPanel implements UnitPanel {
    private final Calendar calendar;

    GridPanel(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var next = calendar.year().next();
        return actor.filter(one -> one.reportsFor(unit.code()))
                .filter(_ -> calendar.isOpen(Step.DRAFTING, next))
                .map(
                        _ ->
                                new PanelView(
                                        "grid",
                                        words.text("drafting.panel.title", next),
                                        new GridPart(
                                                words.text("drafting.panel.text"),
                                                words.text("drafting.panel.open"),
                                                GridPages.path(unit.code(), next))));
    }
}
