package org.imihigo.concerns.pages;

import org.imihigo.web.Reply;

/** On a unit's page: how fast its offices answer. */
public record ConcernsPart(String sentence, String address, boolean mayWrite)
        implements Reply.Page {}
