package org.imihigo.signing.pages;

import org.imihigo.web.Reply;

/** A contract on the public page of its hash. */
public record SealedPart(String version, String pdf, String life) implements Reply.Page {}
