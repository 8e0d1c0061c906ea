package org.imihigo.keys;

import java.util.List;
import java.util.Set;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way to the second factor, for those who sign, and to the certificates. */
@Component
class KeyPlaces implements Places {
    private static final Set<Office> NEVER_SIGN = Set.of(Office.AUDITOR, Office.CONNECTED_SYSTEM);

    @Override
    public List<Place> of(Actor actor, Words words) {
        if (actor.office() == Office.ADMINISTRATOR) {
            return List.of(new Place(words.text("keys.certificates.title"), "/certificates"));
        }
        return NEVER_SIGN.contains(actor.office())
                ? List.of()
                : List.of(new Place(words.text("keys.factor.title"), "/second-factor"));
    }
}
