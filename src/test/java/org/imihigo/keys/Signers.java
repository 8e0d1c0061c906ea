package org.imihigo.keys;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An authority for tests without a house, and those for whom it vouches. */
public final class Signers {
    private static final Duration YEAR = Duration.ofDays(365);

    private final Instant now;
    private final Issuer issuer;
    private final List<Revocation> revocations = new ArrayList<>();
    private long serial = 100;

    public Signers(Instant now) {
        this.now = now;
        var pair = Certificates.pair();
        var certificate =
                Certificates.root(
                        Certificates.name("An authority of a test", "Imihigo"),
                        pair,
                        now.minus(YEAR),
                        now.plus(YEAR));
        issuer = new Issuer(certificate, pair.getPrivate(), true);
    }

    public X509Certificate authority() {
        return issuer.certificate();
    }

    public Signer named(String name) {
        var pair = Certificates.pair();
        var certificate =
                Certificates.issue(
                        issuer,
                        Certificates.name(name, "RW57"),
                        pair.getPublic(),
                        ++serial,
                        now.minus(YEAR),
                        now.plus(YEAR));
        return new Signer(serial, pair.getPrivate(), List.of(certificate, authority()));
    }

    public void revoke(Signer signer, Instant at) {
        revocations.add(
                new Revocation(
                        signer.serial(),
                        "lost",
                        new org.imihigo.people.PostId(new java.util.UUID(0, 0)),
                        at));
    }

    public Trust trust() {
        return new Trust(List.of(authority()), List.of(revoked()));
    }

    public byte[] revoked() {
        return Certificates.revoked(issuer, revocations, now, now.plus(YEAR));
    }
}
