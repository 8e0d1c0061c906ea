package org.imihigo.keys;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * An authority that can issue.
 *
 * @param own whether it is the installation's own, certified by nobody else
 */
record Issuer(X509Certificate certificate, PrivateKey key, boolean own) {}
