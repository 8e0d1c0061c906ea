package org.imihigo.cascade.pages;

/** A light and the words beside it. */
public record Sign(String light, String text) {}
