package org.imihigo.remedies;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.remedies.pages.RemedyPart;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What is done about a pledge, on its page; the public reads figures, not internal plans. */
@Component
class RemedyPanel implements PledgePanel {
    private static final int AFTER_THE_FORECAST = 14;

    private final RemedyPages pages;

    RemedyPanel(RemedyPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return AFTER_THE_FORECAST;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return actor.filter(one -> one.sees(pledge.unit()))
                .map(
                        _ ->
                                new View(
                                        "remedies",
                                        words.text("remedies.panel"),
                                        new RemedyPart(
                                                pages.plans(pledge, Optional.empty(), words),
                                                pages.blockers(pledge, Optional.empty(), words),
                                                RemedyPages.path(pledge.id()))));
    }
}
