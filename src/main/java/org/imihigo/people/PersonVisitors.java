package org.imihigo.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.imihigo.web.Language;
import org.imihigo.web.Visitor;
import org.imihigo.web.Visitors;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the frame of every page who is signed in, and keeps the language they choose. */
@Component
class PersonVisitors implements Visitors {
    private final Actors actors;
    private final Persons persons;
    private final OfficeNames names;

    PersonVisitors(Actors actors, Persons persons, OfficeNames names) {
        this.actors = actors;
        this.persons = persons;
        this.names = names;
    }

    @Override
    public Optional<Visitor> of(HttpServletRequest request, Words words) {
        return actors.of(request).map(actor -> visitor(actor, words));
    }

    private Visitor visitor(Actor actor, Words words) {
        return new Visitor(
                persons.name(actor.person()).orElse(""),
                names.of(actor.office(), actor.unit(), words),
                names.unit(actor.unit(), words));
    }

    @Override
    @Transactional
    public void speaks(HttpServletRequest request, Language language) {
        actors.of(request).ifPresent(actor -> persons.speaks(actor.person(), language));
    }
}
