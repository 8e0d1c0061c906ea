package org.imihigo.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;

/**
 * A proposal on its way up, with every step that was taken: who may decide now, and what about.
 *
 * @param levels the units that decide, the lowest first
 */
record Journey(Proposal proposal, List<UnitCode> levels, List<Step> steps) {
    /** The steps that were not undone, in their order. */
    List<Step> inForce() {
        var standing = new ArrayList<Step>();
        for (var step : steps) {
            if (step.fate() instanceof Fate.Undone) {
                standing.removeLast();
            } else {
                standing.add(step);
            }
        }
        return standing;
    }

    Optional<Step> last() {
        return inForce().stream().reduce((_, later) -> later);
    }

    /** The unit whose turn it is; none where the proposal has its answer. */
    Optional<UnitCode> waitsAt() {
        return last().map(Step::next).orElse(Optional.of(proposal.first()));
    }

    /** Whether everybody may read it: its village or cell has passed it on. */
    boolean isShown() {
        return !proposal.proposer().isPrivate()
                || inForce().stream().map(Step::fate).anyMatch(Journey::opens);
    }

    private static boolean opens(Fate fate) {
        return switch (fate) {
            case Fate.Kept _, Fate.PassedUp _, Fate.Taken _, Fate.Promised _, Fate.Deferred _ ->
                    true;
            case Fate.Merged _, Fate.Refused _, Fate.Dropped _, Fate.Undone _ -> false;
        };
    }

    /** Whether it is this actor's turn. */
    boolean isDecidedBy(Actor actor) {
        return waitsAt().filter(level -> serves(actor, level)).isPresent() && !hasTakenPart(actor);
    }

    /** Whether this actor speaks for a level: the unit above judges, the district for itself. */
    private boolean serves(Actor actor, UnitCode level) {
        int place = levels.indexOf(level);
        var below = place == 0 ? proposal.unit() : levels.get(place - 1);
        return below.equals(level) ? actor.reportsFor(level) : actor.judges(below);
    }

    /** Nobody decides what they typed or passed on themselves, from whatever post. */
    private boolean hasTakenPart(Actor actor) {
        return Stream.concat(
                        Stream.of(proposal.person()),
                        inForce().stream()
                                .filter(step -> waitsAt().filter(step.level()::equals).isEmpty())
                                .map(Step::person))
                .flatMap(Optional::stream)
                .anyMatch(actor.person()::equals);
    }

    /**
     * The level's decision.
     *
     * @param seen how many steps there were when the decider looked
     */
    Step decided(UUID id, Fate fate, String reason, int seen, Actor actor, Instant at) {
        mustBeAsSeen(seen);
        var level = waitsAt().orElseThrow(() -> Refusal.conflict("proposals.fate.settled"));
        if (!serves(actor, level)) {
            throw Refusal.notYours("proposals.fate.not-yours");
        }
        if (hasTakenPart(actor)) {
            throw Refusal.notYours("proposals.fate.own");
        }
        if (!fate.isDecision()) {
            throw new IllegalArgumentException("No decision of a level: " + fate);
        }
        return step(id, level, fate, reason, next(level, fate), actor, at);
    }

    /** What a level promised is in its contract now; nothing where it promised nothing. */
    Optional<Step> kept(UUID id, Pledge pledge, PostId by, Instant at) {
        var promised = new Fate.Promised(pledge.year());
        return last().filter(step -> step.fate().equals(promised))
                .filter(step -> step.level().equals(pledge.unit()))
                .map(
                        step ->
                                new Step(
                                        id,
                                        proposal.id(),
                                        steps.size() + 1,
                                        step.level(),
                                        new Fate.Taken(pledge.id()),
                                        "",
                                        Optional.empty(),
                                        by,
                                        Optional.empty(),
                                        at));
    }

    private Optional<UnitCode> next(UnitCode level, Fate fate) {
        if (!(fate instanceof Fate.PassedUp)) {
            return Optional.empty();
        }
        int place = levels.indexOf(level) + 1;
        if (place == levels.size()) {
            throw Refusal.invalid("proposals.fate.highest");
        }
        return Optional.of(levels.get(place));
    }

    /** What the assembly of the place said, as long as no level has decided. */
    Step treated(UUID id, Fate fate, String reason, Actor actor, Instant at) {
        actor.mustReportFor(proposal.unit());
        if (isTreated()) {
            throw Refusal.conflict("proposals.assembly.treated", proposal.code());
        }
        var next =
                fate instanceof Fate.Kept
                        ? Optional.of(proposal.first())
                        : Optional.<UnitCode>empty();
        return step(id, proposal.unit(), fate, reason, next, actor, at);
    }

    /** Whether an assembly or a level has said something that holds. */
    boolean isTreated() {
        return last().isPresent();
    }

    /**
     * Whether this actor may take back the last step: their unit took it, and nobody acted since.
     */
    boolean isUndoneBy(Actor actor) {
        return last().filter(step -> took(step, actor)).isPresent();
    }

    private boolean took(Step step, Actor actor) {
        return step.fate().isDecision()
                ? serves(actor, step.level())
                : actor.reportsFor(step.level());
    }

    Step undone(UUID id, int seen, Actor actor, Instant at) {
        mustBeAsSeen(seen);
        var last = last().orElseThrow(() -> Refusal.conflict("proposals.undo.nothing"));
        if (!took(last, actor)) {
            throw Refusal.notYours("proposals.undo.not-yours");
        }
        var next = Optional.<UnitCode>empty();
        return step(id, last.level(), new Fate.Undone(last.number()), "", next, actor, at);
    }

    private void mustBeAsSeen(int seen) {
        if (seen != steps.size()) {
            throw Refusal.conflict("proposals.fate.meanwhile");
        }
    }

    private Step step(
            UUID id,
            UnitCode level,
            Fate fate,
            String reason,
            Optional<UnitCode> next,
            Actor actor,
            Instant at) {
        if (fate.needsReason() && reason.isBlank()) {
            throw Refusal.invalid("proposals.fate.reason");
        }
        return new Step(
                id,
                proposal.id(),
                steps.size() + 1,
                level,
                fate,
                reason.strip(),
                next,
                actor.post(),
                Optional.of(actor.person()),
                at);
    }
}
