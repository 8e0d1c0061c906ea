package org.imihigo.households;

/** How many households keep a notebook, how much they promised, and how much of it they kept. */
record Counts(long households, long promises, long kept) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                households + other.households, promises + other.promises, kept + other.kept);
    }

    long notKept() {
        return promises - kept;
    }

    boolean isNone() {
        return households == 0;
    }
}
