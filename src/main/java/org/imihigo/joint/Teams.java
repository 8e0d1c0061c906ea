package org.imihigo.joint;

import java.util.List;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to task groups: who works on a pledge, beside the post that answers for it. */
@Service("jointTeams")
@Transactional
public class Teams {
    private final AllJoints joints;
    private final Pledges pledges;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Teams(
            AllJoints joints,
            Pledges pledges,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.joints = joints;
        this.pledges = pledges;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    @Transactional(readOnly = true)
    public List<Assignment> of(PledgeId pledge) {
        return joints.assignments(pledge);
    }

    /** The unit that pledged gives somebody work on it. */
    public void assign(Assignment assignment, Actor actor) {
        var unit = pledges.get(assignment.pledge()).unit();
        actor.mustReportFor(unit);
        assignment.mustBeWork();
        joints.insert(assignment, actor, calendar.now());
        happenings.publishEvent(new AssignmentChanged(unit, assignment.pledge(), "assigned"));
    }

    public void finish(PledgeId pledge, UUID work, Actor actor) {
        var unit = pledges.get(pledge).unit();
        actor.mustReportFor(unit);
        if (of(pledge).stream().noneMatch(one -> one.id().equals(work))) {
            throw Refusal.notFound("joint.unknown");
        }
        joints.done(work, calendar.today(), actor, calendar.now());
        happenings.publishEvent(new AssignmentChanged(unit, pledge, "done"));
    }
}
