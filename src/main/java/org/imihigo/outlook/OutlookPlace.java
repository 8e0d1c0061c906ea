package org.imihigo.outlook;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** From the desk to what lags in one's own unit. */
@Component
class OutlookPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(
                new Place(words.text("outlook.place"), "/outlook/" + actor.unit()),
                new Place(words.text("outlook.saved.place"), "/views"));
    }
}
