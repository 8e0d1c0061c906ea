package org.imihigo.signing;

import java.time.ZoneId;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On the desk of the post that answers for it: what was promised to a unit and is not kept yet. */
@Component
class CommitmentTasks implements Waiting {
    private final AllCommitments commitments;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    CommitmentTasks(
            AllCommitments commitments, Territory territory, Calendar calendar, ZoneId zone) {
        this.commitments = commitments;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return commitments.of(actor.post()).stream()
                .filter(one -> one.kept().isEmpty())
                .map(one -> task(one, words))
                .toList();
    }

    private Task task(Commitment one, Words words) {
        boolean late = one.on(calendar.today()) == Commitment.State.LATE;
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.COMES,
                words.text(
                        "signing.desk.commitment",
                        one.what(),
                        territory.fullName(one.unit(), words)),
                words.text("signing.commitment.by", one.due()),
                Paths.life(one.unit(), one.year()) + "#commitments",
                one.due().atStartOfDay(zone).toInstant());
    }
}
