package org.imihigo.households;

import java.time.Instant;

/**
 * What a family said to itself at Umuganura.
 *
 * @param next what it will do
 */
record Account(String next, Instant at) {}
