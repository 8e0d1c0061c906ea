package org.imihigo.phone;

/** Whoever takes text messages to telephones. */
interface Carrier {
    /** Whether there is one: without, messages wait. */
    boolean isThere();

    /**
     * @return whether it was taken; else it is tried again later
     */
    boolean take(PhoneNumber to, String text);
}
