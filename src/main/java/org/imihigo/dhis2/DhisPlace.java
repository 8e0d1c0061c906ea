package org.imihigo.dhis2;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from the desks of those who may bring contracts from a DHIS2. */
@Component
class DhisPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return Dhis2.isAllowed(actor)
                ? List.of(new Place(words.text("dhis2.list.title"), "/dhis2"))
                : List.of();
    }
}
