package org.imihigo.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.joint.pages.DuplicatesPage;
import org.imihigo.joint.pages.JointPage;
import org.imihigo.joint.pages.ProposalPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A joint pledge, how one is proposed, and which pledges might be one. */
@Component("jointPages")
class JointPages {
    private static final int FREE_LINES = 2;
    private static final int MOST_OWNERS = 31;

    private final Duplicates duplicates;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Calendar calendar;
    private final JointWords telling;

    JointPages(
            Duplicates duplicates,
            Pledges pledges,
            Indicators indicators,
            Calendar calendar,
            JointWords telling) {
        this.duplicates = duplicates;
        this.pledges = pledges;
        this.indicators = indicators;
        this.calendar = calendar;
        this.telling = telling;
    }

    JointPage page(Joint joint, Optional<Actor> actor, Map<String, String> typed, Words words) {
        return new JointPage(
                words.text("joint.title", telling.name(joint.series(), words)),
                telling.steps(joint.lead(), words.text("joint.step"), words),
                indicators.series(joint.series()).indicator().path(),
                joint.reason(),
                joint.dissolved().orElse(""),
                JointWords.light(joint.state()),
                words.text("joint.state." + joint.state().word()),
                telling.unit(joint.lead(), words),
                telling.late(joint, words),
                joint.owners().stream().map(owner -> owner(joint, owner, actor, words)).toList(),
                actor.filter(one -> one.reportsFor(one.unit()) && joint.waitsFor(one.unit()))
                        .map(
                                _ ->
                                        new JointPage.Answer(
                                                JointWords.path(joint) + "/answer",
                                                typed.getOrDefault("answer-problem", ""),
                                                typed.getOrDefault("reason", ""))),
                actor.filter(one -> one.reportsFor(one.unit()) && joint.isOwnedBy(one.unit()))
                        .filter(_ -> !joint.state().isOver())
                        .map(
                                _ ->
                                        new JointPage.Plan(
                                                JointWords.path(joint) + "/activities",
                                                typed.getOrDefault("activity-problem", ""),
                                                typed.getOrDefault("what", ""),
                                                typed.getOrDefault("due", ""))),
                actor.filter(one -> one.reportsFor(joint.lead()))
                        .filter(_ -> joint.state() == Joint.State.PROPOSED)
                        .map(
                                _ ->
                                        new JointPage.Answer(
                                                JointWords.path(joint) + "/dissolution",
                                                typed.getOrDefault("dissolution-problem", ""),
                                                typed.getOrDefault("why", ""))));
    }

    private JointPage.Owner owner(
            Joint joint, Joint.Owner owner, Optional<Actor> actor, Words words) {
        var pledge = pledges.find(owner.unit(), joint.year(), joint.series());
        var answer = joint.answer(owner.unit());
        return new JointPage.Owner(
                telling.unit(owner.unit(), words),
                "/units/" + owner.unit(),
                JointWords.share(owner.share(), words),
                owner.unit().equals(joint.lead()),
                pledge.map(one -> "/pledges/" + one.id()).orElse(""),
                pledge.map(
                                one ->
                                        indicators
                                                .series(joint.series())
                                                .indicator()
                                                .shown(one.targets().annual(), words))
                        .orElse(""),
                answer.map(one -> one.agreed() ? "green" : "red").orElse("grey"),
                words.text(
                        answer.map(
                                        one ->
                                                one.agreed()
                                                        ? "joint.owner.agreed"
                                                        : "joint.owner.refused")
                                .orElse("joint.owner.silent")),
                answer.map(Joint.Answer::reason).orElse(""),
                joint.activities().stream()
                        .filter(activity -> activity.unit().equals(owner.unit()))
                        .map(activity -> work(joint, activity, actor, words))
                        .toList());
    }

    private JointPage.Work work(
            Joint joint, Joint.Activity activity, Optional<Actor> actor, Words words) {
        var state =
                activity.done().isPresent()
                        ? "done"
                        : activity.isLate(calendar.today()) ? "late" : "open";
        return new JointPage.Work(
                activity.what(),
                words.date(activity.due()),
                light(state),
                activity.done()
                        .map(day -> words.text("joint.work.done", day))
                        .orElseGet(() -> words.text("joint.work." + state)),
                actor.filter(one -> one.reportsFor(activity.unit()) && activity.done().isEmpty())
                        .map(
                                _ ->
                                        JointWords.path(joint)
                                                + "/activities/"
                                                + activity.id()
                                                + "/completion")
                        .orElse(""));
    }

    static String light(String state) {
        return switch (state) {
            case "done" -> "green";
            case "late" -> "red";
            default -> "grey";
        };
    }

    DuplicatesPage duplicates(UnitCode unit, FiscalYear year, Actor actor, Words words) {
        return new DuplicatesPage(
                words.text("joint.duplicates.title", telling.unit(unit, words), year),
                telling.steps(unit, words.text("joint.duplicates.step"), words),
                duplicates.of(unit, year).stream()
                        .map(one -> duplicate(one, actor.reportsFor(unit), words))
                        .toList());
    }

    private DuplicatesPage.Row duplicate(
            Duplicates.Duplicate found, boolean mayPropose, Words words) {
        var pledge = found.pledge();
        return new DuplicatesPage.Row(
                telling.name(pledge.series(), words),
                "/pledges/" + pledge.id(),
                indicators
                        .series(pledge.series())
                        .indicator()
                        .shown(pledge.targets().annual(), words),
                telling.some(found.same(), words),
                telling.units(found.same(), words),
                found.alike().entrySet().stream()
                        .map(
                                one ->
                                        words.text(
                                                "joint.duplicates.alike",
                                                telling.name(one.getKey(), words),
                                                telling.units(one.getValue(), words)))
                        .sorted()
                        .toList(),
                "/joint/proposals/" + pledge.id(),
                mayPropose);
    }

    /** The own unit and those with the same pledge, none chosen but the own. */
    ProposalPage proposal(Pledge pledge, Actor actor, Words words) {
        var units = new ArrayList<UnitCode>();
        units.add(actor.unit());
        duplicates.of(actor.unit(), pledge.year()).stream()
                .filter(one -> one.pledge().id().equals(pledge.id()))
                .flatMap(one -> one.same().stream())
                .limit(MOST_OWNERS)
                .forEach(units::add);
        return proposal(
                pledge,
                units,
                Map.of("owner-" + actor.unit(), "yes", "lead", actor.unit().value()),
                "",
                words);
    }

    ProposalPage again(
            Pledge pledge, Map<String, String> typed, String problem, Actor actor, Words words) {
        var units = new ArrayList<UnitCode>();
        units.add(actor.unit());
        typed.keySet().stream()
                .filter(name -> name.startsWith("share-"))
                .flatMap(name -> UnitCode.parse(name.substring("share-".length())).stream())
                .filter(unit -> !units.contains(unit))
                .sorted()
                .forEach(units::add);
        return proposal(pledge, units, typed, problem, words);
    }

    private ProposalPage proposal(
            Pledge pledge,
            List<UnitCode> units,
            Map<String, String> typed,
            String problem,
            Words words) {
        var free = new ArrayList<ProposalPage.Owner>();
        for (int line = 1; line <= FREE_LINES; line++) {
            free.add(
                    new ProposalPage.Owner(
                            typed.getOrDefault("code" + line, ""),
                            "",
                            true,
                            typed.getOrDefault("part" + line, ""),
                            typed.getOrDefault("lead", "").equals("code" + line)));
        }
        return new ProposalPage(
                words.text("joint.propose.title", telling.name(pledge.series(), words)),
                telling.steps(pledge.unit(), words.text("joint.step"), words),
                problem,
                "/joint/proposals/" + pledge.id(),
                "/pledges/" + pledge.id(),
                units.stream()
                        .map(
                                unit ->
                                        new ProposalPage.Owner(
                                                unit.value(),
                                                telling.unit(unit, words),
                                                typed.containsKey("owner-" + unit),
                                                typed.getOrDefault("share-" + unit, ""),
                                                typed.getOrDefault("lead", "")
                                                        .equals(unit.value())))
                        .toList(),
                free,
                typed.getOrDefault("reason", ""));
    }
}
