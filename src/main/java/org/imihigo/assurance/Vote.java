package org.imihigo.assurance;

import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;

/** Who was there, and how they voted; everybody present is counted once. */
record Vote(int members, int present, int inFavour, int against, int abstained) {
    private static final Fraction HALF = Fraction.of(1, 2);

    /**
     * @throws Refusal where the counts cannot be
     */
    Vote {
        if (present < 1 || present > members) {
            throw Refusal.invalid("assurance.vote.present", present, members);
        }
        if (inFavour < 0
                || against < 0
                || abstained < 0
                || inFavour + against + abstained != present) {
            throw Refusal.invalid("assurance.vote.sum", inFavour + against + abstained, present);
        }
    }

    /** Whether enough members were there: exactly the quorum is enough. */
    boolean isQuorate(Fraction quorum) {
        return Fraction.of(present, members).compareTo(quorum) >= 0;
    }

    /** By more than half of those present: an abstention does not help. */
    boolean approves() {
        return Fraction.of(inFavour, present).compareTo(HALF) > 0;
    }
}
