package org.imihigo.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.junit.jupiter.api.Test;

/** A council of seventeen decides. */
class VoteTest {
    private static final Fraction TWO_THIRDS = Fraction.of(2, 3);

    @Test
    void theQuorumIsMissedByOne() {
        assertThat(new Vote(17, 11, 11, 0, 0).isQuorate(TWO_THIRDS)).isFalse();
        assertThat(new Vote(17, 12, 12, 0, 0).isQuorate(TWO_THIRDS)).isTrue();
        assertThat(new Vote(18, 12, 12, 0, 0).isQuorate(TWO_THIRDS)).isTrue();
    }

    @Test
    void halfOfThosePresentIsNotEnough() {
        assertThat(new Vote(17, 12, 6, 6, 0).approves()).isFalse();
        assertThat(new Vote(17, 12, 6, 0, 6).approves()).isFalse();
        assertThat(new Vote(17, 12, 7, 5, 0).approves()).isTrue();
        assertThat(new Vote(17, 13, 7, 0, 6).approves()).isTrue();
    }

    @Test
    void everybodyPresentIsCountedOnce() {
        refused("assurance.vote.sum", 17, 12, 7, 4, 0);
        refused("assurance.vote.sum", 17, 12, 7, 4, 2);
        refused("assurance.vote.sum", 17, 12, 13, -1, 0);
        refused("assurance.vote.present", 17, 18, 18, 0, 0);
        refused("assurance.vote.present", 17, 0, 0, 0, 0);
    }

    private static void refused(
            String key, int members, int present, int inFavour, int against, int abstained) {
        assertThatThrownBy(() -> new Vote(members, present, inFavour, against, abstained))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(key);
    }
}
