package org.imihigo.kernel;

/**
 * Something that happened and that others may want to know. Published by the room that did it,
 * within its transaction; {@code audit} hears every one.
 */
public interface Happening {
    /** The unit it happened to: whose chain of the audit log it joins. */
    UnitCode unit();

    /** What it happened to, such as {@code reading 0198…}: enough to find it again. */
    String subject();
}
