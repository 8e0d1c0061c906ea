package org.imihigo.proposals;

import java.util.Optional;
import org.imihigo.home.PanelView;
import org.imihigo.home.UnitPanel;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.proposals.pages.ProposalsPart;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a unit's page: what its people asked for, and how much of its contract they asked for. */
@Component
class ProposalsPanel implements UnitPanel {
    private static final int AFTER_THE_REPORTS = 40;
    private static final int SHOWN = 5;

    private final AllProposals proposals;
    private final ProposalLists lists;
    private final Telling telling;
    private final Levels levels;

    ProposalsPanel(AllProposals proposals, ProposalLists lists, Telling telling, Levels levels) {
        this.proposals = proposals;
        this.lists = lists;
        this.telling = telling;
        this.levels = levels;
    }

    @Override
    public int order() {
        return AFTER_THE_REPORTS;
    }

    @Override
    public Optional<PanelView> of(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (!levels.isPlace(unit)) {
            return Optional.empty();
        }
        var counts = lists.counts(unit.code(), words);
        boolean own = actor.filter(one -> one.reportsFor(unit.code())).isPresent();
        if (counts.isEmpty() && !own) {
            return Optional.empty();
        }
        var latest =
                proposals.find(
                        new Search(
                                "",
                                unit.code(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                actor.map(Actor::scope)),
                        SHOWN,
                        0);
        var part =
                new ProposalsPart(
                        counts,
                        lists.share(unit.code(), period.year(), words),
                        latest.stream()
                                .map(
                                        one ->
                                                telling.row(
                                                        one,
                                                        ProposalPages.isReadable(one, actor),
                                                        words))
                                .toList(),
                        lists.doors(unit.code(), actor, words));
        return Optional.of(new PanelView("proposals", words.text("proposals.panel.title"), part));
    }
}
