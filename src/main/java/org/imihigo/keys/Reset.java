package org.imihigo.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has lost everything that opens their key, and asks to begin again.
 *
 * @param askedBy the person who asked for them
 */
record Reset(UUID id, Issued certificate, String reason, UUID askedBy, Instant asked) {}
