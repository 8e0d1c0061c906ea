package org.imihigo.gatherings;

import java.math.RoundingMode;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/**
 * Whether enough members are there.
 *
 * @param share of the members, by the rule of the body
 */
record Quorum(Fraction share, int members, int present) {
    Quorum {
        if (members < 1) {
            throw Refusal.invalid("gatherings.quorum.nobody");
        }
        if (present < 0 || present > members) {
            throw Refusal.invalid("gatherings.quorum.more", present, members);
        }
    }

    /** The least number that is enough. */
    int needed() {
        return share.times(Fraction.of(members)).rounded(0, RoundingMode.CEILING).intValueExact();
    }

    boolean isMet() {
        return present >= needed();
    }

    int missing() {
        return Math.max(0, needed() - present);
    }
}
