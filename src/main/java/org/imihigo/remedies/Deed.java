package org.imihigo.remedies;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;

/** Who did something, and when. */
record Deed(PostId post, UUID person, Instant at) {
    static Deed of(Actor actor, Instant at) {
        return new Deed(actor.post(), actor.person(), at);
    }
}
