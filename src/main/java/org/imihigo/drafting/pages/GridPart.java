package org.imihigo.drafting.pages;

import org.imihigo.web.Reply;

/** On a unit's page: where its next contract is written. */
public record GridPart(String text, String link, String address) implements Reply.Page {}
