package org.imihigo.proposals;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.proposals.pages.OriginPart;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: who asked for it. */
@Component
class OriginPanel implements PledgePanel {
    private static final int AFTER_THE_FIGURES = 50;

    private final Proposals proposals;
    private final Telling telling;

    OriginPanel(Proposals proposals, Telling telling) {
        this.proposals = proposals;
        this.telling = telling;
    }

    @Override
    public int order() {
        return AFTER_THE_FIGURES;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var rows =
                proposals.behind(pledge.id()).stream()
                        .map(one -> telling.row(one, ProposalPages.isReadable(one, actor), words))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new View(
                                "origin",
                                words.text("proposals.origin.title"),
                                new OriginPart(rows)));
    }
}
