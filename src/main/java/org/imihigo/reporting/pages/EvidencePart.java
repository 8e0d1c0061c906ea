package org.imihigo.reporting.pages;

import org.imihigo.web.Reply;

/** Leads to how complete the evidence of a unit is. */
public record EvidencePart(String address) implements Reply.Page {}
