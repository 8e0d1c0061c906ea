package org.imihigo.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what is asked for, and what each level makes of it. */
@Service("citizensProposals")
@Transactional
public class Proposals {
    private final AllProposals proposals;
    private final Levels levels;
    private final Pledges pledges;
    private final Windows windows;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Proposals(
            AllProposals proposals,
            Levels levels,
            Pledges pledges,
            Windows windows,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.proposals = proposals;
        this.levels = levels;
        this.pledges = pledges;
        this.windows = windows;
        this.calendar = calendar;
        this.events = events;
    }

    /** Keeps what somebody asks for, with what an assembly said of it. Sent twice, it is one. */
    Proposal raise(Asked asked, Actor actor) {
        mustPropose(asked.proposer(), asked.unit(), actor);
        boolean known = proposals.find(asked.id()).isPresent();
        if (!known) {
            windows.mustCollect(asked.year());
        }
        var kept = proposals.insert(proposal(asked, actor));
        if (!known) {
            asked.contact().ifPresent(way -> proposals.keepContact(kept.id(), way));
            events.publishEvent(new ProposalRaised(kept));
            asked.assembly().ifPresent(treatment -> treat(kept.code(), treatment, actor));
        }
        return kept;
    }

    private static void mustPropose(Proposer proposer, UnitCode unit, Actor actor) {
        actor.mustSee(unit);
        if (proposer == Proposer.MINISTRY) {
            actor.mustReportFor(actor.unit());
        } else {
            actor.mustReportFor(unit);
        }
    }

    private Proposal proposal(Asked asked, Actor actor) {
        return new Proposal(
                asked.id(),
                Code.of(asked.id().value(), 0),
                asked.unit(),
                asked.proposer(),
                asked.organisation(),
                asked.title(),
                asked.body(),
                asked.category(),
                asked.year(),
                asked.wanted(),
                asked.cost(),
                levels.of(asked.unit()).getFirst(),
                asked.consented(),
                actor.post(),
                Optional.of(actor.person()),
                calendar.now());
    }

    /** What the assembly of its place makes of a proposal. */
    void treat(Code code, Asked.Treatment treatment, Actor actor) {
        if (proposals.findStep(treatment.step()).isPresent()) {
            return;
        }
        var journey = held(code);
        keep(
                journey,
                journey.treated(
                        treatment.step(),
                        treatment.fate(),
                        treatment.reason(),
                        actor,
                        calendar.now()));
    }

    /**
     * The decision of the level whose turn it is.
     *
     * @param id of the form: a click that came twice is one step
     * @param seen how many steps there were when the decider looked
     */
    void decide(Code code, UUID id, Fate fate, String reason, int seen, Actor actor) {
        if (proposals.findStep(id).isPresent()) {
            return;
        }
        if (fate instanceof Fate.Merged) {
            proposals.holdMergings();
        }
        var journey = held(code);
        actor.mustSee(journey.proposal().unit());
        var step = journey.decided(id, fate, reason, seen, actor, calendar.now());
        mustBePossible(journey.proposal(), step);
        keep(journey, step);
    }

    /**
     * A pledge was made of what its unit had promised; said twice, it is one.
     *
     * @param by whose row it was
     */
    public void take(Code code, PledgeId id, PostId by) {
        var journey = held(code);
        journey.kept(UUID.randomUUID(), pledges.get(id), by, calendar.now())
                .ifPresent(step -> keep(journey, step));
    }

    private void mustBePossible(Proposal proposal, Step step) {
        switch (step.fate()) {
            case Fate.Taken(var pledge) -> mustBeOf(step.level(), pledges.get(pledge));
            case Fate.Merged(var into) -> mustNotGoRound(proposal, into, step.level());
            case Fate.Promised(var year) -> mustBeToCome(year);
            case Fate.Deferred(var year) -> mustBeLater(year, proposal.year());
            case Fate.PassedUp _, Fate.Refused _, Fate.Kept _, Fate.Dropped _, Fate.Undone _ -> {}
        }
    }

    private static void mustBeOf(UnitCode level, Pledge pledge) {
        if (!pledge.unit().equals(level)) {
            throw Refusal.invalid("proposals.fate.pledge");
        }
    }

    /** Follows the way of the other proposal: it must not come back here. */
    private void mustNotGoRound(Proposal proposal, ProposalId into, UnitCode level) {
        var next = Optional.of(into);
        while (next.isPresent()) {
            if (next.get().equals(proposal.id())) {
                throw Refusal.invalid("proposals.fate.circle", proposal.code());
            }
            var standing = proposals.standing(next.get());
            if (!level.contains(standing.proposal().unit())) {
                throw Refusal.invalid("proposals.fate.into");
            }
            next =
                    standing.last()
                            .map(Step::fate)
                            .filter(Fate.Merged.class::isInstance)
                            .map(fate -> ((Fate.Merged) fate).into());
        }
    }

    private void mustBeToCome(FiscalYear year) {
        if (year.compareTo(calendar.year()) < 0 || year.compareTo(latest()) > 0) {
            throw Refusal.invalid("proposals.fate.year");
        }
    }

    private void mustBeLater(FiscalYear year, FiscalYear asked) {
        if (year.compareTo(asked) <= 0 || year.compareTo(latest()) > 0) {
            throw Refusal.invalid("proposals.fate.later", asked);
        }
    }

    private FiscalYear latest() {
        return windows.later().getLast();
    }

    /** Takes back the last step, as long as nobody acted since. */
    void undo(Code code, UUID id, int seen, Actor actor) {
        if (proposals.findStep(id).isPresent()) {
            return;
        }
        var journey = held(code);
        actor.mustSee(journey.proposal().unit());
        keep(journey, journey.undone(id, seen, actor, calendar.now()));
    }

    private void keep(Journey journey, Step step) {
        proposals.insert(step);
        events.publishEvent(new ProposalMoved(journey.proposal(), step));
    }

    /** Notes that whoever asked has heard the answer. */
    void tell(Code code, LocalDate day, Actor actor) {
        var journey = held(code);
        var proposal = journey.proposal();
        actor.mustReportFor(proposal.unit());
        var answer = journey.last().filter(_ -> journey.waitsAt().isEmpty());
        var step = answer.orElseThrow(() -> Refusal.conflict("proposals.told.nothing"));
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid("proposals.told.future");
        }
        proposals.tell(step, day, actor, calendar.now());
        events.publishEvent(new ProposerTold(proposal, step.number()));
    }

    /** Forgets how the proposer wanted to be answered. */
    void eraseContact(Code code, Actor actor) {
        var proposal = get(code);
        actor.mustReportFor(proposal.unit());
        if (proposals.eraseContact(proposal.id(), calendar.now())) {
            events.publishEvent(new ContactErased(proposal));
        }
    }

    /** Takes in many with their steps, as the demonstration brings them. */
    public void bring(Collection<Proposal> brought, Collection<Step> steps) {
        proposals.copy(brought, steps);
    }

    /**
     * @throws Refusal where there is no such proposal
     */
    @Transactional(readOnly = true)
    public Proposal get(Code code) {
        return proposals.find(code).orElseThrow(Proposals::unknown);
    }

    @Transactional(readOnly = true)
    public Proposal get(ProposalId id) {
        return proposals.find(id).orElseThrow(Proposals::unknown);
    }

    @Transactional(readOnly = true)
    boolean isKnown(Code code) {
        return proposals.find(code).isPresent();
    }

    private static Refusal unknown() {
        return Refusal.notFound("proposals.proposal.unknown");
    }

    @Transactional(readOnly = true)
    Journey journey(Code code) {
        var proposal = get(code);
        return new Journey(proposal, levels.of(proposal.unit()), proposals.steps(proposal.id()));
    }

    private Journey held(Code code) {
        var proposal = get(code);
        return new Journey(proposal, levels.of(proposal.unit()), proposals.hold(proposal.id()));
    }

    /** What a unit has promised to put into its contract of a year, and has not yet. */
    @Transactional(readOnly = true)
    public List<Proposal> promised(UnitCode unit, FiscalYear year) {
        return proposals.promisedFor(unit, year).stream().map(Standing::proposal).toList();
    }

    /** The proposals that a pledge came of, also those that were merged into one of them. */
    @Transactional(readOnly = true)
    public List<Proposal> origins(PledgeId pledge) {
        return behind(List.of(pledge)).getOrDefault(pledge, List.of()).stream()
                .map(Standing::proposal)
                .toList();
    }

    @Transactional(readOnly = true)
    List<Standing> behind(PledgeId pledge) {
        return behind(List.of(pledge)).getOrDefault(pledge, List.of());
    }

    /** How much of a unit's contract its people asked for. */
    @Transactional(readOnly = true)
    public Origin origin(UnitCode unit, FiscalYear year) {
        var promised = pledges.of(unit, year);
        var asked =
                behind(promised.stream().map(Pledge::id).toList()).entrySet().stream()
                        .filter(pledge -> pledge.getValue().stream().anyMatch(Proposals::ofPeople))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return Origin.of(promised, asked);
    }

    private static boolean ofPeople(Standing standing) {
        return standing.proposal().proposer().isOfThePeople();
    }

    private Map<PledgeId, List<Standing>> behind(Collection<PledgeId> ids) {
        var pledgeOf = new HashMap<ProposalId, PledgeId>();
        var found = new HashMap<PledgeId, List<Standing>>();
        var fresh = proposals.takenInto(ids);
        while (!fresh.isEmpty()) {
            fresh.forEach(
                    standing -> {
                        var pledge = pledge(standing, pledgeOf);
                        pledgeOf.put(standing.proposal().id(), pledge);
                        found.computeIfAbsent(pledge, _ -> new ArrayList<>()).add(standing);
                    });
            var next = fresh.stream().map(standing -> standing.proposal().id()).toList();
            var seen = new HashSet<>(pledgeOf.keySet());
            fresh =
                    proposals.mergedInto(next).stream()
                            .filter(standing -> !seen.contains(standing.proposal().id()))
                            .toList();
        }
        return found;
    }

    /** The pledge itself, or that of the proposal into which this one was merged. */
    private static PledgeId pledge(Standing standing, Map<ProposalId, PledgeId> known) {
        return switch (standing.last().orElseThrow().fate()) {
            case Fate.Taken(var pledge) -> pledge;
            case Fate.Merged(var into) -> Objects.requireNonNull(known.get(into));
            default -> throw new IllegalStateException("No pledge behind " + standing);
        };
    }
}
