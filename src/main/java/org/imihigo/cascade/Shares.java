package org.imihigo.cascade;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.cascade.Turn.Kind;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Targets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to shares of pledges: offered by the unit above, answered by the one that bears them.
 */
@Service("cascadeShares")
@Transactional
public class Shares {
    private final AllTurns turns;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Agreements agreements;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Shares(
            AllTurns turns,
            Pledges pledges,
            Indicators indicators,
            Agreements agreements,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.turns = turns;
        this.pledges = pledges;
        this.indicators = indicators;
        this.agreements = agreements;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    /** Every share of a pledge of which somebody has spoken, by unit. */
    @Transactional(readOnly = true)
    public List<Share> of(PledgeId pledge) {
        return turns.of(pledge);
    }

    /** The share of one unit; without turns where nobody has spoken of it. */
    @Transactional(readOnly = true)
    public Share of(PledgeId pledge, UnitCode unit) {
        return turns.find(pledge, unit).orElseGet(() -> Share.of(pledges.get(pledge), unit));
    }

    /** What a unit was offered and has not answered. */
    @Transactional(readOnly = true)
    public List<Share> toAnswer(UnitCode unit) {
        return turns.borneBy(unit).stream().filter(share -> share.is(Kind.OFFERED)).toList();
    }

    /** What units answered otherwise than the unit above them has offered. */
    @Transactional(readOnly = true)
    public List<Share> toSettle(UnitCode above) {
        return turns.givenBy(above).stream()
                .filter(share -> share.is(Kind.COUNTERED, Kind.REFUSED))
                .toList();
    }

    /** What a unit agreed to bear in a year: lines for its contract. */
    @Transactional(readOnly = true)
    public List<Share> agreed(UnitCode unit, FiscalYear year) {
        return turns.borneBy(unit).stream()
                .filter(share -> share.year().equals(year) && share.agreed().isPresent())
                .toList();
    }

    /**
     * Offers shares to units below; all or none.
     *
     * @param offers by unit, each with how much of the talk whoever offers has read
     * @param reason compulsory where the unit has heard an offer before
     */
    public void offer(
            PledgeId id, Map<UnitCode, Offer> offers, Way way, String reason, Actor actor) {
        var whole = pledges.get(id);
        actor.mustReportFor(whole.unit());
        if (offers.isEmpty()) {
            throw Refusal.invalid("cascade.offer.nothing");
        }
        mustGoToOne(whole, offers.keySet());
        offers.forEach(
                (unit, offer) -> {
                    var share = share(whole, unit, offer.seen());
                    mustBeAnything(whole, offer.targets());
                    share.mayBeOffered(offer.targets(), reason);
                    say(
                            share,
                            Kind.OFFERED,
                            Optional.of(way.word()),
                            Optional.of(offer.targets()),
                            reason,
                            actor);
                });
    }

    /** What is done whole or not at all is given whole, to one unit. */
    private void mustBeAnything(Pledge whole, Targets part) {
        var indicator = indicators.series(whole.series()).indicator();
        if (!whole.targets().annual().equals(part.annual())) {
            Division.mustBeDivisible(indicator);
        }
    }

    /** Given whole to two, it would be promised twice. */
    private void mustGoToOne(Pledge whole, Set<UnitCode> units) {
        if (!Division.isWhole(indicators.series(whole.series()).indicator())) {
            return;
        }
        var bearers = new HashSet<>(units);
        turns.of(whole.id()).stream()
                .filter(share -> share.answered().isPresent() || share.agreed().isPresent())
                .map(Share::unit)
                .forEach(bearers::add);
        if (bearers.size() > 1) {
            throw Refusal.conflict("cascade.division.two");
        }
    }

    /** What is offered to one unit. */
    public record Offer(Targets targets, int seen) {}

    private Share share(Pledge whole, UnitCode unit, int seen) {
        var share = turns.find(whole.id(), unit).orElseGet(() -> Share.of(whole, unit));
        share.mustStandAt(seen);
        return share;
    }

    /** The unit takes what it was offered. */
    public void accept(PledgeId id, UnitCode unit, int seen, Actor actor) {
        var whole = pledges.get(id);
        actor.mustReportFor(unit);
        var share = share(whole, unit, seen);
        share.mustBeOffered();
        agree(whole, share, actor);
    }

    /** The unit asks for another share, and says why. */
    public void counter(
            PledgeId id, UnitCode unit, Targets targets, String reason, int seen, Actor actor) {
        var share = toAnswer(id, unit, reason, seen, actor);
        if (share.offered().filter(targets::equals).isPresent()) {
            throw Refusal.invalid("cascade.share.same");
        }
        say(share, Kind.COUNTERED, Optional.empty(), Optional.of(targets), reason, actor);
    }

    /** The unit does not take it, and says why. */
    public void refuse(PledgeId id, UnitCode unit, String reason, int seen, Actor actor) {
        var share = toAnswer(id, unit, reason, seen, actor);
        say(share, Kind.REFUSED, Optional.empty(), Optional.empty(), reason, actor);
    }

    private Share toAnswer(PledgeId id, UnitCode unit, String reason, int seen, Actor actor) {
        actor.mustReportFor(unit);
        var share = share(pledges.get(id), unit, seen);
        share.mustBeOffered();
        Share.mustHaveReason(reason);
        return share;
    }

    /** The unit above goes on with the share that the other asks for. */
    public void settle(PledgeId id, UnitCode unit, int seen, Actor actor) {
        var whole = pledges.get(id);
        actor.mustReportFor(whole.unit());
        var share = share(whole, unit, seen);
        share.mustBeCountered();
        agree(whole, share, actor);
    }

    private void agree(Pledge whole, Share share, Actor actor) {
        var targets = share.last().flatMap(Turn::targets).orElseThrow();
        say(share, Kind.ACCEPTED, Optional.empty(), Optional.of(targets), "", actor);
        agreements.keep(whole, share.unit(), targets);
    }

    /** The unit above takes back what is not agreed. */
    public void withdraw(PledgeId id, UnitCode unit, int seen, Actor actor) {
        var whole = pledges.get(id);
        actor.mustReportFor(whole.unit());
        var share = share(whole, unit, seen);
        share.mayBeWithdrawn();
        say(share, Kind.WITHDRAWN, Optional.empty(), Optional.empty(), "", actor);
    }

    private void say(
            Share share,
            Kind kind,
            Optional<String> way,
            Optional<Targets> targets,
            String reason,
            Actor actor) {
        var turn =
                new Turn(
                        UUID.randomUUID(),
                        share.seen() + 1,
                        kind,
                        way,
                        targets,
                        reason.strip(),
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        turns.insert(share, turn);
        happenings.publishEvent(new TurnTaken(share.unit(), share.pledge(), turn));
    }
}
