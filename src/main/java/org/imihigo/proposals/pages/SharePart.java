package org.imihigo.proposals.pages;

import org.imihigo.web.Reply;

/** How much of a contract its people asked for, on the contract's page. */
public record SharePart(String sentence, String address) implements Reply.Page {}
