package org.imihigo.home;

import java.util.List;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;

/** Where an office goes of its own accord: links on its desk, which any room may offer. */
public interface Places {
    List<Place> of(Actor actor, Words words);

    /** A link. */
    record Place(String text, String path) {}
}
