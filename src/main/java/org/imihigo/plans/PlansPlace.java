package org.imihigo.plans;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the plans, and to what is vowed without one. */
@Component
class PlansPlace implements Places {
    private final Calendar calendar;

    PlansPlace(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(
                new Place(words.text("plans.list.title"), "/plans"),
                new Place(
                        words.text("plans.alignment.short"),
                        AlignmentPages.path(actor.scope(), calendar.year())));
    }
}
