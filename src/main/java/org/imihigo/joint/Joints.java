package org.imihigo.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.SeriesId;
import org.imihigo.joint.Joint.State;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to pledges that several units keep together. */
@Service("jointJoints")
@Transactional
public class Joints {
    private final AllJoints joints;
    private final Pledges pledges;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Joints(
            AllJoints joints,
            Pledges pledges,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.joints = joints;
        this.pledges = pledges;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    /** Every joint pledge that the unit owns with others, also those not agreed. */
    @Transactional(readOnly = true)
    public List<Joint> ownedBy(UnitCode unit) {
        return joints.ownedBy(unit);
    }

    /** The joint pledges on a series of a year. */
    @Transactional(readOnly = true)
    public List<Joint> of(FiscalYear year, SeriesId series) {
        return joints.of(year, series);
    }

    @Transactional(readOnly = true)
    public Joint get(UUID id) {
        return joints.find(id).orElseThrow(() -> Refusal.notFound("joint.unknown"));
    }

    /**
     * One of the owners proposes that a pledge be joint, and thereby agrees to it.
     *
     * @param lead whose pledge it becomes; it has pledged on the series
     * @throws Refusal where the shares are not whole, or an owner keeps the series jointly already
     */
    public Joint propose(
            Pledge pledge, UnitCode lead, List<Joint.Owner> owners, String reason, Actor actor) {
        var proposer = actor.unit();
        actor.mustReportFor(proposer);
        var joint =
                new Joint(
                        UUID.randomUUID(),
                        pledge.year(),
                        pledge.series(),
                        lead,
                        reason.strip(),
                        List.copyOf(owners),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        actor.post(),
                        calendar.now());
        joint.mustBeWhole();
        if (!joint.isOwnedBy(proposer)) {
            throw Refusal.invalid("joint.owners.proposer");
        }
        if (pledges.find(lead, joint.year(), joint.series()).isEmpty()) {
            throw Refusal.invalid("joint.owners.lead-pledge");
        }
        mustBeFree(joint);
        joints.insert(joint, actor);
        joints.insert(joint.id(), new Joint.Answer(proposer, true, ""), actor, calendar.now());
        happenings.publishEvent(new JointChanged(proposer, joint.id(), "proposed"));
        return get(joint.id());
    }

    private void mustBeFree(Joint joint) {
        joints.of(joint.year(), joint.series()).stream()
                .filter(other -> !other.state().isOver())
                .flatMap(other -> other.owners().stream())
                .filter(owner -> joint.isOwnedBy(owner.unit()))
                .findFirst()
                .ifPresent(
                        owner -> {
                            throw Refusal.conflict("joint.owners.taken", owner.unit());
                        });
    }

    /** An owner agrees or refuses; when the last has agreed, the lead alone reports. */
    public void answer(UUID id, UnitCode unit, boolean agreed, String reason, Actor actor) {
        actor.mustReportFor(unit);
        var joint = get(id);
        if (!joint.waitsFor(unit)) {
            throw Refusal.conflict("joint.answer.given");
        }
        if (!agreed && reason.isBlank()) {
            throw Refusal.invalid("joint.answer.reason");
        }
        joints.insert(id, new Joint.Answer(unit, agreed, reason.strip()), actor, calendar.now());
        happenings.publishEvent(new JointChanged(unit, id, agreed ? "agreed" : "refused"));
        var now = get(id);
        if (now.state() == State.AGREED) {
            leaveToTheLead(now);
        }
    }

    /** The lead gives it up, as long as not all have agreed. */
    public void dissolve(UUID id, String reason, Actor actor) {
        var joint = get(id);
        actor.mustReportFor(joint.lead());
        joint.mustBeDissoluble();
        if (reason.isBlank()) {
            throw Refusal.invalid("joint.dissolve.reason");
        }
        if (joints.dissolve(id, reason.strip(), actor, calendar.now())) {
            happenings.publishEvent(new JointChanged(joint.lead(), id, "dissolved"));
        }
    }

    private void leaveToTheLead(Joint joint) {
        joint.owners().stream()
                .filter(owner -> !owner.unit().equals(joint.lead()))
                .flatMap(owner -> pledges.find(owner.unit(), joint.year(), joint.series()).stream())
                .forEach(pledge -> pledges.leaveToTheLead(pledge.id()));
    }

    /** An owner says what it will do, by when. */
    public void plan(UUID id, UnitCode unit, String what, LocalDate due, Actor actor) {
        actor.mustReportFor(unit);
        var joint = get(id);
        if (!joint.isOwnedBy(unit) || joint.state().isOver()) {
            throw Refusal.conflict("joint.activity.closed");
        }
        if (what.isBlank()) {
            throw Refusal.invalid("joint.work.empty");
        }
        var activity =
                new Joint.Activity(UUID.randomUUID(), unit, what.strip(), due, Optional.empty());
        joints.insert(id, activity, actor, calendar.now());
        happenings.publishEvent(new JointChanged(unit, id, "activity planned"));
    }

    /** The owner has done what it said. */
    public void finish(UUID id, UUID activity, Actor actor) {
        var work =
                get(id).activities().stream()
                        .filter(one -> one.id().equals(activity))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("joint.unknown"));
        actor.mustReportFor(work.unit());
        joints.done(activity, calendar.today(), actor, calendar.now());
        happenings.publishEvent(new JointChanged(work.unit(), id, "activity done"));
    }
}
