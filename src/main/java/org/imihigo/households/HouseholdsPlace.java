package org.imihigo.households;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a village leader's desk to the notebooks that families lent. */
@Component
class HouseholdsPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return Households.leads(actor)
                ? List.of(new Place(words.text("households.lent.title"), "/households"))
                : List.of();
    }
}
