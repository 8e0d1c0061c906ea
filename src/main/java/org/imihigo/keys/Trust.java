package org.imihigo.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whom a checker of signatures believes.
 *
 * @param authorities who vouch for signers
 * @param lists of certificates that are trusted no more, as each authority signs them
 */
public record Trust(List<X509Certificate> authorities, List<byte[]> lists) {
    public Trust {
        authorities = List.copyOf(authorities);
        lists = List.copyOf(lists);
    }
}
