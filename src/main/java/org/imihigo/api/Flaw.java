package org.imihigo.api;

import org.imihigo.kernel.Refusal;

/**
 * What cannot be read of one part of a row.
 *
 * @param part its name; empty where it is the row as a whole
 */
record Flaw(String part, Refusal refusal) {}
