package org.imihigo.assurance.pages;

import org.imihigo.web.Reply;

/** What the council decided, on the page of its unit. */
public record CouncilPart(String classes, String state, String text) implements Reply.Page {}
