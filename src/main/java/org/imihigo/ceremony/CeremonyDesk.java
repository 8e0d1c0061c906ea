package org.imihigo.ceremony;

import java.util.ArrayList;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: the own vow that is awaited, and the vows below that wait for a signature. */
@Component
class CeremonyDesk implements Waiting {
    private final Vows vows;
    private final VowLists lists;
    private final Contracts contracts;
    private final Calendar calendar;

    CeremonyDesk(Vows vows, VowLists lists, Contracts contracts, Calendar calendar) {
        this.vows = vows;
        this.lists = lists;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        var year = calendar.year();
        var unit = actor.unit();
        if (awaitsVow(actor)) {
            tasks.add(task(words.text("ceremony.desk.vow", year), "/vows/" + unit + "/" + year));
        }
        int waiting = actor.office().judges() ? lists.waiting(unit, year).size() : 0;
        if (waiting > 0) {
            tasks.add(
                    task(words.text("ceremony.desk.sign", waiting), "/lists/" + unit + "/" + year));
        }
        return tasks;
    }

    /** A contract that is in force was signed before there were vows: it may be vowed, not must. */
    private boolean awaitsVow(Actor actor) {
        var unit = actor.unit();
        var year = calendar.year();
        return actor.reportsFor(unit)
                && vows.areListed(unit)
                && contracts.inForce(unit, year).isEmpty()
                && vows.last(List.of(unit), year).isEmpty()
                && vows.promised(unit, year).isPresent();
    }

    private Task task(String text, String path) {
        return new Task(Task.Kind.WAITS, text, path, calendar.now());
    }
}
