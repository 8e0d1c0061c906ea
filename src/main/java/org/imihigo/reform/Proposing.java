package org.imihigo.reform;

import java.util.List;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.reform.Proposal.Signature;
import org.imihigo.territory.Reforms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: one proposes, another puts in force. */
@Service
@Transactional
public class Proposing {
    private static final Set<Office> DECIDE =
            Set.of(Office.ADMINISTRATOR, Office.PRIME_MINISTERS_OFFICE);
    private static final Set<Office> READ =
            Set.of(Office.ADMINISTRATOR, Office.PRIME_MINISTERS_OFFICE, Office.AUDITOR);

    private final Proposals proposals;
    private final Reforms reforms;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Proposing(
            Proposals proposals,
            Reforms reforms,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.reforms = reforms;
        this.calendar = calendar;
        this.events = events;
    }

    static boolean mayPropose(Actor actor) {
        return actor.office() == Office.ADMINISTRATOR;
    }

    static boolean mayDecide(Actor actor) {
        return DECIDE.contains(actor.office());
    }

    static boolean mayRead(Actor actor) {
        return READ.contains(actor.office());
    }

    private static void must(boolean may) {
        if (!may) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    /** Those that wait first. */
    @Transactional(readOnly = true)
    List<Proposal> all(Actor actor) {
        must(mayRead(actor));
        return proposals.all();
    }

    @Transactional(readOnly = true)
    Proposal get(ProposalId id, Actor actor) {
        must(mayRead(actor));
        return proposals.find(id).orElseThrow(() -> Refusal.notFound("reform.proposal.unknown"));
    }

    /** What waits for a second person, and may wait for this one. */
    @Transactional(readOnly = true)
    List<Proposal> waitingFor(Actor actor) {
        return mayDecide(actor)
                ? proposals.waiting().stream().filter(one -> !one.isProposedBy(actor)).toList()
                : List.of();
    }

    /** Refuses what could not be put in force as the tree is now; sent twice, it is kept once. */
    void propose(ProposalId id, Draft draft, Actor actor) {
        must(mayPropose(actor));
        if (draft.ground().isBlank()) {
            throw Refusal.invalid("reform.form.ground");
        }
        var known = proposals.find(id);
        if (known.isPresent()) {
            if (!known.get().draft().equals(draft)) {
                throw Refusal.conflict("reform.proposal.taken");
            }
            return;
        }
        var reform = draft.reform();
        reforms.plan(reform);
        if (proposals.add(Proposal.waiting(id, draft, Signature.of(actor, calendar.now())))) {
            events.publishEvent(
                    new ReformProposed(
                            id.toString(), draft.kind().name(), reform.ending().getFirst()));
        }
    }

    /** All or nothing, as the tree is at this moment; a click that came twice is one. */
    void putInForce(ProposalId id, Actor actor) {
        must(mayDecide(actor));
        var proposal = proposals.hold(id);
        if (proposal.isInForceBy(actor)) {
            return;
        }
        var decided = proposal.putInForce(Signature.of(actor, calendar.now()));
        reforms.enact(decided.draft().reform());
        decide(decided);
    }

    void decline(ProposalId id, String reason, Actor actor) {
        must(mayDecide(actor));
        decide(proposals.hold(id).declined(Signature.of(actor, calendar.now()), reason));
    }

    private void decide(Proposal decided) {
        proposals.decide(decided);
        UnitCode first = decided.draft().reform().ending().getFirst();
        events.publishEvent(
                new ReformDecided(decided.id().toString(), decided.state().name(), first));
    }
}
