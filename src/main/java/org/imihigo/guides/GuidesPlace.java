package org.imihigo.guides;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the guide, and to the form of a session. */
@Component
class GuidesPlace implements Places {
    private final Calendar calendar;

    GuidesPlace(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        var year = calendar.year();
        var places = new ArrayList<Place>();
        places.add(new Place(words.text("guides.list.short", year), "/guides/" + year));
        if (actor.reportsFor(actor.unit())) {
            places.add(new Place(words.text("guides.session.record"), "/sensitisation/new"));
        }
        return places;
    }
}
