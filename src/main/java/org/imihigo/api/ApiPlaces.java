package org.imihigo.api;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way to the tokens, for those who may issue some. */
@Component
class ApiPlaces implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return actor.mayIssueTokens()
                ? List.of(new Place(words.text("api.page.tokens"), "/tokens"))
                : List.of();
    }
}
