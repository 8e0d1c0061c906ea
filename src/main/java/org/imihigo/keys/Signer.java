package org.imihigo.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A post holder's own key, released for one signature.
 *
 * @param chain their certificate first, the authority's last
 */
public record Signer(long serial, PrivateKey key, List<X509Certificate> chain) {
    public Signer {
        chain = List.copyOf(chain);
    }
}
