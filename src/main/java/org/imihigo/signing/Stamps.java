package org.imihigo.signing;

import java.time.Instant;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.springframework.stereotype.Component;

/** What a visible signature says: the post, and the moment. Never a person's name. */
@Component
class Stamps {
    private final People people;
    private final Bundles bundles;

    Stamps(People people, Bundles bundles) {
        this.people = people;
        this.bundles = bundles;
    }

    String words(Actor actor, Instant at, Language language) {
        var words = bundles.in(language);
        return words.text(
                "signing.stamp", people.title(people.post(actor.post()), words), words.moment(at));
    }
}
