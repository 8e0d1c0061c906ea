package org.imihigo.gatherings;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.gatherings.pages.GatheringPage.Fact;
import org.imihigo.gatherings.pages.Link;
import org.imihigo.gatherings.pages.MilestonePage;
import org.imihigo.gatherings.pages.ResolutionPage;
import org.imihigo.gatherings.pages.Text;
import org.imihigo.kernel.Fraction;
import org.imihigo.people.Actor;
import org.imihigo.web.Language;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A resolution at its permanent address, and one of its milestones. */
@Component
class ResolutionPages {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 160;

    private final AllMilestones milestones;
    private final Gatherings gatherings;
    private final GatheringPages pages;
    private final FollowUpPages followUp;
    private final Calendar calendar;
    private final ZoneId zone;
    private final Telling telling;

    ResolutionPages(
            AllMilestones milestones,
            Gatherings gatherings,
            GatheringPages pages,
            FollowUpPages followUp,
            Calendar calendar,
            ZoneId zone,
            Telling telling) {
        this.milestones = milestones;
        this.gatherings = gatherings;
        this.pages = pages;
        this.followUp = followUp;
        this.calendar = calendar;
        this.zone = zone;
        this.telling = telling;
    }

    ResolutionPage page(Resolution one, Optional<Actor> actor, Words words) {
        var gathering = gatherings.get(one.gathering());
        var steps =
                milestones.in(one.gathering()).stream()
                        .filter(it -> it.resolution().equals(one.number()))
                        .toList();
        var title = words.text("gatherings.resolution.of", one.number(), gathering.title(words));
        return new ResolutionPage(
                title,
                Telling.steps(
                        gathering,
                        words,
                        new Step(words.text("gatherings.resolution.short", one.number()), "")),
                FollowUpPages.text(one.text(), words),
                others(one.text(), words),
                gathering.source(),
                pages.resolved(gathering, gathering.id(), words).stream()
                        .filter(it -> it.part() && it.number().startsWith(one.number() + "."))
                        .toList(),
                one.owners().stream()
                        .map(
                                owner ->
                                        new ResolutionPage.Owner(
                                                telling.unit(owner.unit(), words),
                                                "/units/" + owner.unit(),
                                                words.date(owner.since()),
                                                owner.reason()))
                        .toList(),
                Optional.of(steps)
                        .filter(all -> !all.isEmpty())
                        .map(all -> followUp.summary(new FollowUp(all), words)),
                steps.stream().map(it -> followUp.row(it, words)).toList(),
                one.motion()
                        .map(
                                id ->
                                        new Link(
                                                words.text("gatherings.resolution.from"),
                                                "/motions/" + id)),
                one.path(),
                actor.filter(gathering::isOrganisedBy)
                        .map(
                                _ ->
                                        Stream.of("milestone", "owner")
                                                .map(word -> deed(one.path(), word, words))
                                                .toList())
                        .orElse(List.of()));
    }

    /** The same in the other languages in which it was resolved. */
    private static List<Text> others(Said said, Words words) {
        return Arrays.stream(Language.values())
                .filter(one -> one != said.language(words))
                .map(
                        one ->
                                new Text(
                                        switch (one) {
                                            case EN -> said.en();
                                            case FR -> said.fr();
                                            case RW -> said.rw();
                                        },
                                        one.tag()))
                .filter(text -> !text.text().isEmpty())
                .toList();
    }

    private static Link deed(String path, String word, Words words) {
        return new Link(words.text("gatherings.ask." + word), path + "/" + word);
    }

    MilestonePage milestone(Milestone one, Optional<Actor> actor, Words words) {
        var gathering = gatherings.get(one.gathering());
        var resolution = gatherings.resolution(one.gathering(), one.resolution());
        var name = words.text("gatherings.milestone.title", one.resolution(), one.place());
        return new MilestonePage(
                name,
                FollowUpPages.text(one.text(), words),
                Telling.steps(
                        gathering,
                        words,
                        new Step(
                                words.text("gatherings.resolution.short", one.resolution()),
                                resolution.path()),
                        new Step(name, "")),
                Telling.light(one.standing(), words),
                sentence(one, words),
                new Link(resolution.text().in(words), resolution.path()),
                facts(one, words),
                chart(one, words),
                one.progress().stream().map(it -> report(one, it, words)).toList().reversed(),
                deadlines(one, words),
                answer(one, gathering, words),
                one.shares().stream().map(it -> share(it, words)).toList(),
                one.unclaimed() == 0 ? "" : Telling.share(one.unclaimed(), words),
                one.closing().map(Milestone.Closing::reason).orElse(""),
                actor.map(it -> deeds(one, gathering, it, words)).orElse(List.of()));
    }

    /** On 31 March expected 325.0, actual 250: 50.0 % of the target, 25.0 points behind. */
    private static String sentence(Milestone one, Words words) {
        return one.latest()
                .map(
                        it ->
                                words.text(
                                        "gatherings.milestone.sentence",
                                        it.day(),
                                        Telling.figure(one.way().expected(it.day()), words),
                                        Telling.figure(it.actual(), words),
                                        Telling.percent(one.way().done(it.actual()), words),
                                        FollowUpPages.behind(
                                                one.way().behind(it.actual(), it.day()), words)))
                .orElseGet(() -> words.text("gatherings.milestone.silent"));
    }

    private List<Fact> facts(Milestone one, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(fact("lead", telling.unit(one.lead(), words), words));
        if (!one.support().isEmpty()) {
            facts.add(
                    new Fact(
                            words.text("gatherings.fact.support"),
                            telling.units(one.support(), words)));
        }
        facts.add(fact("unit", one.unit(), words));
        facts.add(fact("baseline", Telling.figure(one.way().baseline(), words), words));
        facts.add(fact("target", Telling.figure(one.way().target(), words), words));
        facts.add(fact("begins", words.date(one.way().begins()), words));
        facts.add(fact("weight", Telling.figure(one.weight(), words), words));
        return facts;
    }

    private static Fact fact(String name, String value, Words words) {
        return new Fact(words.text("gatherings.field." + name), value);
    }

    private MilestonePage.Chart chart(Milestone one, Words words) {
        var way = one.way();
        var start = new Place(way, way.begins(), Fraction.of(way.baseline()));
        var end = new Place(way, way.due(), Fraction.of(way.target()));
        var points =
                one.progress().stream()
                        .map(it -> new Place(way, it.day(), Fraction.of(it.actual())))
                        .toList();
        var actual =
                points.isEmpty()
                        ? ""
                        : "M"
                                + String.join(
                                        "L",
                                        Stream.concat(Stream.of(start), points.stream())
                                                .map(Place::toString)
                                                .toList());
        return new MilestonePage.Chart(
                sentence(one, words),
                "M" + start + "L" + end,
                actual,
                points.stream().map(it -> new MilestonePage.Point(it.x(), it.y())).toList());
    }

    /** A place on the chart: days to the right, the way upwards, a little room at the ends. */
    private record Place(Trajectory way, LocalDate day, Fraction figure) {
        String x() {
            long whole = DAYS.between(way.begins(), way.due());
            long passed = DAYS.between(way.begins(), day);
            return write(
                    Fraction.of(passed, whole).max(Fraction.ZERO).min(Fraction.ONE), 10, WIDTH);
        }

        String y() {
            var done =
                    figure.minus(Fraction.of(way.baseline()))
                            .dividedBy(
                                    Fraction.of(way.target()).minus(Fraction.of(way.baseline())));
            var shown = done.max(Fraction.of(-1, 10)).min(Fraction.of(12, 10));
            return write(Fraction.ONE.minus(shown), 30, HEIGHT);
        }

        private static String write(Fraction part, int from, int length) {
            return part.times(Fraction.of(length))
                    .plus(Fraction.of(from))
                    .rounded(1, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        @Override
        public String toString() {
            return x() + " " + y();
        }
    }

    private static MilestonePage.Report report(Milestone one, Milestone.Progress it, Words words) {
        var done = one.way().done(it.actual());
        return new MilestonePage.Report(
                words.date(it.day()),
                Telling.figure(one.way().expected(it.day()), words),
                Telling.figure(it.actual(), words),
                Telling.percent(done, words),
                Telling.light(Standing.of(done), words),
                it.cause() == Milestone.Cause.NONE
                        ? ""
                        : words.text("gatherings.cause." + it.cause().word()),
                it.note());
    }

    private static List<MilestonePage.Deadline> deadlines(Milestone one, Words words) {
        var all = new ArrayList<MilestonePage.Deadline>();
        all.add(
                new MilestonePage.Deadline(
                        words.date(one.way().due()), "", one.deadlines().isEmpty()));
        for (var later : one.deadlines()) {
            all.add(
                    new MilestonePage.Deadline(
                            words.date(later.due()),
                            later.reason(),
                            later.equals(one.deadlines().getLast())));
        }
        return all;
    }

    private String answer(Milestone one, Gathering gathering, Words words) {
        return one.answer()
                .map(
                        it ->
                                it.accepted()
                                        ? words.text(
                                                "gatherings.milestone.accepted", words.day(it.at()))
                                        : words.text(
                                                "gatherings.milestone.refused",
                                                words.day(it.at()),
                                                it.reason()))
                .orElseGet(
                        () ->
                                words.text(
                                        "gatherings.milestone.unanswered",
                                        one.answerBy(gathering.answerDays(), zone)));
    }

    private MilestonePage.Share share(Milestone.Share it, Words words) {
        return new MilestonePage.Share(
                telling.unit(it.unit(), words),
                "/units/" + it.unit(),
                it.year().toString(),
                Telling.share(it.share(), words),
                it.pledge().map(id -> "/pledges/" + id).orElse(""));
    }

    private List<Link> deeds(Milestone one, Gathering gathering, Actor actor, Words words) {
        var possible = new ArrayList<String>();
        if (one.closing().isEmpty()) {
            boolean leads = Gathering.speaksFor(actor, one.lead());
            if (leads && one.answer().isEmpty()) {
                possible.add("acceptance");
            }
            if (leads && !calendar.today().isBefore(one.way().begins())) {
                possible.add("progress");
            }
            if (gathering.isOrganisedBy(actor)) {
                possible.add("deadline");
                possible.add("closing");
            }
            if (actor.reportsFor(actor.unit()) && one.unclaimed() > 0) {
                possible.add("share");
            }
        }
        return possible.stream().map(word -> deed(one.path(), word, words)).toList();
    }
}
