package org.imihigo.keys;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who sign with a card or a device of their own: which certificate is theirs is
 * known here before they sign with it.
 */
@Service
@Transactional
public class OwnDevices {
    private static final int SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final AllCertificates certificates;
    private final PostKeys keys;
    private final SecondFactor factor;
    private final Strongbox strongbox;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnDevices(
            AllCertificates certificates,
            PostKeys keys,
            SecondFactor factor,
            Strongbox strongbox,
            Clock clock,
            ApplicationEventPublisher events) {
        this.certificates = certificates;
        this.keys = keys;
        this.factor = factor;
        this.strongbox = strongbox;
        this.clock = clock;
        this.events = events;
    }

    /** The certificates whose keys the actor holds. */
    @Transactional(readOnly = true)
    List<Issued> of(Actor actor) {
        return certificates.elsewhere(actor.post(), actor.person());
    }

    @Transactional(readOnly = true)
    public boolean has(Actor actor) {
        return of(actor).stream().anyMatch(one -> one.holds(now()));
    }

    /**
     * From now on, what this certificate signs is the actor's in their post.
     *
     * @param file the certificate, as PEM or DER
     * @param code of the actor's second factor: it is the last time that they need one here
     */
    void register(byte[] file, String code, Actor actor) {
        var certificate = read(file);
        mustSign(certificate);
        mustBeVouchedFor(certificate);
        factor.mustKnow(code, actor);
        if (certificates.all().stream().anyMatch(one -> isOf(one, certificate))) {
            throw Refusal.conflict("keys.device.known");
        }
        var issued =
                new Issued(
                        strongbox.serial(),
                        actor.post(),
                        actor.person(),
                        Authority.encoded(certificate),
                        Optional.empty(),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        Optional.empty());
        certificates.insert(issued);
        events.publishEvent(new CertificateIssued(actor.unit(), issued.serial()));
    }

    /**
     * Refuses unless the certificate is one of the actor's, and holds now.
     *
     * @return its number here
     */
    public long mustBe(X509Certificate certificate, Actor actor) {
        var known =
                of(actor).stream()
                        .filter(one -> isOf(one, certificate))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("keys.device.other"));
        if (known.revoked().isPresent()) {
            throw Refusal.conflict("keys.certificate.revoked", known.revoked().get());
        }
        return known.serial();
    }

    private static boolean isOf(Issued issued, X509Certificate certificate) {
        return Arrays.equals(issued.certificate(), Authority.encoded(certificate));
    }

    private static X509Certificate read(byte[] file) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(file));
        } catch (CertificateException unreadable) {
            throw Refusal.invalid("keys.device.unreadable");
        }
    }

    /** One that only opens pages or receives letters signs no contract. */
    private void mustSign(X509Certificate certificate) {
        var uses = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() >= 0
                || (uses != null && !uses[SIGNATURE] && !uses[NON_REPUDIATION])) {
            throw Refusal.invalid("keys.device.use");
        }
        try {
            certificate.checkValidity(java.util.Date.from(now()));
        } catch (CertificateException expired) {
            throw Refusal.invalid(
                    "keys.device.time",
                    certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        }
    }

    private void mustBeVouchedFor(X509Certificate certificate) {
        if (keys.trust().authorities().stream().noneMatch(one -> vouches(one, certificate))) {
            throw Refusal.invalid("keys.device.untrusted");
        }
    }

    private static boolean vouches(X509Certificate authority, X509Certificate certificate) {
        try {
            certificate.verify(authority.getPublicKey());
            return certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal());
        } catch (GeneralSecurityException byAnother) {
            return false;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
