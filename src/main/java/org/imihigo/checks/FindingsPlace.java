package org.imihigo.checks;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to what weakens the promises of its place. */
@Component
class FindingsPlace implements Places {
    private final Calendar calendar;

    FindingsPlace(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(
                new Place(
                        words.text("checks.table.short"),
                        FindingPages.path(actor.scope(), calendar.year())));
    }
}
