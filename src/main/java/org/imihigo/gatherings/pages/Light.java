package org.imihigo.gatherings.pages;

/** A light with its word. */
public record Light(String light, String word) {}
