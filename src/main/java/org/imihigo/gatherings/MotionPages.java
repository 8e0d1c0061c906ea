package org.imihigo.gatherings;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.gatherings.Motion.Criterion;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.gatherings.pages.FunnelPage;
import org.imihigo.gatherings.pages.GatheringPage.Fact;
import org.imihigo.gatherings.pages.Link;
import org.imihigo.gatherings.pages.MotionPage;
import org.imihigo.kernel.Fraction;
import org.imihigo.people.Actor;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The way from many motions to few resolutions, and one motion on it. */
@Component
class MotionPages {
    private final AllMotions motions;
    private final Motions door;
    private final AllResolutions resolutions;
    private final AllMilestones milestones;
    private final FollowUpPages followUp;
    private final Gatherings gatherings;
    private final Calendar calendar;
    private final Telling telling;

    MotionPages(
            AllMotions motions,
            Motions door,
            AllResolutions resolutions,
            AllMilestones milestones,
            FollowUpPages followUp,
            Gatherings gatherings,
            Calendar calendar,
            Telling telling) {
        this.motions = motions;
        this.door = door;
        this.resolutions = resolutions;
        this.milestones = milestones;
        this.followUp = followUp;
        this.gatherings = gatherings;
        this.calendar = calendar;
        this.telling = telling;
    }

    FunnelPage funnel(Gathering gathering, Optional<Actor> actor, Words words) {
        var all = motions.of(gathering.id());
        var criteria = motions.criteria(gathering.id());
        var funnel = new Funnel(all, gathering.cap());
        return new FunnelPage(
                words.text("gatherings.funnel.title", gathering.title(words)),
                Telling.steps(
                        gathering, words, new Step(words.text("gatherings.funnel.short"), "")),
                words.text(
                        "gatherings.funnel.headline",
                        all.size(),
                        funnel.count(State.ADOPTED),
                        gathering.cap()),
                stages(funnel, words),
                criteria.stream()
                        .map(
                                one ->
                                        new FunnelPage.Criterion(
                                                FollowUpPages.text(one.name(), words),
                                                words.number(one.weight())))
                        .toList(),
                all.stream()
                        .sorted(byScore(criteria))
                        .map(one -> row(one, criteria, words))
                        .toList(),
                actor.filter(one -> Gathering.speaksFor(one, one.unit()))
                        .filter(_ -> gathering.isCalling(calendar.today()))
                        .map(
                                _ ->
                                        new Link(
                                                words.text("gatherings.ask.motion"),
                                                gathering.id().path() + "/motion")),
                actor.filter(gathering::isOrganisedBy)
                        .map(
                                _ ->
                                        List.of(
                                                new Link(
                                                        words.text("gatherings.ask.criterion"),
                                                        gathering.id().path() + "/criterion")))
                        .orElse(List.of()));
    }

    /** What is adopted first, then what may be, each by its score; the rest as it came. */
    private static Comparator<Motion> byScore(List<Criterion> criteria) {
        return Comparator.comparing((Motion one) -> one.state() != State.ADOPTED)
                .thenComparing(one -> !one.state().isOnTheBallot())
                .thenComparing(
                        one -> one.score(criteria).orElse(Fraction.of(-1)),
                        Comparator.reverseOrder())
                .thenComparingInt(Motion::number);
    }

    private static List<FunnelPage.Stage> stages(Funnel funnel, Words words) {
        int all = funnel.motions().size();
        return List.of(
                stage("received", all, all, List.of(), words),
                stage(
                        "screened",
                        funnel.screened(),
                        all,
                        out(funnel, List.of(State.RECEIVED), words),
                        words),
                stage(
                        "ready",
                        funnel.onTheBallot(),
                        all,
                        out(
                                funnel,
                                List.of(
                                        State.RETURNED,
                                        State.DUPLICATE,
                                        State.PLEDGED,
                                        State.NOT_READY),
                                words),
                        words),
                stage(
                        "adopted",
                        funnel.count(State.ADOPTED),
                        all,
                        out(funnel, List.of(State.READY, State.TAKEN_OUT), words),
                        words));
    }

    private static List<String> out(Funnel funnel, List<State> states, Words words) {
        return states.stream()
                .filter(state -> funnel.count(state) > 0)
                .map(
                        state ->
                                words.text(
                                        "gatherings.funnel.out",
                                        funnel.count(state),
                                        words.text("gatherings.state." + state.word())))
                .toList();
    }

    private static FunnelPage.Stage stage(
            String word, long count, int all, List<String> out, Words words) {
        var width = all == 0 ? Fraction.ZERO : Fraction.of(100 * count, all);
        return new FunnelPage.Stage(
                words.text("gatherings.stage." + word),
                words.number(count),
                width.rounded(1, RoundingMode.HALF_UP).toPlainString(),
                out);
    }

    private FunnelPage.Row row(Motion one, List<Criterion> criteria, Words words) {
        return new FunnelPage.Row(
                words.number(one.number()),
                FollowUpPages.text(one.title(), words),
                one.path(),
                telling.units(one.sponsors(), words),
                one.score(criteria).map(score -> Telling.figure(score, words)).orElse(""),
                Telling.light(one.state(), words),
                one.fates().isEmpty() ? "" : one.fates().getLast().reason());
    }

    MotionPage motion(UUID id, Optional<Actor> actor, Words words) {
        var motion = door.get(id);
        var gathering = gatherings.get(motion.gathering());
        var criteria = motions.criteria(gathering.id());
        return new MotionPage(
                words.text("gatherings.motion.title", motion.number()),
                FollowUpPages.text(motion.title(), words),
                Telling.steps(
                        gathering,
                        words,
                        new Step(
                                words.text("gatherings.funnel.short"),
                                gathering.id().path() + "/funnel"),
                        new Step(words.text("gatherings.motion.title", motion.number()), "")),
                Telling.light(motion.state(), words),
                telling.units(motion.sponsors(), words),
                facts(motion.reasons(), words),
                Resemblance.among(motions.of(gathering.id()), motion).stream()
                        .map(one -> alike(one, words))
                        .toList(),
                before(motion, words),
                criteria.stream().map(one -> mark(motion, one, words)).toList(),
                motion.score(criteria).map(score -> Telling.figure(score, words)).orElse(""),
                motion.fates().stream().map(one -> fate(one, words)).toList(),
                actor.map(one -> deeds(motion, gathering, one, words)).orElse(List.of()));
    }

    private static List<Fact> facts(Motion.Case reasons, Words words) {
        return Stream.of(
                        fact("problem", reasons.problem(), words),
                        fact("evidence", reasons.evidence(), words),
                        fact("people", reasons.people(), words),
                        fact("measure", reasons.measure(), words),
                        fact("baseline", reasons.baseline(), words),
                        fact("target", reasons.target(), words),
                        fact("institutions", reasons.institutions(), words),
                        fact("cost", reasons.cost().map(words::number).orElse(""), words),
                        fact("before", reasons.before(), words),
                        fact("others", reasons.others(), words))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static Fact fact(String name, String value, Words words) {
        return new Fact(words.text("gatherings.field." + name), value);
    }

    private static MotionPage.Alike alike(Resemblance.Alike one, Words words) {
        var signs = new ArrayList<String>();
        one.signs().forEach(sign -> signs.add(words.text("gatherings.sign." + sign.word())));
        return new MotionPage.Alike(
                FollowUpPages.text(one.motion().title(), words),
                one.motion().path(),
                words.number(one.motion().number()),
                Telling.light(one.motion().state(), words),
                String.join(" · ", signs));
    }

    private List<MotionPage.Before> before(Motion motion, Words words) {
        return Resemblance.before(resolutions.all(), motion.title(), motion.gathering()).stream()
                .map(
                        one -> {
                            var steps =
                                    milestones.in(one.gathering()).stream()
                                            .filter(it -> it.resolution().equals(one.number()))
                                            .toList();
                            return new MotionPage.Before(
                                    FollowUpPages.text(one.text(), words),
                                    one.path(),
                                    words.text(
                                            "gatherings.resolution.of",
                                            one.number(),
                                            gatherings.get(one.gathering()).title(words)),
                                    followUp.standing(steps)
                                            .map(it -> Telling.light(it, words).word())
                                            .orElseGet(
                                                    () ->
                                                            words.text(
                                                                    "gatherings.resolution.no-status")));
                        })
                .toList();
    }

    private static MotionPage.Mark mark(Motion motion, Criterion criterion, Words words) {
        var given = motion.marks().getOrDefault(criterion.word(), Map.of()).values();
        var mean =
                given.isEmpty()
                        ? ""
                        : Telling.figure(
                                Fraction.of(
                                        given.stream().mapToLong(Integer::longValue).sum(),
                                        given.size()),
                                words);
        return new MotionPage.Mark(
                FollowUpPages.text(criterion.name(), words),
                words.number(criterion.weight()),
                mean,
                words.number(given.size()));
    }

    private MotionPage.Fate fate(Motion.Fate one, Words words) {
        return new MotionPage.Fate(
                Telling.light(one.state(), words),
                words.day(one.at()),
                one.reason(),
                one.other().stream()
                        .flatMap(id -> motions.find(id).stream())
                        .map(
                                it ->
                                        new Link(
                                                words.text("gatherings.motion.title", it.number()),
                                                it.path()))
                        .toList());
    }

    private List<Link> deeds(Motion motion, Gathering gathering, Actor actor, Words words) {
        var possible = new ArrayList<String>();
        boolean organises = gathering.isOrganisedBy(actor);
        if (organises && motion.isScreenable()) {
            possible.add("screening");
        }
        boolean marked = !motions.criteria(gathering.id()).isEmpty();
        if (motion.state() == State.READY && marked && door.marks(motion, actor)) {
            possible.add("marks");
        }
        if (organises && (motion.state() == State.READY || motion.state() == State.TAKEN_OUT)) {
            possible.add("adoption");
        }
        return possible.stream()
                .map(
                        word ->
                                new Link(
                                        words.text("gatherings.ask." + word),
                                        motion.path() + "/" + word))
                .toList();
    }
}
