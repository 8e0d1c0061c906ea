package org.imihigo.contracts;

/** What a row of a contract's table is. */
public enum Role {
    PILLAR,
    SECTOR,
    OUTCOME,
    OUTPUT,
    /** Names what the rows below it measure by category, and promises nothing itself. */
    HEADING,
    PLEDGE,
    /** A pledge that is one category of its heading's indicator. */
    PART,
    /** One of the two counts of the rate above it. */
    COUNT,
    TOTAL,
    NOTE,
    BLANK,
    /** A person said that it is not taken. */
    LEFT_OUT;

    /** Whether the row promises something. */
    public boolean promises() {
        return this == PLEDGE || this == PART;
    }
}
