package org.imihigo.keys;

import java.util.UUID;

/**
 * A person's second factor.
 *
 * @param confirmed whether they have shown that they can use it
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Factor(UUID id, UUID person, byte[] sealedSecret, boolean confirmed) {}
