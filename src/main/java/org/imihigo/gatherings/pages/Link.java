package org.imihigo.gatherings.pages;

/** Where one goes from here. */
public record Link(String text, String path) {}
