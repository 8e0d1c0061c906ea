package org.imihigo.home;

import java.util.List;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;

/** What a room wants from somebody, or has to tell them: lines on their desk. */
public interface Waiting {
    List<Task> of(Actor actor, Words words);
}
