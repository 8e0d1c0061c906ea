package org.imihigo.reform;

import static org.imihigo.reform.tables.Proposal.PROPOSAL;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;
import org.imihigo.reform.Proposal.Decision;
import org.imihigo.reform.Proposal.Signature;
import org.imihigo.reform.Proposal.State;
import org.imihigo.reform.tables.records.ProposalRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All proposals; the only class that knows the table. */
@Repository
class Proposals {
    private final DSLContext db;

    Proposals(DSLContext db) {
        this.db = db;
    }

    /** Those that wait first, then the latest. */
    List<Proposal> all() {
        return db.selectFrom(PROPOSAL)
                .orderBy(
                        PROPOSAL.STATE.eq(State.WAITING.name()).desc(),
                        PROPOSAL.PROPOSED_AT.desc(),
                        PROPOSAL.ID)
                .fetch(Proposals::proposal);
    }

    List<Proposal> waiting() {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.STATE.eq(State.WAITING.name()))
                .orderBy(PROPOSAL.PROPOSED_AT, PROPOSAL.ID)
                .fetch(Proposals::proposal);
    }

    Optional<Proposal> find(ProposalId id) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id.value()))
                .fetchOptional(Proposals::proposal);
    }

    /** The proposal, held until the transaction ends: whoever else decides it waits. */
    Proposal hold(ProposalId id) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Proposals::proposal)
                .orElseThrow(() -> Refusal.notFound("reform.proposal.unknown"));
    }

    /** Whether it was not there yet. */
    boolean add(Proposal proposal) {
        return db.insertInto(PROPOSAL)
                        .set(record(proposal))
                        .onConflict(PROPOSAL.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    void decide(Proposal proposal) {
        var record = record(proposal);
        db.update(PROPOSAL).set(record).where(PROPOSAL.ID.eq(proposal.id().value())).execute();
    }

    private static ProposalRecord record(Proposal proposal) {
        var draft = proposal.draft();
        var decision = proposal.decision();
        var by = decision.map(Decision::by);
        return new ProposalRecord(
                proposal.id().value(),
                draft.kind().name(),
                draft.units(),
                draft.names(),
                draft.under(),
                draft.day(),
                draft.ground(),
                proposal.state().name(),
                proposal.proposed().post().value(),
                proposal.proposed().person(),
                proposal.proposed().at(),
                by.map(Signature::post).map(PostId::value).orElse(null),
                by.map(Signature::person).orElse(null),
                by.map(Signature::at).orElse(null),
                decision.flatMap(Decision::reason).orElse(null));
    }

    private static Proposal proposal(ProposalRecord line) {
        return new Proposal(
                new ProposalId(line.getId()),
                new Draft(
                        Draft.Kind.valueOf(line.getKind()),
                        line.getUnits(),
                        line.getNames(),
                        line.getUnder(),
                        line.getDay(),
                        line.getGround()),
                State.valueOf(line.getState()),
                new Signature(
                        new PostId(line.getProposedPost()),
                        line.getProposedPerson(),
                        line.getProposedAt()),
                Optional.ofNullable(line.getDecidedAt())
                        .map(
                                at ->
                                        new Decision(
                                                new Signature(
                                                        new PostId(line.getDecidedPost()),
                                                        line.getDecidedPerson(),
                                                        at),
                                                Optional.ofNullable(line.getReason()))));
    }
}
