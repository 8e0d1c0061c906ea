package org.imihigo.ceremony;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to vows, lists and ceremonies. */
@Component
class CeremonyPlaces implements Places {
    private final Vows vows;
    private final Calendar calendar;

    CeremonyPlaces(Vows vows, Calendar calendar) {
        this.vows = vows;
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        var year = calendar.year();
        var unit = actor.unit();
        var places = new ArrayList<Place>();
        places.add(new Place(words.text("ceremony.stage.title"), "/ceremonies"));
        if (actor.reportsFor(unit) && vows.areListed(unit)) {
            places.add(
                    new Place(
                            words.text("ceremony.vow.short", year), "/vows/" + unit + "/" + year));
        }
        if (vows.signsLists(actor)) {
            places.add(
                    new Place(
                            words.text("ceremony.list.short", year),
                            "/lists/" + unit + "/" + year));
        }
        return places;
    }
}
