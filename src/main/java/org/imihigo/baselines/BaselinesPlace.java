package org.imihigo.baselines;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the register of its unit, and to what lacks a baseline. */
@Component
class BaselinesPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        var gaps = new Place(words.text("baselines.gaps.short"), Paths.gaps(actor.scope()));
        return actor.reportsFor(actor.unit())
                ? List.of(
                        new Place(words.text("baselines.register.short"), Paths.of(actor.unit())),
                        gaps)
                : List.of(gaps);
    }
}
