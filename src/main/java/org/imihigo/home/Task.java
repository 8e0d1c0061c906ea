package org.imihigo.home;

import java.time.Instant;

/**
 * A line on a desk.
 *
 * @param text what it is about, and the link to it
 * @param detail a second line, or nothing
 * @param path where it is done
 * @param when since when it waits, when it was due, or when it changed
 */
public record Task(Kind kind, String text, String detail, String path, Instant when) {

    public Task(Kind kind, String text, String path, Instant when) {
        this(kind, text, "", path, when);
    }

    /** Why it lies on the desk; the desk shows them in this order. */
    public enum Kind {
        WAITS,
        LATE,
        /** Not yet due, or not yet to be done. */
        COMES,
        CHANGED
    }
}
