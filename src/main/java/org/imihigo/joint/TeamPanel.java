package org.imihigo.joint;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: who works on it. */
@Component("jointTeamPanel")
class TeamPanel implements PledgePanel {
    private static final int AFTER_THE_SHARES = 47;

    private final TeamPages pages;

    TeamPanel(TeamPages pages) {
        this.pages = pages;
    }

    @Override
    public int order() {
        return AFTER_THE_SHARES;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        boolean mine = actor.filter(one -> one.reportsFor(pledge.unit())).isPresent();
        var part = pages.part(pledge, actor, mine ? TeamPages.path(pledge) : "", words);
        return part.rows().isEmpty() && !mine
                ? Optional.empty()
                : Optional.of(new View("team", words.text("joint.team.panel"), part));
    }
}
