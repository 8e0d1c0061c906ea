package org.imihigo.gatherings;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from every desk to the gatherings. */
@Component
class GatheringsPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(new Place(words.text("gatherings.list.title"), "/gatherings"));
    }
}
