package org.imihigo.scoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The country's own methods: written, signed by two persons of the declaring authority before the
 * first day of the years that they judge, and unchanged from then on.
 */
@Service
class Declaring {
    private static final Set<Office> AUTHORITY =
            Set.of(Office.PRIME_MINISTERS_OFFICE, Office.ADMINISTRATOR);

    private final OwnMethods own;
    private final WrittenMethods written;
    private final Methods methods;
    private final Calendar calendar;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final UnitCode country;

    Declaring(
            OwnMethods own,
            WrittenMethods written,
            Methods methods,
            Calendar calendar,
            ChangeLog changes,
            ApplicationEventPublisher events,
            @Value("${imihigo.country:rw}") String country) {
        this.own = own;
        this.written = written;
        this.methods = methods;
        this.calendar = calendar;
        this.changes = changes;
        this.events = events;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    static boolean declares(Actor actor) {
        return AUTHORITY.contains(actor.office());
    }

    static void mustDeclare(Actor actor) {
        if (!declares(actor)) {
            throw Refusal.notYours("scoring.own.not-yours");
        }
    }

    /**
     * What stands in the document, if it can be a method of this country.
     *
     * @throws Refusal that says what is wrong with it, where it can be told with its line
     */
    Method read(String document) {
        var method = MethodReader.read(document.getBytes(StandardCharsets.UTF_8));
        if (methods.isPack(method.id())) {
            throw Refusal.invalid("scoring.own.taken", method.id());
        }
        if (!method.countries().equals(Set.of(country.value()))) {
            throw Refusal.invalid("scoring.own.country", country);
        }
        if (method.years().isEmpty()) {
            throw Refusal.invalid("scoring.own.no-year");
        }
        return method;
    }

    /** Keeps the document as the next version of its method. */
    @Transactional
    OwnMethod write(String document, Actor actor) {
        mustDeclare(actor);
        var method = read(document);
        var versions = versions(method.id());
        if (!versions.isEmpty() && versions.getLast().document().equals(document)) {
            return versions.getLast();
        }
        int version = versions.isEmpty() ? 1 : versions.getLast().version() + 1;
        var kept = new OwnMethod(method.id(), version, document, by(actor), List.of());
        if (!own.insert(kept)) {
            throw Refusal.conflict("scoring.own.overtaken", method.id());
        }
        changes.append(WrittenMethods.TOPIC, method.id());
        events.publishEvent(new MethodWritten(country, method.id(), version));
        return kept;
    }

    /** The first signature agrees, the second declares. */
    @Transactional
    void sign(String id, int version, String hash, Actor actor) {
        mustDeclare(actor);
        own.lock();
        var kept =
                versions(id).stream()
                        .filter(one -> one.version() == version)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("scoring.method.unknown", id));
        var method = kept.method();
        if (!method.hash().equals(hash)) {
            throw Refusal.conflict("scoring.own.other-document");
        }
        if (kept.isDeclared() || kept.isSignedBy(actor.person())) {
            throw Refusal.conflict("scoring.own.signed-already");
        }
        if (!method.unknown().isEmpty()) {
            throw Refusal.invalid("scoring.own.unknown", String.join(", ", method.unknown()));
        }
        method.years().stream().sorted().forEach(this::mustBeOpen);
        if (!own.sign(kept, by(actor))) {
            throw Refusal.conflict("scoring.own.signed-already");
        }
        changes.append(WrittenMethods.TOPIC, id);
        events.publishEvent(
                new MethodSigned(country, id, version, hash, !kept.signatures().isEmpty()));
    }

    /** Before the year's first day, and only where no method is declared for it. */
    private void mustBeOpen(FiscalYear year) {
        if (!calendar.today().isBefore(year.firstDay())) {
            throw Refusal.closed("scoring.own.begun", year);
        }
        own.all().stream()
                .filter(OwnMethod::isDeclared)
                .filter(one -> one.method().years().contains(year))
                .findFirst()
                .ifPresent(
                        one -> {
                            throw Refusal.conflict(
                                    "scoring.own.declared", year, one.id(), one.version());
                        });
    }

    private List<OwnMethod> versions(String id) {
        return own.all().stream().filter(one -> one.id().equals(id)).toList();
    }

    private OwnMethod.By by(Actor actor) {
        return new OwnMethod.By(actor.post(), actor.person(), calendar.now());
    }

    List<OwnMethod> known(String id) {
        return written.versions(id);
    }
}
