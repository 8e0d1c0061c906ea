package org.imihigo.contracts;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.calendar.Window;
import org.imihigo.contracts.AllDrafts.Brief;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * On a desk: the contract to begin while it can be drafted, the own draft with its open questions,
 * and drafts below that are ready.
 */
@Component
class DraftTasks implements Waiting {
    private final AllDrafts drafts;
    private final Contracts contracts;
    private final Calendar calendar;
    private final Territory territory;
    private final ZoneId zone;

    DraftTasks(
            AllDrafts drafts,
            Contracts contracts,
            Calendar calendar,
            Territory territory,
            ZoneId zone) {
        this.drafts = drafts;
        this.contracts = contracts;
        this.calendar = calendar;
        this.territory = territory;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return Stream.concat(
                        begin(actor, words),
                        drafts.waiting(actor.scope()).stream()
                                .flatMap(draft -> task(draft, actor, words).stream()))
                .toList();
    }

    private Stream<Task> begin(Actor actor, Words words) {
        if (!actor.reportsFor(actor.unit()) || !calendar.concerns(Step.DRAFTING, actor.office())) {
            return Stream.empty();
        }
        return Stream.of(calendar.year(), calendar.year().next())
                .filter(year -> calendar.isOpen(Step.DRAFTING, year))
                .filter(year -> contracts.inForce(actor.unit(), year).isEmpty())
                .filter(year -> drafts.brief(actor.unit(), year).isEmpty())
                .flatMap(
                        year ->
                                calendar.window(Step.DRAFTING, year).stream()
                                        .map(window -> begin(actor.unit(), year, window, words)));
    }

    private Task begin(UnitCode unit, FiscalYear year, Window window, Words words) {
        boolean late = window.isLate(calendar.today());
        var since = late ? window.due() : window.opens();
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text("contracts.desk.begin", year),
                words.text("contracts.desk.begin-due", window.due()),
                ContractDeadlines.beginning(unit, year),
                since.atStartOfDay(zone).toInstant());
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
