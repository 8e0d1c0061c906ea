package org.imihigo.keys;

import java.util.List;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On the desk of the level above: who waits to begin again. */
@Component
class ResetTasks implements Waiting {
    private final Resets resets;
    private final People people;

    ResetTasks(Resets resets, People people) {
        this.resets = resets;
        this.people = people;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return resets.waiting(actor).stream().map(one -> task(one, words)).toList();
    }

    private Task task(Reset reset, Words words) {
        return new Task(
                Task.Kind.COMES,
                words.text(
                        "keys.reset.task",
                        people.title(people.post(reset.certificate().post()), words)),
                reset.reason(),
                "/resets",
                reset.asked());
    }
}
