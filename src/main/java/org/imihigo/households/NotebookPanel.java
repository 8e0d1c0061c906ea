package org.imihigo.households;

import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.households.pages.NotebookPart;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a place's page: the way to the notebooks of its families. */
@Component
class NotebookPanel implements UnitPanel {
    private static final int LAST = 95;

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (unit.isInstitution()) {
            return Optional.empty();
        }
        var begin =
                Optional.of("/notebook/new?village=" + unit.code())
                        .filter(_ -> unit.tier() == Tier.VILLAGE);
        return Optional.of(
                new PanelView(
                        "notebooks",
                        words.text("households.panel.title"),
                        new NotebookPart(CountsPages.path(unit.code()), begin)));
    }
}
