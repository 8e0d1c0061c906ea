package org.imihigo.phone;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the telephones. */
@Component
class PhonePlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        boolean concerned = actor.office().judges() || actor.reportsFor(actor.unit());
        return concerned ? List.of(new Place(words.text("phone.title"), "/phone")) : List.of();
    }
}
