package org.imihigo.contracts;

import java.util.List;
import java.util.Optional;
import org.imihigo.contracts.AllDrafts.Brief;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: the own draft with its open questions, and drafts below that are ready. */
@Component
class DraftTasks implements Waiting {
    private final AllDrafts drafts;
    private final Territory territory;

    DraftTasks(AllDrafts drafts, Territory territory) {
        this.drafts = drafts;
        this.territory = territory;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return drafts.waiting(actor.scope()).stream()
                .flatMap(draft -> task(draft, actor, words).stream())
                .toList();
    }

    private Optional<Task> task(Brief draft, Actor actor, Words words) {
        if (actor.reportsFor(draft.unit()) && !draft.isReady()) {
            return Optional.of(
                    task(
                            draft,
                            words.text("contracts.desk.own", draft.year()),
                            words.count("contracts.desk.open", draft.blocks() + draft.asks())));
        }
        if (actor.judges(draft.unit()) && draft.isReady()) {
            var unit = territory.fullName(draft.unit(), words);
            return Optional.of(
                    task(
                            draft,
                            words.text("contracts.desk.below", unit, draft.year()),
                            words.text("contracts.desk.ready")));
        }
        return Optional.empty();
    }

    private static Task task(Brief draft, String text, String detail) {
        return new Task(
                Task.Kind.WAITS,
                text,
                detail,
                DraftController.path(draft.unit(), draft.year()),
                draft.at());
    }
}
