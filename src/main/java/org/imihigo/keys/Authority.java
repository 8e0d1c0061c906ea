package org.imihigo.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who vouches for signers: the authority of a file that the administrator names, else the
 * installation's own, made when it is first needed and called so in every certificate.
 */
@Component
class Authority {
    static final String OWN = "The installation's own authority, certified by nobody else";
    private static final String NAME = "authority";
    private static final Duration LIFE = Duration.ofDays(3653);

    private final AllCertificates certificates;
    private final Strongbox strongbox;
    private final Clock clock;
    private final String file;
    private final String password;

    Authority(
            AllCertificates certificates,
            Strongbox strongbox,
            Clock clock,
            @Value("${imihigo.authority.file:}") String file,
            @Value("${imihigo.authority.password:}") String password) {
        this.certificates = certificates;
        this.strongbox = strongbox;
        this.clock = clock;
        this.file = file;
        this.password = password;
    }

    /** Kept even where the signature for which it was made fails. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Issuer issuer() {
        return file.isBlank() ? own() : outside(Path.of(file), password.toCharArray());
    }

    private Issuer own() {
        var known = certificates.authority();
        if (known.isEmpty()) {
            make();
        }
        var own = certificates.authority().orElseThrow();
        return new Issuer(
                Certificates.read(own.certificate()),
                Certificates.key(strongbox.open(own.sealedKey(), NAME)),
                true);
    }

    private void make() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var pair = Certificates.pair();
        var certificate =
                Certificates.root(Certificates.name(OWN, "Imihigo"), pair, now, now.plus(LIFE));
        certificates.insert(
                new AllCertificates.Own(
                        encoded(certificate), strongbox.lock(pair.getPrivate().getEncoded(), NAME)),
                now);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PKCS#12 with one key. */
    static Issuer outside(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new Issuer(certificate, key, false);
                }
            }
            throw new IllegalStateException("No key is in " + file);
        } catch (IOException | GeneralSecurityException problem) {
            throw new IllegalStateException("The authority cannot be read: " + file, problem);
        }
    }
}
