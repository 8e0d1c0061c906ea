package org.imihigo.keys;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever has lost their telephone and every backup code. It takes two persons: the
 * administrator asks, the level above the signer agrees. Then nothing that was lost opens any more,
 * and the certificate is revoked; the next signature makes another.
 */
@Service
@Transactional
class Resets {
    private final AllResets resets;
    private final AllCertificates certificates;
    private final Factors factors;
    private final AllPasskeys passkeys;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Resets(
            AllResets resets,
            AllCertificates certificates,
            Factors factors,
            AllPasskeys passkeys,
            People people,
            Clock clock,
            ApplicationEventPublisher events) {
        this.resets = resets;
        this.certificates = certificates;
        this.factors = factors;
        this.passkeys = passkeys;
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    void ask(long serial, String reason, Actor actor) {
        if (actor.office() != Office.ADMINISTRATOR) {
            throw Refusal.notYours("keys.certificate.administrator");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("keys.reset.reason");
        }
        if (resets.waiting().stream().anyMatch(one -> one.certificate().serial() == serial)) {
            throw Refusal.conflict("keys.reset.asked");
        }
        var certificate =
                certificates.all().stream()
                        .filter(one -> one.serial() == serial)
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("keys.certificate.unknown"));
        resets.insert(
                new Reset(UUID.randomUUID(), certificate, reason.strip(), actor.person(), now()));
        var unit = people.post(certificate.post()).unit();
        events.publishEvent(new ResetAsked(unit, certificate.person()));
    }

    /** Those to which the actor can agree. */
    @Transactional(readOnly = true)
    List<Reset> waiting(Actor actor) {
        return resets.waiting().stream().filter(one -> mayAgree(one, actor)).toList();
    }

    private boolean mayAgree(Reset reset, Actor actor) {
        return actor.judges(people.post(reset.certificate().post()).unit())
                && !actor.person().equals(reset.askedBy())
                && !actor.person().equals(reset.certificate().person());
    }

    void agree(UUID id, Actor actor) {
        var reset =
                waiting(actor).stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("keys.reset.unknown"));
        if (!resets.agree(reset, actor.person(), now())) {
            throw Refusal.conflict("keys.reset.agreed");
        }
        var person = reset.certificate().person();
        factors.forget(person);
        passkeys.of(person).forEach(one -> passkeys.end(one, now()));
        var serial = reset.certificate().serial();
        certificates.revoke(new Revocation(serial, reset.reason(), actor.post(), now()));
        var unit = people.post(reset.certificate().post()).unit();
        events.publishEvent(new CertificateRevoked(unit, serial));
        events.publishEvent(new ResetAgreed(unit, person));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
