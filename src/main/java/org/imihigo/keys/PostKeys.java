package org.imihigo.keys;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to keys: a post holder's is released by their second factor alone, and can be revoked.
 */
@Service
@Transactional
public class PostKeys {
    private static final Duration LIFE = Duration.ofDays(1096);
    private static final Duration LIST = Duration.ofDays(7);

    private final AllCertificates certificates;
    private final Authority authority;
    private final TrustFolder folder;
    private final AllResets resets;
    private final SecondFactor factor;
    private final Strongbox strongbox;
    private final People people;
    private final Bundles bundles;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PostKeys(
            AllCertificates certificates,
            Authority authority,
            TrustFolder folder,
            AllResets resets,
            SecondFactor factor,
            Strongbox strongbox,
            People people,
            Bundles bundles,
            Clock clock,
            ApplicationEventPublisher events) {
        this.certificates = certificates;
        this.authority = authority;
        this.folder = folder;
        this.resets = resets;
        this.factor = factor;
        this.strongbox = strongbox;
        this.people = people;
        this.bundles = bundles;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The actor's own key in their post.
     *
     * @param code of their second factor
     * @throws Refusal where the code does not open, or their certificate was revoked or is of
     *     another time
     */
    public Signer release(String code, Actor actor) {
        factor.mustKnow(code, actor);
        var issued =
                certificates
                        .last(actor.post(), actor.person())
                        .filter(one -> !hasEnded(one))
                        .orElseGet(() -> issue(actor));
        mustHold(issued);
        return new Signer(
                issued.serial(),
                Certificates.key(
                        strongbox.open(issued.sealedKey().orElseThrow(), name(issued.serial()))),
                List.of(Certificates.read(issued.certificate()), authority.issuer().certificate()));
    }

    /** By its time, or because two persons agreed that its holder begins again. */
    private boolean hasEnded(Issued issued) {
        return !now().isBefore(issued.expires()) || resets.hasBegunAgain(issued.serial());
    }

    private void mustHold(Issued issued) {
        if (issued.revoked().isPresent()) {
            throw Refusal.conflict("keys.certificate.revoked", issued.revoked().get());
        }
        if (!issued.holds(now())) {
            throw Refusal.conflict("keys.certificate.time", issued.made(), issued.expires(), now());
        }
    }

    /** The holder of a post is named by the post: no certificate carries a person's name. */
    private Issued issue(Actor actor) {
        var now = now().truncatedTo(ChronoUnit.SECONDS);
        var issuer = authority.issuer();
        var pair = Certificates.pair();
        long serial = strongbox.serial();
        var post = people.post(actor.post());
        var title = people.title(post, bundles.in(Language.EN));
        var certificate =
                Certificates.issue(
                        issuer,
                        Certificates.name(title, post.unit().value()),
                        pair.getPublic(),
                        serial,
                        now,
                        now.plus(LIFE));
        var issued =
                new Issued(
                        serial,
                        actor.post(),
                        actor.person(),
                        Authority.encoded(certificate),
                        java.util.Optional.of(
                                strongbox.lock(pair.getPrivate().getEncoded(), name(serial))),
                        now,
                        now.plus(LIFE),
                        java.util.Optional.empty());
        certificates.insert(issued);
        events.publishEvent(new CertificateIssued(actor.unit(), serial));
        return issued;
    }

    private static String name(long serial) {
        return "certificate " + serial;
    }

    /** The next signature of that person in that post needs a new certificate. */
    void revoke(long serial, String reason, Actor actor) {
        if (actor.office() != Office.ADMINISTRATOR) {
            throw Refusal.notYours("keys.certificate.administrator");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("keys.certificate.reason");
        }
        if (all(actor).stream().noneMatch(one -> one.serial() == serial)) {
            throw Refusal.notFound("keys.certificate.unknown");
        }
        if (certificates.revoke(new Revocation(serial, reason.strip(), actor.post(), now()))) {
            events.publishEvent(new CertificateRevoked(actor.unit(), serial));
        }
    }

    @Transactional(readOnly = true)
    List<Issued> all(Actor actor) {
        if (actor.office() != Office.ADMINISTRATOR) {
            throw Refusal.notYours("keys.certificate.administrator");
        }
        return certificates.all();
    }

    /** The serial numbers of all that are trusted no more. */
    @Transactional(readOnly = true)
    public Set<Long> revoked() {
        return certificates.revocations().stream()
                .map(Revocation::serial)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is trusted no more, signed by the authority, for a week. */
    public byte[] list() {
        var now = now();
        return Certificates.revoked(
                authority.issuer(), certificates.revocations(), now, now.plus(LIST));
    }

    /** Whom those believe who check a signature now. */
    public Trust trust() {
        return trust(now());
    }

    /** Whom they believed then: with the lists of that moment. */
    public Trust trust(Instant at) {
        var issuer = authority.issuer();
        var then =
                certificates.revocations().stream().filter(one -> !one.at().isAfter(at)).toList();
        return folder.with(
                issuer.certificate(), Certificates.revoked(issuer, then, at, at.plus(LIST)));
    }

    /** Who vouches for every signature made here. */
    public X509Certificate authority() {
        return authority.issuer().certificate();
    }

    boolean isOwn() {
        return authority.issuer().own();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
