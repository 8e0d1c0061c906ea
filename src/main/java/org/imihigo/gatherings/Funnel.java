package org.imihigo.gatherings;

import java.util.List;
import java.util.Optional;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.kernel.Refusal;

/** From many motions to few resolutions: how many are left after each step, and why. */
record Funnel(List<Motion> motions, int cap) {
    long count(State state) {
        return motions.stream().filter(one -> one.state() == state).count();
    }

    long screened() {
        return motions.size() - count(State.RECEIVED);
    }

    long onTheBallot() {
        return motions.stream().filter(one -> one.state().isOnTheBallot()).count();
    }

    boolean isFull() {
        return count(State.ADOPTED) >= cap;
    }

    /**
     * The cap is hard: beyond it one comes in where another goes out, with a reason.
     *
     * @throws Refusal where it is full and nothing goes out, or what goes out was not adopted
     */
    void mustHavePlace(Motion motion, Optional<Motion> instead, String reason) {
        if (motion.state() != State.READY && motion.state() != State.TAKEN_OUT) {
            throw Refusal.conflict("gatherings.motion.not-ready");
        }
        if (instead.isPresent()) {
            if (instead.get().state() != State.ADOPTED) {
                throw Refusal.conflict("gatherings.motion.not-adopted");
            }
            if (reason.isBlank()) {
                throw Refusal.invalid("gatherings.motion.no-reason");
            }
        } else if (isFull()) {
            throw Refusal.conflict("gatherings.motion.full", cap);
        }
    }
}
