package org.imihigo.audit;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way to the trail. */
@Component
class AuditPlaces implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return AuditController.READERS.contains(actor.office())
                ? List.of(new Place(words.text("audit.title"), "/audit"))
                : List.of();
    }
}
