package org.imihigo.cascade;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.cascade.Turn.Kind;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;

/**
 * What a unit shall bear of a pledge of a unit above, with everything that both have said of it.
 *
 * @param above whose pledge it is
 * @param turns in their order; none before the first offer
 */
public record Share(
        PledgeId pledge,
        UnitCode above,
        UnitCode unit,
        FiscalYear year,
        SeriesId series,
        List<Turn> turns) {

    /**
     * A share of which nobody has spoken yet.
     *
     * @throws Refusal where the unit does not lie inside the other's place: a cascade runs
     *     downwards, so it can never run in a circle
     */
    static Share of(Pledge whole, UnitCode unit) {
        if (unit.equals(whole.unit()) || !whole.unit().contains(unit)) {
            throw Refusal.invalid("cascade.share.circle", unit, whole.unit());
        }
        return new Share(whole.id(), whole.unit(), unit, whole.year(), whole.series(), List.of());
    }

    public Optional<Turn> last() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast());
    }

    public Optional<Kind> state() {
        return last().map(Turn::kind);
    }

    boolean is(Kind... kinds) {
        return state().filter(Set.of(kinds)::contains).isPresent();
    }

    /** The share that the unit above has offered last. */
    Optional<Targets> offered() {
        return lastTargets(EnumSet.of(Kind.OFFERED)).filter(_ -> !is(Kind.WITHDRAWN));
    }

    /** What the unit would bear: what it agreed to or asks for, else what it was offered. */
    Optional<Targets> answered() {
        return is(Kind.REFUSED, Kind.WITHDRAWN) ? Optional.empty() : last().flatMap(Turn::targets);
    }

    /** What both agreed to last, also while a newer offer is talked about. */
    public Optional<Targets> agreed() {
        var agreed =
                turns.reversed().stream()
                        .filter(
                                turn ->
                                        turn.kind() == Kind.ACCEPTED
                                                || turn.kind() == Kind.WITHDRAWN)
                        .findFirst();
        return agreed.flatMap(Turn::targets);
    }

    private Optional<Targets> lastTargets(Set<Kind> kinds) {
        return turns.reversed().stream()
                .filter(turn -> kinds.contains(turn.kind()))
                .findFirst()
                .flatMap(Turn::targets);
    }

    int seen() {
        return turns.size();
    }

    /** Whoever speaks has heard everything that was said before. */
    void mustStandAt(int seen) {
        if (seen != turns.size()) {
            throw Refusal.conflict("cascade.share.meanwhile");
        }
    }

    /** A first offer needs no reason; whoever offers anew says why. */
    void mayBeOffered(Targets targets, String reason) {
        if (is(Kind.OFFERED) && offered().filter(targets::equals).isPresent()) {
            throw Refusal.conflict("cascade.share.offered");
        }
        if (!turns.isEmpty()) {
            mustHaveReason(reason);
        }
    }

    /** The unit answers an offer, once. */
    void mustBeOffered() {
        if (!is(Kind.OFFERED)) {
            throw Refusal.conflict("cascade.share.answered");
        }
    }

    /** What the unit above can agree to is another share that the unit asks for. */
    void mustBeCountered() {
        if (!is(Kind.COUNTERED)) {
            throw Refusal.conflict("cascade.share.nothing-asked");
        }
    }

    /** What is agreed is a promise: it is changed by a new offer, never taken back. */
    void mayBeWithdrawn() {
        if (!is(Kind.OFFERED, Kind.COUNTERED, Kind.REFUSED) || agreed().isPresent()) {
            throw Refusal.conflict("cascade.share.kept");
        }
    }

    static void mustHaveReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("cascade.share.reason");
        }
    }
}
