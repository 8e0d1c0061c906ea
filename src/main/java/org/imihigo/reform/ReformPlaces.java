package org.imihigo.reform;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way to the list of reforms. */
@Component
class ReformPlaces implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return Proposing.mayRead(actor)
                ? List.of(new Place(words.text("reform.list.title"), "/reform"))
                : List.of();
    }
}
