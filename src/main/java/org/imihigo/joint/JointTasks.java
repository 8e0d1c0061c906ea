package org.imihigo.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: joint pledges to answer, and own work that is late. */
@Component("jointTasks")
class JointTasks implements Waiting {
    private final Joints joints;
    private final JointWords telling;
    private final Calendar calendar;
    private final ZoneId zone;

    JointTasks(Joints joints, JointWords telling, Calendar calendar, ZoneId zone) {
        this.joints = joints;
        this.telling = telling;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        if (actor.reportsFor(actor.unit())) {
            for (var joint : joints.ownedBy(actor.unit())) {
                if (joint.waitsFor(actor.unit())) {
                    tasks.add(answer(joint, words));
                }
                joint.activities().stream()
                        .filter(one -> one.unit().equals(actor.unit()))
                        .filter(one -> one.isLate(calendar.today()))
                        .forEach(one -> tasks.add(late(joint, one, words)));
            }
        }
        return tasks;
    }

    private Task answer(Joint joint, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text("joint.desk.answer", telling.name(joint.series(), words)),
                joint.reason(),
                JointWords.path(joint),
                joint.at());
    }

    private Task late(Joint joint, Joint.Activity activity, Words words) {
        return new Task(
                Task.Kind.LATE,
                activity.what(),
                words.text("joint.desk.late", telling.name(joint.series(), words)),
                JointWords.path(joint),
                morning(activity.due()));
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
