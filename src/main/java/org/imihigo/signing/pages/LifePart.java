package org.imihigo.signing.pages;

import org.imihigo.web.Reply;

/** How far a contract is, on the page of its unit. */
public record LifePart(String classes, String state, String lag, String address)
        implements Reply.Page {}
