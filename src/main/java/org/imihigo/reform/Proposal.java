package org.imihigo.reform;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;

/**
 * A reform that waits for a second person, or what they said of it.
 *
 * @param decision nothing while it waits
 */
record Proposal(
        ProposalId id, Draft draft, State state, Signature proposed, Optional<Decision> decision) {
    /** How far it is. */
    enum State {
        WAITING,
        IN_FORCE,
        DECLINED
    }

    /** Who did it when; the person is kept, never shown. */
    record Signature(PostId post, UUID person, Instant at) {
        static Signature of(Actor actor, Instant at) {
            return new Signature(actor.post(), actor.person(), at);
        }
    }

    /** What was said of it. */
    record Decision(Signature by, Optional<String> reason) {}

    static Proposal waiting(ProposalId id, Draft draft, Signature by) {
        return new Proposal(id, draft, State.WAITING, by, Optional.empty());
    }

    boolean isProposedBy(Actor actor) {
        return proposed.person().equals(actor.person());
    }

    boolean isInForceBy(Actor actor) {
        return state == State.IN_FORCE
                && decision.map(Decision::by)
                        .filter(by -> by.person().equals(actor.person()))
                        .isPresent();
    }

    /** By a second person, whatever post they hold. */
    Proposal putInForce(Signature by) {
        mustWait();
        if (proposed.person().equals(by.person())) {
            throw Refusal.conflict("reform.proposal.own");
        }
        return decided(State.IN_FORCE, by, Optional.empty());
    }

    /** By anybody who may decide; who proposed it withdraws it so. */
    Proposal declined(Signature by, String reason) {
        mustWait();
        if (reason.isBlank()) {
            throw Refusal.invalid("reform.proposal.reason");
        }
        return decided(State.DECLINED, by, Optional.of(reason.strip()));
    }

    private void mustWait() {
        if (state != State.WAITING) {
            throw Refusal.conflict("reform.proposal.decided");
        }
    }

    private Proposal decided(State to, Signature by, Optional<String> reason) {
        return new Proposal(id, draft, to, proposed, Optional.of(new Decision(by, reason)));
    }
}
