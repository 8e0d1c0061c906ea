package org.imihigo.households;

import java.util.UUID;
import org.imihigo.people.Actor;

/** What opens a notebook: the family's own code, or that it lent it to its village leader. */
sealed interface Key {
    /** Of the family. */
    record Own(Code code) implements Key {}

    /** Of the leader whom the family asked to keep it. */
    record Lent(UUID notebook, Actor leader) implements Key {}
}
