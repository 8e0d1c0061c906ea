package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.reporting.pages.EvidencePart;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page, for those who see it: the way to how complete its evidence is. */
@Component("evidenceOfReportsPanel")
class EvidencePanel implements UnitPanel {
    private static final int AFTER_THE_REPORTS = 31;

    @Override
    public int order() {
        return AFTER_THE_REPORTS;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return actor.filter(visitor -> visitor.sees(unit.code()))
                .map(
                        _ ->
                                new PanelView(
                                        "evidence",
                                        words.text("reporting.completeness.panel"),
                                        new EvidencePart(
                                                "/evidence/" + unit.code() + "/" + period)));
    }
}
