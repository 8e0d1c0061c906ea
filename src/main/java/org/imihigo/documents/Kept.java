package org.imihigo.documents;

import java.util.Optional;

/**
 * A document and its content.
 *
 * @param look of a picture that was just drawn
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Kept(Document document, byte[] content, Optional<Look> look) {}
