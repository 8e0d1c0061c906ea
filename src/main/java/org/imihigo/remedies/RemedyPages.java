package org.imihigo.remedies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.remedies.pages.RemedyPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What is done about a pledge, in the words of its reader. */
@Component
class RemedyPages {
    private final Remedies remedies;
    private final Ladder ladder;
    private final Indicators indicators;
    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    RemedyPages(
            Remedies remedies,
            Ladder ladder,
            Indicators indicators,
            Territory territory,
            People people,
            Calendar calendar) {
        this.remedies = remedies;
        this.ladder = ladder;
        this.indicators = indicators;
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    static String path(PledgeId pledge) {
        return "/remedies/" + pledge;
    }

    RemedyPage page(Pledge pledge, Form typed, Actor actor) {
        var words = typed.words();
        var name = name(pledge, words);
        var path = new ArrayList<>(territory.steps(pledge.unit(), words));
        path.add(new Step(name, ""));
        return new RemedyPage(
                words.text("remedies.title", name),
                path,
                "/pledges/" + pledge.id(),
                plans(pledge, Optional.of(actor), words),
                blockers(pledge, Optional.of(actor), words),
                words.text("remedies.clock", calendar.daysToAnswer()),
                Optional.of(pledge)
                        .filter(one -> remedies.mayWrite(one.unit(), actor))
                        .map(one -> form(one, typed)));
    }

    private String name(Pledge pledge, Words words) {
        var series = indicators.series(pledge.series());
        var name = series.indicator().name().in(words);
        return series.category().map(part -> name + ": " + part.in(words)).orElse(name);
    }

    /**
     * @param actor who may say that it is done; empty where it is only read
     */
    List<RemedyPage.Plan> plans(Pledge pledge, Optional<Actor> actor, Words words) {
        return remedies.plans(List.of(pledge.id())).stream()
                .map(plan -> plan(plan, actor, words))
                .toList();
    }

    private RemedyPage.Plan plan(CatchUp plan, Optional<Actor> actor, Words words) {
        var state = state(plan);
        boolean mine =
                actor.filter(
                                one ->
                                        plan.owner().equals(one.post())
                                                || remedies.mayWrite(plan.unit(), one))
                        .isPresent();
        return new RemedyPage.Plan(
                words.text("remedies.cause." + plan.cause().word()),
                plan.why(),
                plan.step(),
                people.title(people.post(plan.owner()), words),
                words.date(plan.due()),
                state.light(),
                plan.done()
                        .map(day -> words.text("remedies.plan.done", day))
                        .orElseGet(() -> words.text("remedies.plan." + state.word())),
                mine && plan.done().isEmpty()
                        ? "/remedies/plans/" + plan.id() + "/completion"
                        : "");
    }

    /** A light and the word for it. */
    private record State(String light, String word) {}

    private State state(CatchUp plan) {
        if (plan.done().isPresent()) {
            return new State("green", "done");
        }
        return plan.isLate(calendar.today()) ? new State("red", "late") : new State("grey", "open");
    }

    List<RemedyPage.Blocker> blockers(Pledge pledge, Optional<Actor> actor, Words words) {
        return remedies.blockers(List.of(pledge.id())).stream()
                .map(blocker -> blocker(blocker, actor, words))
                .toList();
    }

    private RemedyPage.Blocker blocker(Blocker blocker, Optional<Actor> actor, Words words) {
        boolean mine =
                actor.filter(
                                one ->
                                        blocker.holder().equals(one.post())
                                                || remedies.mayWrite(blocker.unit(), one))
                        .isPresent();
        return new RemedyPage.Blocker(
                blocker.what(),
                title(blocker.holder(), words),
                story(blocker, words),
                blocker.isOpen() ? (blocker.climbs() > 0 ? "red" : "amber") : "green",
                blocker.solved()
                        .map(note -> words.text("remedies.blocker.solved", note))
                        .orElseGet(() -> words.text("remedies.blocker.open")),
                mine && blocker.isOpen() ? "/remedies/blockers/" + blocker.id() + "/solution" : "");
    }

    private String story(Blocker blocker, Words words) {
        if (!blocker.isOpen()) {
            return "";
        }
        var days = calendar.daysToAnswer();
        var since = words.day(blocker.since());
        return ladder.above(blocker.holder())
                .map(
                        next ->
                                words.text(
                                        "remedies.blocker.climbs",
                                        since,
                                        words.day(blocker.climbsAt(days)),
                                        people.title(next, words),
                                        blocker.climbs()))
                .orElseGet(() -> words.text("remedies.blocker.top", since, blocker.climbs()));
    }

    private String title(PostId post, Words words) {
        return people.title(people.post(post), words);
    }

    private RemedyPage.Form form(Pledge pledge, Form typed) {
        var fields =
                List.of(
                        typed.field("cause", causes(typed)),
                        typed.field("why"),
                        typed.field("step"),
                        typed.field("owner", posts("owner", pledge, typed)),
                        typed.field("due"),
                        typed.field("what"),
                        typed.field("holder", posts("holder", pledge, typed)));
        return new RemedyPage.Form(
                path(pledge.id()) + "/plans",
                UUID.randomUUID().toString(),
                fields.get(0),
                fields.get(1),
                fields.get(2),
                fields.get(3),
                fields.get(4),
                path(pledge.id()) + "/blockers",
                UUID.randomUUID().toString(),
                fields.get(5),
                fields.get(6),
                fields.stream().filter(Field::isWrong).toList());
    }

    private static List<Field.Option> causes(Form typed) {
        return Stream.of(Cause.values())
                .map(
                        cause ->
                                typed.option(
                                        "cause",
                                        cause.name(),
                                        typed.words().text("remedies.cause." + cause.word())))
                .toList();
    }

    private List<Field.Option> posts(String field, Pledge pledge, Form typed) {
        return ladder.answering(pledge.unit()).stream()
                .map(
                        post ->
                                typed.option(
                                        field,
                                        post.id().toString(),
                                        people.title(post, typed.words())))
                .toList();
    }
}
