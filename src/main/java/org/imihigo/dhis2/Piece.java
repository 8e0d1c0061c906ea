package org.imihigo.dhis2;

import java.util.Optional;

/**
 * One value on its way to a figure.
 *
 * @param category of which category; empty where it is the whole
 * @param span the days that it is about
 */
record Piece(Value value, Optional<String> category, Span span) {}
