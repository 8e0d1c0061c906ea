package org.imihigo.database;

import java.util.List;

/**
 * Something that keeps in memory what the database holds, on every node. All followers of a node
 * stand at the same snapshot; both methods run inside it, so what they read agrees. Followers are
 * called in their {@code @Order}.
 */
public interface Follower {
    /**
     * Whether to read everything takes so long that the first pages are served meanwhile; such a
     * follower says for itself that it is not ready. Those who come after it wait with it.
     */
    default boolean isSlow() {
        return false;
    }

    /** Reads everything anew: at the start, after a restore, and after {@link #apply} failed. */
    void load();

    /**
     * Takes in what was committed since the last call: each change once, those of one transaction
     * together, transactions in any order that their own locks allowed.
     */
    void apply(List<Change> changes);
}
