package org.imihigo.plans.pages;

/** A text that leads somewhere. */
public record Link(String text, String address) {}
