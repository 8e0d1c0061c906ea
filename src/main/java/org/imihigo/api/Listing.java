package org.imihigo.api;

import java.util.List;
import java.util.Optional;

/**
 * What a question for rows is answered with.
 *
 * @param data {@code demonstration} where the figures are made up, else {@code live}
 * @param next what {@code after} says to go on; empty where this was all
 */
record Listing<T extends Record>(String data, List<T> items, Optional<String> next) {}
