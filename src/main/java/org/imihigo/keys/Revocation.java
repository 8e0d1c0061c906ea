package org.imihigo.keys;

import java.time.Instant;
import org.imihigo.people.PostId;

/** That a certificate is trusted no more, from a moment on. */
record Revocation(long serial, String reason, PostId by, Instant at) {}
