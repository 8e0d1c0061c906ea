package org.imihigo.board;

/** How far back a figure looks. */
public enum Reach {
    /** The period by itself. */
    ALONE,
    /** From the year's beginning to the period's end. */
    TO_DATE
}
