package org.imihigo.contracts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.baselines.Baselines;
import org.imihigo.calendar.Calendar;
import org.imihigo.checks.Checks;
import org.imihigo.checks.FindingAnswered;
import org.imihigo.checks.Limits;
import org.imihigo.contracts.AllDrafts.Kept;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to contracts that are not signed yet: judged, kept, decided upon, put in force. */
@Service
@Transactional
public class Drafts {
    private static final int MOST_LINES = 20_000;
    private static final String SIGNED = "Signed on paper";

    private final AllDrafts drafts;
    private final Contracts contracts;
    private final Pledges pledges;
    private final Indicators indicators;
    private final LineJudge judge;
    private final Checks checks;
    private final Limits limits;
    private final Baselines baselines;
    private final Calendar calendar;
    private final List<BeforeSigning> conditions;
    private final Lately lately;
    private final Clock clock;
    private final ApplicationEventPublisher happenings;

    Drafts(
            AllDrafts drafts,
            Contracts contracts,
            Pledges pledges,
            Indicators indicators,
            LineJudge judge,
            Checks checks,
            Limits limits,
            Baselines baselines,
            Calendar calendar,
            List<BeforeSigning> conditions,
            Lately lately,
            Clock clock,
            ApplicationEventPublisher happenings) {
        this.drafts = drafts;
        this.contracts = contracts;
        this.pledges = pledges;
        this.indicators = indicators;
        this.judge = judge;
        this.checks = checks;
        this.limits = limits;
        this.baselines = baselines;
        this.calendar = calendar;
        this.conditions = conditions;
        this.lately = lately;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * What each line is and would promise, and what is to be asked about it; nothing is kept.
     *
     * @param choices what was decided already, by row
     */
    @Transactional(readOnly = true)
    public List<Judged> judge(
            UnitCode unit, FiscalYear year, List<Line> lines, Map<Integer, Choice> choices) {
        return judge.judge(unit, year, lines, choices);
    }

    /** The same, with what the rules of planning say of it, where they bind the year. */
    private List<Judged> planned(
            UnitCode unit, FiscalYear year, List<Line> lines, Map<Integer, Choice> choices) {
        var judged = judge(unit, year, lines, choices);
        if (!checks.binds(year)) {
            return judged;
        }
        var planning = new Planning(unit, year, indicators);
        var review = checks.review(planning.of(judged, choices));
        return new Rules(planning, review).tell(judged);
    }

    /** The draft of a unit's year; one that is in force already is kept beside its contract. */
    @Transactional(readOnly = true)
    public Optional<Draft> draft(UnitCode unit, FiscalYear year) {
        return drafts.find(unit, year)
                .map(
                        kept ->
                                AllDrafts.draft(
                                        kept, planned(unit, year, kept.lines(), kept.choices())));
    }

    /**
     * Keeps all rows of a file as the draft of the actor's own unit, errors and questions too.
     *
     * @param origin the file's name
     * @param replaces the version that the actor has seen, 0 where there was none
     * @throws Refusal where a contract is in force, or somebody else has brought or changed a draft
     *     meanwhile
     */
    public Draft bring(
            UnitCode unit,
            FiscalYear year,
            List<Line> lines,
            Map<Integer, Choice> choices,
            String origin,
            int replaces,
            Actor actor) {
        actor.mustReportFor(unit);
        mustBeATable(lines);
        mustNotBeInForce(unit, year);
        var before = draft(unit, year);
        before.ifPresent(Draft::mustBeDrafted);
        if (before.map(Draft::version).orElse(0) != replaces) {
            throw Refusal.conflict("contracts.draft.version", before.map(Draft::version).orElse(0));
        }
        var draft =
                new Draft(
                        before.map(Draft::id).orElseGet(UUID::randomUUID),
                        unit,
                        year,
                        Draft.State.DRAFTED,
                        replaces + 1,
                        Folded.tidy(origin),
                        actor.post(),
                        now(),
                        planned(unit, year, lines, choices),
                        choices,
                        Map.of());
        drafts.clear(draft);
        keep(draft, replaces == 0);
        happenings.publishEvent(DraftChanged.of(draft, "brought"));
        return draft;
    }

    private static void mustBeATable(List<Line> lines) {
        if (lines.isEmpty()) {
            throw Refusal.invalid("contracts.draft.empty");
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("contracts.draft.long", MOST_LINES);
        }
        var rows = new HashSet<Integer>();
        if (!lines.stream().map(Line::row).allMatch(rows::add)) {
            throw new IllegalArgumentException("Two lines with one row number");
        }
    }

    private void mustNotBeInForce(UnitCode unit, FiscalYear year) {
        if (contracts.inForce(unit, year).isPresent()) {
            throw Refusal.conflict("contracts.draft.in-force");
        }
    }

    private void keep(Draft draft, boolean first) {
        try {
            if (first) {
                drafts.insert(draft);
            } else if (!drafts.replace(draft)) {
                throw Refusal.conflict("contracts.draft.version", draft.version());
            }
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("contracts.draft.version", draft.version());
        }
    }

    /** What the owner decides about one row; the whole is judged anew. */
    public Draft decide(
            UnitCode unit, FiscalYear year, int row, Choice choice, int seen, Actor actor) {
        actor.mustReportFor(unit);
        var draft = mine(unit, year, seen);
        var choices = new HashMap<>(draft.choices());
        choices.put(draft.line(row).line().row(), choice);
        choice.measurement().ifPresent(one -> tellSisters(draft, draft.line(row), one, choices));
        return decided(draft, choices, actor);
    }

    /** Parts of one heading are measured in one way: what was said last counts for all. */
    private static void tellSisters(
            Draft draft, Judged line, Measurement measurement, Map<Integer, Choice> choices) {
        if (line.role() != Role.PART) {
            return;
        }
        draft.lines().stream()
                .filter(other -> other.role() == Role.PART)
                .filter(other -> other.arguments().getFirst().equals(line.arguments().getFirst()))
                .forEach(
                        sister ->
                                choices.computeIfPresent(
                                        sister.line().row(),
                                        (_, choice) -> choice.measuredAs(measurement)));
    }

    /** Says yes to all that is proposed, wherever a question can be answered so. */
    public Draft acceptAll(UnitCode unit, FiscalYear year, int seen, Actor actor) {
        actor.mustReportFor(unit);
        var draft = mine(unit, year, seen);
        var choices = new HashMap<>(draft.choices());
        for (var line : draft.lines()) {
            var yes = line.questions();
            if (!yes.isEmpty()) {
                choices.merge(
                        line.line().row(),
                        Choice.NONE.accepting(yes),
                        (before, _) -> before.accepting(yes));
            }
        }
        return decided(draft, choices, actor);
    }

    /**
     * A priority goes so that another can stay: its rows are left out, and who let it go and why is
     * on record.
     *
     * @param favour which one stays for it; may be empty
     */
    public Draft depart(
            UnitCode unit,
            FiscalYear year,
            String priority,
            String favour,
            String reason,
            Actor actor) {
        actor.mustReportFor(unit);
        var draft = get(unit, year);
        draft.mustBeDrafted();
        var planning = new Planning(unit, year, indicators);
        limits.depart(planning.of(draft.lines(), draft.choices()), priority, favour, reason, actor);
        var choices = new HashMap<>(draft.choices());
        draft.pledges().stream()
                .filter(line -> planning.priority(line).filter(priority::equals).isPresent())
                .forEach(line -> choices.put(line.line().row(), Choice.leftOut(reason.strip())));
        return decided(draft, choices, actor);
    }

    /** Counts anew what is open, after somebody gave a reason or took it back. */
    @EventListener
    void recount(FindingAnswered answered) {
        draft(answered.unit(), answered.year())
                .filter(draft -> draft.state() == Draft.State.DRAFTED)
                .ifPresent(drafts::recount);
    }

    /**
     * Begins a draft without rows.
     *
     * @param origin what it is made from, in a few words
     */
    public Draft begin(UnitCode unit, FiscalYear year, String origin, Actor actor) {
        actor.mustReportFor(unit);
        mustNotBeInForce(unit, year);
        var draft =
                new Draft(
                        UUID.randomUUID(),
                        unit,
                        year,
                        Draft.State.DRAFTED,
                        1,
                        Folded.tidy(origin),
                        actor.post(),
                        now(),
                        List.of(),
                        Map.of(),
                        Map.of());
        keep(draft, true);
        happenings.publishEvent(DraftChanged.of(draft, "begun"));
        return draft;
    }

    /** The actor's own draft; nobody else writes it before the transaction ends. */
    public Draft hold(UnitCode unit, FiscalYear year, Actor actor) {
        actor.mustReportFor(unit);
        var draft =
                drafts.hold(unit, year)
                        .map(kept -> AllDrafts.draft(kept, seen(unit, year, kept)))
                        .orElseThrow(() -> Refusal.notFound("contracts.draft.unknown"));
        draft.mustBeDrafted();
        return draft;
    }

    /** As whoever types saw it last. */
    private List<Judged> seen(UnitCode unit, FiscalYear year, Kept kept) {
        return lately.of(kept).orElseGet(() -> planned(unit, year, kept.lines(), kept.choices()));
    }

    /**
     * Keeps the rows of a draft that is held, as they were typed.
     *
     * @param lines all of them in their order; those that are missing are taken out
     */
    public Draft write(Draft held, List<Line> lines, Actor actor) {
        actor.mustReportFor(held.unit());
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("contracts.draft.long", MOST_LINES);
        }
        var typing = Typing.of(held, lines);
        var next =
                held.with(
                        typing.choices(),
                        planned(held.unit(), held.year(), typing.lines(), typing.choices()),
                        actor.post(),
                        now());
        keep(next, false);
        lately.remember(next);
        happenings.publishEvent(DraftChanged.of(next, "typed"));
        return next;
    }

    private Draft decided(Draft draft, Map<Integer, Choice> choices, Actor actor) {
        var lines = draft.lines().stream().map(Judged::line).toList();
        var next =
                draft.with(
                        choices,
                        planned(draft.unit(), draft.year(), lines, choices),
                        actor.post(),
                        now());
        keep(next, false);
        happenings.publishEvent(DraftChanged.of(next, "decided"));
        return next;
    }

    private Draft mine(UnitCode unit, FiscalYear year, int seen) {
        var draft = get(unit, year);
        draft.mustBeDrafted();
        draft.mustStandAt(seen);
        return draft;
    }

    private Draft get(UnitCode unit, FiscalYear year) {
        return draft(unit, year).orElseThrow(() -> Refusal.notFound("contracts.draft.unknown"));
    }

    /** The owner throws the draft away. */
    public void discard(UnitCode unit, FiscalYear year, int seen, Actor actor) {
        actor.mustReportFor(unit);
        var draft = mine(unit, year, seen);
        if (!drafts.delete(draft)) {
            throw Refusal.conflict("contracts.draft.version", draft.version());
        }
        happenings.publishEvent(DraftChanged.of(draft, "discarded"));
    }

    /**
     * The level above keeps a contract that was signed on paper: its rows become indicators, series
     * and pledges, and count.
     *
     * @param seen the version of the draft that the actor read
     * @throws Refusal where a row has an error or an open question, or another room finds something
     *     missing
     */
    public Contract keepSigned(
            UnitCode unit, FiscalYear year, LocalDate signedOn, int seen, Actor actor) {
        actor.mustJudge(unit);
        var draft = mine(unit, year, seen);
        return enforce(
                unit, year, actor.scope(), signedOn, seen, SIGNED + ": " + draft.origin(), actor);
    }

    /**
     * Puts in force what both parties have signed; who may sign is the affair of the room that saw
     * them sign.
     *
     * @param with the unit with which the contract is made
     * @param seen the version of the draft that was signed
     * @throws Refusal where the draft has moved on, or something must still happen before it
     */
    public Contract enforce(
            UnitCode unit,
            FiscalYear year,
            UnitCode with,
            LocalDate signedOn,
            int seen,
            String note,
            Actor actor) {
        mustBeADayOfSigning(year, signedOn);
        var draft = mine(unit, year, seen);
        draft.mustBeReady();
        missing(draft, signedOn)
                .ifPresent(
                        lacks -> {
                            throw Refusal.conflict(lacks.key(), lacks.arguments().toArray());
                        });
        mustNotBeInForce(unit, year);
        var contract =
                new Contract(
                        new ContractId(UUID.randomUUID()),
                        unit,
                        year,
                        Contract.State.IN_FORCE,
                        with,
                        signedOn,
                        note);
        var made = new Keeping(draft, indicators).pledges();
        pledges.make(made.keySet());
        pledges.plan(made);
        registerBaselines(made.keySet(), draft);
        contracts.bring(List.of(contract));
        var kept = draft.inForce(actor.post(), now());
        keep(kept, false);
        happenings.publishEvent(DraftChanged.of(kept, "in force"));
        happenings.publishEvent(new RowsKept(contract, rows(draft, made.keySet()), draft.by()));
        happenings.publishEvent(new ContractKept(contract, actor.post()));
        return contract;
    }

    /** Each row by the pledge that was made of it: they stand in the same order. */
    private static Map<PledgeId, Line> rows(Draft draft, Collection<Pledge> made) {
        var lines = draft.pledges().iterator();
        var rows = new HashMap<PledgeId, Line>();
        made.forEach(pledge -> rows.put(pledge.id(), draft.amended(lines.next())));
        return rows;
    }

    /** What must still happen before the draft may be signed on that day, by the other rooms. */
    @Transactional(readOnly = true)
    public Optional<BeforeSigning.Missing> missing(Draft draft, LocalDate day) {
        return conditions.stream().flatMap(one -> one.missing(draft, day).stream()).findFirst();
    }

    /**
     * What a contract says of where things stood goes to the register, unless that knows already.
     */
    private void registerBaselines(Collection<Pledge> made, Draft draft) {
        baselines.bring(
                made.stream()
                        .filter(
                                pledge ->
                                        baselines.inForce(pledge.unit(), pledge.series()).isEmpty())
                        .flatMap(pledge -> Register.entry(pledge, draft, now()).stream())
                        .toList());
    }

    /** Neither in the future, nor before the year that came before. */
    private void mustBeADayOfSigning(FiscalYear year, LocalDate day) {
        if (day.isAfter(calendar.today()) || day.isBefore(year.previous().firstDay())) {
            throw Refusal.invalid("contracts.draft.day", day);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
