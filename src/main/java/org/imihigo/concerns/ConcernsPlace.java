package org.imihigo.concerns;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the log of concerns. */
@Component
class ConcernsPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return actor.reportsFor(actor.unit())
                ? List.of(
                        new Place(
                                words.text("concerns.list.short"),
                                "/concerns?unit=" + actor.unit()))
                : List.of();
    }
}
