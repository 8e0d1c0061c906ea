package org.imihigo.gatherings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.gatherings.Milestone.Cause;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.gatherings.pages.AskPage.Input;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** What is said and done about motions, resolutions and milestones. */
@Component
class FollowForms {
    private final Gatherings gatherings;
    private final Motions motions;
    private final Milestones milestones;
    private final AllMotions moved;
    private final AllMilestones made;
    private final Calendar calendar;

    FollowForms(
            Gatherings gatherings,
            Motions motions,
            Milestones milestones,
            AllMotions moved,
            AllMilestones made,
            Calendar calendar) {
        this.gatherings = gatherings;
        this.motions = motions;
        this.milestones = milestones;
        this.moved = moved;
        this.made = made;
        this.calendar = calendar;
    }

    private static Refusal unknown() {
        return Refusal.notFound("web.refused.not-found");
    }

    List<Input> of(Motion motion, String word, Inputs in) {
        return switch (word) {
            case "screening" ->
                    List.of(
                            in.choice(
                                    "finding",
                                    Arrays.stream(State.values())
                                            .filter(State::isScreened)
                                            .map(
                                                    one ->
                                                            in.option(
                                                                    "finding",
                                                                    one.word(),
                                                                    in.words()
                                                                            .text(
                                                                                    "gatherings.state."
                                                                                            + one
                                                                                                    .word())))),
                            others(motion, "other", in, false),
                            in.area("reason"));
            case "marks" ->
                    moved.criteria(motion.gathering()).stream().map(one -> marks(one, in)).toList();
            case "adoption" -> List.of(others(motion, "instead", in, true), in.area("reason"));
            default -> throw unknown();
        };
    }

    private static Input marks(Motion.Criterion one, Inputs in) {
        var name = "m-" + one.word();
        var options =
                Stream.concat(
                                Stream.of(
                                        in.option(
                                                name,
                                                "",
                                                in.words().text("gatherings.typed.choose"))),
                                IntStream.rangeClosed(0, Motion.MOST_MARKS)
                                        .mapToObj(
                                                mark ->
                                                        in.option(
                                                                name,
                                                                Integer.toString(mark),
                                                                Integer.toString(mark))))
                        .toList();
        return new Input(in.form().field(name, options), "select", one.name().in(in.words()), "");
    }

    private Input others(Motion motion, String name, Inputs in, boolean adopted) {
        return in.choice(
                name,
                moved.of(motion.gathering()).stream()
                        .filter(one -> !one.id().equals(motion.id()))
                        .filter(
                                one ->
                                        adopted
                                                ? one.state() == State.ADOPTED
                                                : one.state() != State.DUPLICATE)
                        .map(
                                one ->
                                        in.option(
                                                name,
                                                one.id().toString(),
                                                one.number()
                                                        + " · "
                                                        + one.title().in(in.words()))));
    }

    void act(Motion motion, String word, Typed typed, Actor actor) {
        switch (word) {
            case "screening" -> {
                var finding = typed.one("finding", State.parse(typed.text("finding")));
                var other = typed.chosen("other");
                motions.screen(motion.id(), finding, other, typed.text("reason"), actor);
            }
            case "marks" -> {
                var marks = new HashMap<String, Integer>();
                for (var one : moved.criteria(motion.gathering())) {
                    marks.put(one.word(), typed.whole("m-" + one.word(), 0, Motion.MOST_MARKS));
                }
                motions.mark(motion.id(), marks, actor);
            }
            case "adoption" -> {
                var reason = typed.text("reason");
                var instead = typed.chosen("instead");
                motions.adopt(motion.id(), instead, reason, actor);
            }
            default -> throw unknown();
        }
    }

    List<Input> of(Resolution resolution, String word, Inputs in) {
        return switch (word) {
            case "milestone" ->
                    Inputs.all(
                            in.said("milestone"),
                            in.text("lead-code"),
                            in.text("support"),
                            in.text("unit"),
                            in.number("baseline"),
                            in.number("target"),
                            in.day("begins"),
                            in.day("due"),
                            in.number("weight"));
            case "owner" -> List.of(in.text("unit-code"), in.day("since"), in.area("reason"));
            default -> throw unknown();
        };
    }

    void act(Resolution resolution, String word, Typed typed, Actor actor) {
        switch (word) {
            case "milestone" -> milestones.make(milestone(resolution, typed), actor);
            case "owner" -> {
                var since = typed.day("since");
                var reason = typed.text("reason");
                gatherings.pass(
                        resolution.gathering(),
                        resolution.number(),
                        new Resolution.Owner(typed.unit("unit-code"), since, reason),
                        actor);
            }
            default -> throw unknown();
        }
    }

    private Milestone milestone(Resolution resolution, Typed typed) {
        var text = typed.said().inAllLanguages();
        var lead = typed.unit("lead-code");
        var support = typed.units("support");
        var baseline = typed.decimal("baseline");
        var begins = typed.day("begins");
        var due = typed.day("due");
        int weight = typed.whole("weight", 1, 1_000);
        var unit = typed.text("unit");
        var way = new Trajectory(baseline, typed.decimal("target"), begins, due);
        return new Milestone(
                typed.id(),
                resolution.gathering(),
                resolution.number(),
                made.next(resolution.gathering(), resolution.number()),
                text,
                lead,
                support,
                unit,
                way,
                BigDecimal.valueOf(weight),
                calendar.now(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    List<Input> of(Milestone milestone, String word, Inputs in) {
        return switch (word) {
            case "acceptance" ->
                    List.of(
                            in.choice(
                                    "answer",
                                    Stream.of("yes", "no")
                                            .map(
                                                    one ->
                                                            in.option(
                                                                    "answer",
                                                                    one,
                                                                    in.words()
                                                                            .text(
                                                                                    "gatherings.answer."
                                                                                            + one)))),
                            in.area("reason"));
            case "progress" ->
                    List.of(in.day("on"), in.number("actual"), causes(in), in.area("note"));
            case "deadline" -> List.of(in.day("due"), in.area("reason"));
            case "closing" -> List.of(in.area("reason"));
            case "share" -> List.of(years(in), in.number("share"));
            default -> throw unknown();
        };
    }

    private static Input causes(Inputs in) {
        return in.choice(
                "cause",
                Arrays.stream(Cause.values())
                        .map(
                                one ->
                                        in.option(
                                                "cause",
                                                one.word(),
                                                in.words()
                                                        .text("gatherings.cause." + one.word()))));
    }

    private Input years(Inputs in) {
        return in.choice(
                "year",
                Stream.of(calendar.year(), calendar.year().next())
                        .map(one -> in.option("year", one.toString(), one.toString())));
    }

    void act(Milestone milestone, String word, Typed typed, Actor actor) {
        UUID id = milestone.id();
        switch (word) {
            case "acceptance" -> {
                var answer =
                        typed.one(
                                "answer",
                                Optional.of(typed.text("answer")).filter(it -> !it.isEmpty()));
                milestones.answer(id, answer.equals("yes"), typed.text("reason"), actor);
            }
            case "progress" -> milestones.report(id, progress(typed), actor);
            case "deadline" -> {
                var reason = typed.text("reason");
                milestones.postpone(id, new Milestone.Deadline(typed.day("due"), reason), actor);
            }
            case "closing" -> milestones.close(id, typed.text("reason"), actor);
            case "share" -> {
                var year = typed.one("year", FiscalYear.parse(typed.text("year")));
                milestones.take(id, year, typed.share("share"), actor);
            }
            default -> throw unknown();
        }
    }

    private static Milestone.Progress progress(Typed typed) {
        var day = typed.day("on");
        var actual = typed.decimal("actual");
        var note = typed.text("note");
        var cause = typed.one("cause", Cause.parse(typed.text("cause")));
        return new Milestone.Progress(day, actual, cause, note);
    }
}
