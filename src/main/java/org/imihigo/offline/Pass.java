package org.imihigo.offline;

import java.util.UUID;

/**
 * What a person's telephones lock with.
 *
 * @param tag names the person on a telephone, and says nothing else
 * @param key of 32 bytes: without it the queue on a telephone is noise
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Pass(UUID tag, byte[] key) {}
