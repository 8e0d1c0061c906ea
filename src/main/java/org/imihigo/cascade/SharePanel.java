package org.imihigo.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.cascade.pages.SharePart;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: whether the units below make it. */
@Component("cascadeSharePanel")
class SharePanel implements PledgePanel {
    private static final int AFTER_THE_FIGURES = 45;

    private final Pledges pledges;
    private final Shares shares;
    private final Territory territory;
    private final Telling telling;

    SharePanel(Pledges pledges, Shares shares, Territory territory, Telling telling) {
        this.pledges = pledges;
        this.shares = shares;
        this.territory = territory;
        this.telling = telling;
    }

    @Override
    public int order() {
        return AFTER_THE_FIGURES;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var indicator = telling.indicator(pledge.series());
        if (territory.children(pledge.unit()).isEmpty() || !Check.isShareable(indicator)) {
            return Optional.empty();
        }
        var parts = pledges.children(pledge.id());
        var part =
                new SharePart(
                        Telling.sign(
                                indicator,
                                pledge.targets().annual(),
                                parts.stream().map(one -> one.targets().annual()).toList(),
                                words),
                        counts(pledge, words),
                        Telling.path(pledge.id()),
                        actor.filter(one -> one.sees(pledge.unit())).isPresent());
        return Optional.of(new View("shares", words.text("cascade.part.title"), part));
    }

    /** How many offered shares stand how. */
    private List<String> counts(Pledge pledge, Words words) {
        var counts = new ArrayList<String>();
        var said = shares.of(pledge.id());
        for (var kind : Turn.Kind.values()) {
            long count = said.stream().filter(share -> share.is(kind)).count();
            if (count > 0) {
                counts.add(
                        words.text(
                                "cascade.part.count",
                                words.text("cascade.state." + kind.word()),
                                count));
            }
        }
        return counts;
    }
}
