package org.imihigo.people;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** For tests of addresses: the request comes from this actor, without a session or a password. */
public final class SignedInAs {
    private SignedInAs() {}

    public static RequestPostProcessor actor(Actor actor) {
        return request -> {
            request.setAttribute(Actors.ACTOR, actor);
            return request;
        };
    }
}
