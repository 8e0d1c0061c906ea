package org.imihigo.keys;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The installation's own signature, for renderings that no person signs: it says that this file
 * came from here. Its key lives as long as the server runs, and never longer.
 */
@Component
public class InstallationSeal {
    private static final String NAME = "Seal of the installation";
    private static final Duration LIFE = Duration.ofDays(1096);

    private final Authority authority;
    private final Strongbox strongbox;
    private final Clock clock;
    private Optional<Signer> made = Optional.empty();

    InstallationSeal(Authority authority, Strongbox strongbox, Clock clock) {
        this.authority = authority;
        this.strongbox = strongbox;
        this.clock = clock;
    }

    public synchronized Signer signer() {
        made = made.or(() -> Optional.of(make()));
        return made.orElseThrow();
    }

    private Signer make() {
        var issuer = authority.issuer();
        var pair = Certificates.pair();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long serial = ByteBuffer.wrap(strongbox.bytes(Long.BYTES)).getLong() >>> 1;
        var certificate =
                Certificates.issue(
                        issuer,
                        Certificates.name(NAME, "Imihigo"),
                        pair.getPublic(),
                        serial,
                        now,
                        now.plus(LIFE));
        return new Signer(serial, pair.getPrivate(), List.of(certificate, issuer.certificate()));
    }
}
