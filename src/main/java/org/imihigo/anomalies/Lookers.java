package org.imihigo.anomalies;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Who looks at what is unlikely: whoever judges the units below, and who evaluates. */
@Component
class Lookers implements Places {
    static boolean has(Actor actor) {
        return actor.office().judges() || actor.office() == Office.AUDITOR;
    }

    @Override
    public List<Place> of(Actor actor, Words words) {
        return has(actor)
                ? List.of(new Place(words.text("anomalies.place"), "/anomalies/" + actor.scope()))
                : List.of();
    }
}
