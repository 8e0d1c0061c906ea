package org.imihigo.indicators;

/**
 * A measure whose name says nearly the same.
 *
 * @param name the one of its names that does
 * @param percent how much of it, to 100
 */
public record Similar(Known known, String name, int percent) {}
