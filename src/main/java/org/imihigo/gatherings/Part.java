package org.imihigo.gatherings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;

/**
 * A post that has a part in a gathering: never a person.
 *
 * @param post what the post is called, where the unit has several
 */
record Part(UUID id, Role role, UnitCode unit, String post) {
    /** What part it has. */
    enum Role {
        ORGANISER,
        STEERING,
        /** Counts for the quorum. */
        MEMBER,
        GUEST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Role> parse(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }
    }
}
