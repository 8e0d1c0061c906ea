package org.imihigo.assurance;

import java.time.Instant;
import java.util.UUID;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;

/** Who did it when; the person is kept, never shown. */
record Signature(PostId post, UUID person, Instant at) {
    static Signature of(Actor actor, Instant at) {
        return new Signature(actor.post(), actor.person(), at);
    }
}
