package org.imihigo.keys;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;

/** Cards of signers in a test of the whole house, for which its own authority vouches. */
public final class Cards {
    private final Authority authority;
    private final Clock clock;
    private long serial = 7_000;

    public Cards(ApplicationContext house) {
        authority = house.getBean(Authority.class);
        clock = house.getBean(Clock.class);
    }

    public Signer named(String name) {
        var now = clock.instant();
        var issuer = authority.issuer();
        var pair = Certificates.pair();
        var certificate =
                Certificates.issue(
                        issuer,
                        Certificates.name(name, "RW57"),
                        pair.getPublic(),
                        ++serial,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(365)));
        return new Signer(
                serial, pair.getPrivate(), java.util.List.of(certificate, issuer.certificate()));
    }
}
