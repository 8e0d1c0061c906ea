package org.imihigo.documents;

/**
 * A picture that looks like another.
 *
 * @param differs in how many of the 64 bits of its look
 */
public record Alike(DocumentId document, int differs) {}
