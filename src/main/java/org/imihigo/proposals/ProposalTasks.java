package org.imihigo.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: proposals to decide, answers to pass on, and offers that are missing. */
@Component
class ProposalTasks implements Waiting {
    /** More than these are one line: a desk is no list. */
    private static final int SHOWN = 30;

    private final AllProposals proposals;
    private final Proposals door;
    private final Offers offers;
    private final Windows windows;
    private final Territory territory;

    ProposalTasks(
            AllProposals proposals,
            Proposals door,
            Offers offers,
            Windows windows,
            Territory territory) {
        this.proposals = proposals;
        this.door = door;
        this.offers = offers;
        this.windows = windows;
        this.territory = territory;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var unit = territory.unit(actor.unit());
        var tasks = new ArrayList<Task>();
        tasks.addAll(decisions(actor, words));
        if (actor.reportsFor(actor.unit())) {
            proposals.untold(actor.unit()).stream()
                    .map(one -> untold(one, words))
                    .forEach(tasks::add);
            missing(unit, words).forEach(tasks::add);
        }
        return tasks;
    }

    private List<Task> decisions(Actor actor, Words words) {
        var waiting =
                proposals.waitingFor(actor.unit(), actor.unit()).stream()
                        .filter(one -> door.journey(one.proposal().code()).isDecidedBy(actor))
                        .toList();
        var shown = waiting.stream().limit(SHOWN).map(one -> decision(one, words));
        return waiting.size() <= SHOWN
                ? shown.toList()
                : Stream.concat(
                                shown,
                                Stream.of(
                                        new Task(
                                                Task.Kind.WAITS,
                                                words.text(
                                                        "proposals.desk.more",
                                                        waiting.size() - SHOWN),
                                                "/proposals?fate=waiting&unit=" + actor.unit(),
                                                waiting.get(SHOWN).since())))
                        .toList();
    }

    private Task decision(Standing standing, Words words) {
        var proposal = standing.proposal();
        boolean late = windows.isLate(standing.since());
        var due = windows.due(standing.since());
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text("proposals.desk.decide", proposal.code(), proposal.title()),
                words.text("proposals.desk.due", territory.fullName(proposal.unit(), words), due),
                proposal.path(),
                late ? windows.morning(due) : standing.since());
    }

    private static Task untold(Standing standing, Words words) {
        var proposal = standing.proposal();
        return new Task(
                Task.Kind.WAITS,
                words.text("proposals.desk.tell", proposal.code(), proposal.title()),
                words.text("proposals.outcome." + standing.outcome().word()),
                proposal.path(),
                standing.since());
    }

    /** While proposals are collected: what the unit could offer, and who below has not. */
    private Stream<Task> missing(Unit unit, Words words) {
        var year = windows.planned();
        var window = windows.collecting(year).filter(_ -> windows.isCollecting(year));
        if (!Offering.isOpenTo(unit) || window.isEmpty()) {
            return Stream.empty();
        }
        var sums = offers.sums(unit.code(), year);
        var below = territory.children(unit.code());
        long missing =
                below.stream()
                        .filter(
                                child ->
                                        sums.values().stream()
                                                .allMatch(
                                                        sum ->
                                                                sum.standing(child.code())
                                                                        .isEmpty()))
                        .count();
        boolean nothing =
                below.isEmpty()
                        && sums.values().stream().allMatch(sum -> sum.own(unit.code()).isEmpty());
        if (missing == 0 && !nothing) {
            return Stream.empty();
        }
        return Stream.of(
                new Task(
                        Task.Kind.WAITS,
                        below.isEmpty()
                                ? words.text("proposals.desk.offer", year)
                                : words.text("proposals.desk.missing", year, missing, below.size()),
                        words.text("proposals.desk.until", window.get().due()),
                        "/offers/" + unit.code() + "/" + year,
                        windows.morning(window.get().opens())));
    }
}
