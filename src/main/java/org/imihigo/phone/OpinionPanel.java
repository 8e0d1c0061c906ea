package org.imihigo.phone;

import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.phone.pages.OpinionPart;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: what citizens said of it by telephone. */
@Component
class OpinionPanel implements PledgePanel {
    private static final int AFTER_WHO_ASKED = 55;

    private final Ratings ratings;

    OpinionPanel(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public int order() {
        return AFTER_WHO_ASKED;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return ratings.of(pledge.id())
                .map(
                        one ->
                                new View(
                                        "opinion",
                                        words.text("phone.opinion.title"),
                                        new OpinionPart(
                                                words.text(
                                                        "phone.opinion.is",
                                                        one.stars(),
                                                        one.voices()))));
    }
}
