package org.imihigo.notices;

import java.util.List;
import org.imihigo.home.Places;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from a desk to the notices, read ones too. */
@Component
class NoticesPlace implements Places {
    @Override
    public List<Place> of(Actor actor, Words words) {
        return List.of(new Place(words.text("notices.page.title"), "/notices"));
    }
}
