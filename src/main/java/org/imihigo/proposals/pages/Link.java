package org.imihigo.proposals.pages;

/** A text that leads somewhere. */
public record Link(String text, String address) {}
