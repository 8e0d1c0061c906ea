package org.imihigo.reform;

import java.util.List;
import java.util.Locale;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On the desk of the second person: what waits for them. */
@Component
class ReformTasks implements Waiting {
    private final Proposing proposing;

    ReformTasks(Proposing proposing) {
        this.proposing = proposing;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return proposing.waitingFor(actor).stream().map(one -> task(one, words)).toList();
    }

    private static Task task(Proposal proposal, Words words) {
        var draft = proposal.draft();
        return new Task(
                Task.Kind.WAITS,
                words.text("reform.desk.decide", kind(draft, words), draft.day()),
                draft.ground(),
                "/reform/" + proposal.id(),
                proposal.proposed().at());
    }

    static String kind(Draft draft, Words words) {
        return words.text("reform.kind." + draft.kind().name().toLowerCase(Locale.ROOT));
    }
}
