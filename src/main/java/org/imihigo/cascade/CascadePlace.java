package org.imihigo.cascade;

import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the cascade of its place, and to what targets are divided by. */
@Component("cascadePlace")
class CascadePlace implements Places {
    private final Calendar calendar;

    CascadePlace(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(
                new Place(
                        words.text("cascade.check.short"),
                        CheckPages.path(actor.scope(), calendar.year())),
                new Place(
                        words.text("cascade.figures.short"),
                        FigurePages.path(actor.scope(), Optional.empty())));
    }
}
