package org.imihigo.phone;

import java.util.List;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What came by telephone without its secret waits for a yes or a no. */
@Component
class PhoneTasks implements Waiting {
    private final Telephones telephones;

    PhoneTasks(Telephones telephones) {
        this.telephones = telephones;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var drafts = telephones.drafts(actor);
        return drafts.isEmpty()
                ? List.of()
                : List.of(
                        new Task(
                                Task.Kind.WAITS,
                                words.count("phone.draft.waits", drafts.size()),
                                "/phone",
                                drafts.getFirst().at()));
    }
}
