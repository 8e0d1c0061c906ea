package org.imihigo.contracts.pages;

import org.imihigo.web.Reply;

/** On a unit's page: that a draft waits. */
public record DraftPart(String text, String link, String address) implements Reply.Page {}
