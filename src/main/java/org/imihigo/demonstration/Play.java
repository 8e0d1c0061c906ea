package org.imihigo.demonstration;

/** What can be shown to who comes to an empty installation; the same for everybody. */
interface Play {
    /** Whether somebody has been here before. */
    boolean isThere();

    /** Fills the installation, in the running transaction. */
    void play();
}
