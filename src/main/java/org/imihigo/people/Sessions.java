package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Begins and ends sessions. */
@Component
class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final CsrfTokenRepository tokens;
    private final LocaleResolver locales;
    private final Persons persons;

    Sessions(
            FindByIndexNameSessionRepository<? extends Session> stored,
            CsrfTokenRepository tokens,
            LocaleResolver locales,
            Persons persons) {
        this.stored = stored;
        this.tokens = tokens;
        this.locales = locales;
        this.persons = persons;
    }

    /** A new session and a new token: those that a stranger may have prepared are thrown away. */
    void begin(Actor actor, HttpServletRequest request, HttpServletResponse response) {
        end(request);
        request.getSession(true).setAttribute(Actors.PERSON, actor.person().toString());
        tokens.saveToken(tokens.generateToken(request), request, response);
        persons.language(actor.person())
                .ifPresent(language -> locales.setLocale(request, response, language.locale()));
    }

    void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }

    /** After a new password: whoever knew the old one is out. */
    void endOthers(UUID person, HttpServletRequest request) {
        var current = Optional.ofNullable(request.getSession(false)).map(open -> open.getId());
        stored.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> current.filter(id::equals).isEmpty())
                .forEach(stored::deleteById);
    }
}
