package org.imihigo.proposals.pages;

/** A tag: its classes and its word. */
public record Mark(String classes, String word) {}
