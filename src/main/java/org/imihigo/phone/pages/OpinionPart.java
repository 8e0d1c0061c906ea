package org.imihigo.phone.pages;

import org.imihigo.web.Reply;

/** What citizens think of a pledge, in a sentence. */
public record OpinionPart(String said) implements Reply.Page {}
