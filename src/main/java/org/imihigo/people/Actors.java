package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who acts in a request. The session knows the person; the post is asked for each time, so that
 * whoever has left it can do nothing more. At the addresses of programs only a token counts, and
 * nowhere else.
 */
@Component
class Actors {
    static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    static final String ACTOR = Actor.class.getName();

    /** Set on requests that came in by the door of programs. */
    static final String BY_TOKEN = Bearers.class.getName();

    private final Posts posts;
    private final Bearers bearers;

    Actors(Posts posts, Bearers bearers) {
        this.posts = posts;
        this.bearers = bearers;
    }

    Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ACTOR) instanceof Actor known) {
            return Optional.of(known);
        }
        var actor =
                isByToken(request) ? bearers.of(request) : person(request).flatMap(posts::actor);
        actor.ifPresent(known -> request.setAttribute(ACTOR, known));
        return actor;
    }

    /** In the request that this thread serves, for as long as it lasts. */
    void acts(Actor actor) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web) {
            web.getRequest().setAttribute(ACTOR, actor);
        }
    }

    static boolean isByToken(HttpServletRequest request) {
        return request.getAttribute(BY_TOKEN) != null;
    }

    private static Optional<UUID> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(PERSON))
                .map(UUID::fromString);
    }
}
