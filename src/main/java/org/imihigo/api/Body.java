package org.imihigo.api;

import java.util.List;

/** What a program sent. */
sealed interface Body {
    /** Each of these is as much as one request may bring. */
    int MOST_ROWS = 100_000;

    int MOST_BYTES = 20_000_000;

    /**
     * Rows that can be read one by one.
     *
     * @param single whether it was one object by itself
     */
    record Rows(List<Raw> rows, boolean single) implements Body {}

    /**
     * Nothing that can be read.
     *
     * @param line and {@code column}: where, counted from 1
     */
    record Broken(String key, long line, long column) implements Body {}

    /** More than is taken at once. */
    record TooLarge() implements Body {}
}
