package org.imihigo.documents;

/** A document and its content. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Kept(Document document, byte[] content) {}
