package org.imihigo.proposals;

import org.imihigo.kernel.FiscalYear;
import org.imihigo.pledges.PledgeId;

/** What one level did with a proposal. Sealed, so that a new fate is answered wherever it shows. */
public sealed interface Fate {
    /** The assembly talked about it, and stands behind it. */
    record Kept(AssemblyId by) implements Fate {}

    /** The assembly talked about it, and let it go. */
    record Dropped(AssemblyId by) implements Fate {}

    /** The next level decides. */
    record PassedUp() implements Fate {}

    /** A pledge of the unit that decided was made of it, or widened by it. */
    record Taken(PledgeId pledge) implements Fate {}

    /** It will be in the unit's contract of a year that is still to be drafted. */
    record Promised(FiscalYear year) implements Fate {}

    /** Another proposal asks for the same, and has its fate. */
    record Merged(ProposalId into) implements Fate {}

    record Deferred(FiscalYear year) implements Fate {}

    record Refused() implements Fate {}

    /** What step {@code number} said no longer holds. */
    record Undone(int number) implements Fate {}

    /** Whether whoever asked must be told why. */
    default boolean needsReason() {
        return this instanceof Refused || this instanceof Dropped;
    }

    /** Whether the level decided, rather than an assembly or an undoing. */
    default boolean isDecision() {
        return switch (this) {
            case PassedUp _, Taken _, Promised _, Merged _, Deferred _, Refused _ -> true;
            case Kept _, Dropped _, Undone _ -> false;
        };
    }

    /** As a message key and the table write it. */
    default String word() {
        return switch (this) {
            case Kept _ -> "kept";
            case Dropped _ -> "dropped";
            case PassedUp _ -> "passed";
            case Taken _ -> "taken";
            case Promised _ -> "promised";
            case Merged _ -> "merged";
            case Deferred _ -> "deferred";
            case Refused _ -> "refused";
            case Undone _ -> "undone";
        };
    }
}
