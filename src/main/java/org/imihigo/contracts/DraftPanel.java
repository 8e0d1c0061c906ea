package org.imihigo.contracts;

import java.util.Optional;
import org.imihigo.contracts.pages.DraftPart;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page, for those above it and in it: that a draft contract waits. */
@Component
class DraftPanel implements UnitPanel {
    private final AllDrafts drafts;

    DraftPanel(AllDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public int order() {
        return 3;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return actor.filter(one -> one.sees(unit.code()))
                .flatMap(_ -> drafts.brief(unit.code(), period.year()))
                .map(draft -> view(draft, words));
    }

    private static PanelView view(AllDrafts.Brief draft, Words words) {
        int open = draft.blocks() + draft.asks();
        var part =
                new DraftPart(
                        open == 0
                                ? words.text("contracts.desk.ready")
                                : words.count("contracts.desk.open", open),
                        words.text("contracts.panel.open"),
                        DraftController.path(draft.unit(), draft.year()));
        return new PanelView("draft", words.text("contracts.panel.title", draft.year()), part);
    }
}
