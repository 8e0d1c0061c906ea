package org.imihigo.proposals;

import static org.imihigo.proposals.tables.Contact.CONTACT;
import static org.imihigo.proposals.tables.Proposal.PROPOSAL;
import static org.imihigo.proposals.tables.Standing.STANDING;
import static org.imihigo.proposals.tables.Step.STEP;
import static org.imihigo.proposals.tables.Told.TOLD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.database.BulkInsert;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.proposals.tables.records.ProposalRecord;
import org.imihigo.proposals.tables.records.StepRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All proposals with their steps; the only class that knows the tables. */
@Repository
class AllProposals {
    /** One merging at a time: two at once could close a circle that neither sees. */
    private static final long MERGING = 4_170_170L;

    private static final int ATTEMPTS = 20;

    private final DSLContext db;

    AllProposals(DSLContext db) {
        this.db = db;
    }

    /**
     * Keeps the proposal under the first code that is free; the same form twice is one proposal.
     *
     * @throws Refusal where the form was sent already with other words
     */
    Proposal insert(Proposal proposal) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var coded = proposal.coded(Code.of(proposal.id().value(), attempt));
            if (db.insertInto(PROPOSAL).set(record(coded)).onConflictDoNothing().execute() == 1) {
                return coded;
            }
            var known = find(proposal.id());
            if (known.isPresent()) {
                return known.filter(proposal::says)
                        .orElseThrow(() -> Refusal.conflict("proposals.form.taken"));
            }
        }
        throw new IllegalStateException("No free code for " + proposal.id());
    }

    void copy(Collection<Proposal> proposals, Collection<Step> steps) {
        BulkInsert.into(
                db,
                PROPOSAL,
                Arrays.asList(PROPOSAL.fields()),
                proposals,
                proposal -> record(proposal).intoArray());
        BulkInsert.into(
                db, STEP, Arrays.asList(STEP.fields()), steps, step -> record(step).intoArray());
    }

    Optional<Proposal> find(ProposalId id) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.ID.eq(id.value()))
                .fetchOptional(AllProposals::proposal);
    }

    Optional<Proposal> find(Code code) {
        return db.selectFrom(PROPOSAL)
                .where(PROPOSAL.CODE.eq(code.value()))
                .fetchOptional(AllProposals::proposal);
    }

    /** Its steps, held until the transaction ends: whoever else decides waits. */
    List<Step> hold(ProposalId id) {
        db.selectOne().from(PROPOSAL).where(PROPOSAL.ID.eq(id.value())).forNoKeyUpdate().execute();
        return steps(id);
    }

    void holdMergings() {
        db.execute("select pg_advisory_xact_lock({0})", DSL.val(MERGING));
    }

    List<Step> steps(ProposalId id) {
        return db.selectFrom(STEP)
                .where(STEP.PROPOSAL.eq(id.value()))
                .orderBy(STEP.NUMBER)
                .fetch(AllProposals::step);
    }

    Optional<Step> findStep(UUID id) {
        return db.selectFrom(STEP).where(STEP.ID.eq(id)).fetchOptional(AllProposals::step);
    }

    void insert(Step step) {
        int inserted =
                db.insertInto(STEP)
                        .set(record(step))
                        .onConflict(STEP.PROPOSAL, STEP.NUMBER)
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            throw Refusal.conflict("proposals.fate.meanwhile");
        }
    }

    /** The newest first, those that wait before those that were answered. */
    List<Standing> find(Search search, int limit, int offset) {
        return standing(matches(search).and(readable(search.reader())))
                .orderBy(STANDING.WAITS.isNull(), PROPOSAL.AT.desc(), PROPOSAL.CODE)
                .limit(limit)
                .offset(offset)
                .fetch(AllProposals::standing);
    }

    int count(Search search) {
        return db.fetchCount(
                db.selectOne()
                        .from(PROPOSAL)
                        .join(STANDING)
                        .on(STANDING.PROPOSAL.eq(PROPOSAL.ID))
                        .where(matches(search).and(readable(search.reader()))));
    }

    /** How many of a place there are of each outcome, whoever may read them. */
    Map<Outcome, Integer> counts(UnitCode within) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        db.select(STANDING.FATE, DSL.count())
                .from(PROPOSAL)
                .join(STANDING)
                .on(STANDING.PROPOSAL.eq(PROPOSAL.ID))
                .where(in(within))
                .groupBy(STANDING.FATE)
                .forEach(
                        line ->
                                counts.merge(
                                        Outcome.of(line.value1()), line.value2(), Integer::sum));
        return counts;
    }

    /** Those that wait for a unit's decision, the longest first. */
    List<Standing> waitingFor(UnitCode level, UnitCode within) {
        return standing(in(within).and(STANDING.WAITS.eq(level.value())))
                .orderBy(STANDING.SINCE, PROPOSAL.CODE)
                .fetch(AllProposals::standing);
    }

    /** Which level something has come to, and when. */
    record Waiting(UnitCode level, Instant since) {}

    /** Everything that waits for a decision, in the whole country. */
    List<Waiting> waiting() {
        return db.select(STANDING.WAITS, STANDING.SINCE)
                .from(STANDING)
                .where(STANDING.WAITS.isNotNull())
                .fetch(line -> new Waiting(new UnitCode(line.value1()), line.value2()));
    }

    /** The answered ones of a place whose proposers nobody has told yet. */
    List<Standing> untold(UnitCode unit) {
        return standing(
                        PROPOSAL.UNIT
                                .eq(unit.value())
                                .and(STANDING.WAITS.isNull())
                                .and(STANDING.FATE.ne("DROPPED"))
                                .and(
                                        DSL.notExists(
                                                DSL.selectOne()
                                                        .from(TOLD)
                                                        .where(
                                                                TOLD.PROPOSAL.eq(PROPOSAL.ID),
                                                                TOLD.NUMBER.eq(STEP.NUMBER)))))
                .orderBy(STANDING.SINCE)
                .fetch(AllProposals::standing);
    }

    /** The proposals of a place about which nobody has said anything yet. */
    List<Standing> untreated(UnitCode unit) {
        return standing(PROPOSAL.UNIT.eq(unit.value()).and(STANDING.FATE.eq("RAISED")))
                .orderBy(PROPOSAL.AT)
                .fetch(AllProposals::standing);
    }

    /** What an assembly talked about. */
    List<Standing> treatedBy(Collection<AssemblyId> assemblies) {
        var ids = assemblies.stream().map(AssemblyId::value).toList();
        var treated = DSL.select(STEP.PROPOSAL).from(STEP).where(STEP.ASSEMBLY.in(ids));
        return standing(PROPOSAL.ID.in(treated))
                .orderBy(PROPOSAL.AT, PROPOSAL.CODE)
                .fetch(AllProposals::standing);
    }

    /** Those whose fate a pledge is. */
    List<Standing> takenInto(Collection<PledgeId> pledges) {
        var ids = pledges.stream().map(PledgeId::value).toList();
        return standing(STANDING.FATE.eq("TAKEN").and(STEP.PLEDGE.in(ids)))
                .orderBy(PROPOSAL.AT, PROPOSAL.CODE)
                .fetch(AllProposals::standing);
    }

    /** Those that were merged into one of these. */
    List<Standing> mergedInto(Collection<ProposalId> targets) {
        var ids = targets.stream().map(ProposalId::value).toList();
        return standing(STANDING.FATE.eq("MERGED").and(STEP.TARGET.in(ids)))
                .orderBy(PROPOSAL.AT, PROPOSAL.CODE)
                .fetch(AllProposals::standing);
    }

    /** Those that a unit has promised for the contract of a year. */
    List<Standing> promisedFor(UnitCode unit, FiscalYear year) {
        return standing(
                        STANDING.FATE
                                .eq("PROMISED")
                                .and(STEP.LEVEL.eq(unit.value()))
                                .and(STEP.YEAR.eq((short) year.startYear())))
                .orderBy(PROPOSAL.AT, PROPOSAL.CODE)
                .fetch(AllProposals::standing);
    }

    /** Where the proposal stands. */
    Standing standing(ProposalId id) {
        return standing(PROPOSAL.ID.eq(id.value())).fetchSingle(AllProposals::standing);
    }

    private SelectConditionStep<Record> standing(Condition which) {
        return db.select()
                .from(PROPOSAL)
                .join(STANDING)
                .on(STANDING.PROPOSAL.eq(PROPOSAL.ID))
                .leftJoin(STEP)
                .on(STEP.ID.eq(STANDING.STEP))
                .where(which);
    }

    private static Condition matches(Search search) {
        var which = in(search.within());
        if (!search.text().isEmpty()) {
            which =
                    which.and(
                            PROPOSAL.TITLE
                                    .containsIgnoreCase(search.text())
                                    .or(PROPOSAL.BODY.containsIgnoreCase(search.text())));
        }
        return which.and(
                        search.outcome()
                                .map(outcome -> STANDING.FATE.in(outcome.fates()))
                                .orElse(DSL.noCondition()))
                .and(
                        search.category()
                                .map(category -> PROPOSAL.CATEGORY.eq(category.name()))
                                .orElse(DSL.noCondition()))
                .and(
                        search.year()
                                .map(year -> PROPOSAL.YEAR.eq((short) year.startYear()))
                                .orElse(DSL.noCondition()));
    }

    private static Condition in(UnitCode place) {
        return PROPOSAL.UNIT.ge(place.value()).and(PROPOSAL.UNIT.lt(place.successor()));
    }

    /** What everybody may read, and what lies in the reader's own place. */
    private static Condition readable(Optional<UnitCode> reader) {
        return DSL.condition(STANDING.SHOWN)
                .or(reader.map(AllProposals::in).orElse(DSL.falseCondition()));
    }

    void keepContact(ProposalId id, String way) {
        db.insertInto(CONTACT, CONTACT.PROPOSAL, CONTACT.WAY)
                .values(id.value(), way)
                .onConflict(CONTACT.PROPOSAL)
                .doNothing()
                .execute();
    }

    /** How whoever asked wants to be answered, as long as it was not erased. */
    Optional<String> contact(ProposalId id) {
        return db.select(CONTACT.WAY)
                .from(CONTACT)
                .where(CONTACT.PROPOSAL.eq(id.value()), CONTACT.WAY.isNotNull())
                .fetchOptional(CONTACT.WAY);
    }

    boolean eraseContact(ProposalId id, Instant at) {
        return db.update(CONTACT)
                        .setNull(CONTACT.WAY)
                        .set(CONTACT.ERASED, at)
                        .where(CONTACT.PROPOSAL.eq(id.value()), CONTACT.WAY.isNotNull())
                        .execute()
                == 1;
    }

    /** The day on which the proposer heard the answer that stands. */
    Optional<LocalDate> told(Step answer) {
        return db.select(TOLD.DAY)
                .from(TOLD)
                .where(TOLD.PROPOSAL.eq(answer.proposal().value()), TOLD.NUMBER.eq(answer.number()))
                .fetchOptional(TOLD.DAY);
    }

    void tell(Step answer, LocalDate day, Actor actor, Instant at) {
        db.insertInto(TOLD)
                .columns(TOLD.PROPOSAL, TOLD.NUMBER, TOLD.DAY, TOLD.POST, TOLD.PERSON, TOLD.AT)
                .values(
                        answer.proposal().value(),
                        answer.number(),
                        day,
                        actor.post().value(),
                        actor.person(),
                        at)
                .onConflict(TOLD.PROPOSAL, TOLD.NUMBER)
                .doNothing()
                .execute();
    }

    private static ProposalRecord record(Proposal proposal) {
        var line = new ProposalRecord();
        line.setId(proposal.id().value());
        line.setCode(proposal.code().value());
        line.setUnit(proposal.unit().value());
        line.setProposer(proposal.proposer().name());
        line.setOrganisation(proposal.organisation().orElse(null));
        line.setTitle(proposal.title());
        line.setBody(proposal.body());
        line.setCategory(proposal.category().name());
        line.setYear((short) proposal.year().startYear());
        line.setSeries(proposal.wanted().map(wanted -> wanted.series().value()).orElse(null));
        line.setAmount(proposal.wanted().flatMap(Proposal.Wanted::scaled).orElse(null));
        line.setCost(proposal.cost().orElse(null));
        line.setFirst(proposal.first().value());
        line.setConsented(proposal.consented());
        line.setPost(proposal.by().value());
        line.setPerson(proposal.person().orElse(null));
        line.setAt(proposal.at());
        return line;
    }

    private static StepRecord record(Step step) {
        var line = new StepRecord();
        line.setId(step.id());
        line.setProposal(step.proposal().value());
        line.setNumber(step.number());
        line.setLevel(step.level().value());
        line.setFate(step.fate().word().toUpperCase(Locale.ROOT));
        line.setReason(step.reason());
        line.setNext(step.next().map(UnitCode::value).orElse(null));
        switch (step.fate()) {
            case Fate.Kept(var by) -> line.setAssembly(by.value());
            case Fate.Dropped(var by) -> line.setAssembly(by.value());
            case Fate.Taken(var pledge) -> line.setPledge(pledge.value());
            case Fate.Promised(var year) -> line.setYear((short) year.startYear());
            case Fate.Deferred(var year) -> line.setYear((short) year.startYear());
            case Fate.Merged(var into) -> line.setTarget(into.value());
            case Fate.Undone(int number) -> line.setUndoes(number);
            case Fate.PassedUp(), Fate.Refused() -> {}
        }
        line.setPost(step.by().value());
        line.setPerson(step.person().orElse(null));
        line.setAt(step.at());
        return line;
    }

    private static Standing standing(Record line) {
        var last = line.into(STEP);
        return new Standing(
                proposal(line.into(PROPOSAL)),
                line.get(STANDING.STEP) == null ? Optional.empty() : Optional.of(step(last)),
                Optional.ofNullable(line.get(STANDING.WAITS)).map(UnitCode::new),
                line.get(STANDING.SINCE),
                line.get(STANDING.SHOWN));
    }

    private static Proposal proposal(ProposalRecord line) {
        return new Proposal(
                new ProposalId(line.getId()),
                new Code(line.getCode()),
                new UnitCode(line.getUnit()),
                Proposer.valueOf(line.getProposer()),
                Optional.ofNullable(line.getOrganisation()),
                line.getTitle(),
                line.getBody(),
                Category.valueOf(line.getCategory()),
                new FiscalYear(line.getYear()),
                Optional.ofNullable(line.getSeries())
                        .map(
                                series ->
                                        new Proposal.Wanted(
                                                new SeriesId(series),
                                                Optional.ofNullable(line.getAmount()))),
                Optional.ofNullable(line.getCost()),
                new UnitCode(line.getFirst()),
                line.getConsented(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private static Step step(StepRecord line) {
        return new Step(
                line.getId(),
                new ProposalId(line.getProposal()),
                line.getNumber(),
                new UnitCode(line.getLevel()),
                fate(line),
                line.getReason(),
                Optional.ofNullable(line.getNext()).map(UnitCode::new),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }

    private static Fate fate(StepRecord line) {
        return switch (line.getFate()) {
            case "KEPT" -> new Fate.Kept(new AssemblyId(line.getAssembly()));
            case "DROPPED" -> new Fate.Dropped(new AssemblyId(line.getAssembly()));
            case "PASSED" -> new Fate.PassedUp();
            case "TAKEN" -> new Fate.Taken(new PledgeId(line.getPledge()));
            case "PROMISED" -> new Fate.Promised(year(line.getYear()));
            case "DEFERRED" -> new Fate.Deferred(year(line.getYear()));
            case "MERGED" -> new Fate.Merged(new ProposalId(line.getTarget()));
            case "REFUSED" -> new Fate.Refused();
            case "UNDONE" -> new Fate.Undone(line.getUndoes());
            default -> throw new IllegalStateException("No fate: " + line.getFate());
        };
    }

    private static FiscalYear year(@Nullable Short year) {
        return new FiscalYear(Objects.requireNonNull(year));
    }
}
