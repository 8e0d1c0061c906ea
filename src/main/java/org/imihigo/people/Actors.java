package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who acts in a request. The session knows the person; the post is asked for each time, so that
 * whoever has left it can do nothing more.
 */
@Component
class Actors {
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    static final String ACTOR = Actor.class.getName();

    private final Posts posts;

    Actors(Posts posts) {
        this.posts = posts;
    }

    Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return Optional.of(known);
        }
        var actor = person(request).flatMap(posts::actor);
        actor.ifPresent(known -> request.setAttribute(ACTOR, known));
        return actor;
    }

    private static Optional<UUID> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(PERSON))
                .map(UUID::fromString);
    }
}
