package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.imihigo.calendar.Calendar;
import org.imihigo.gatherings.pages.GatheringPage;
import org.imihigo.gatherings.pages.GatheringPage.Fact;
import org.imihigo.gatherings.pages.GatheringsPage;
import org.imihigo.gatherings.pages.Link;
import org.imihigo.people.Actor;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The list of gatherings, one of them, and its pack to print. */
@Component
class GatheringPages {
    private final AllGatherings gatherings;
    private final AllPapers papers;
    private final AllResolutions resolutions;
    private final AllMilestones milestones;
    private final FollowUpPages followUp;
    private final Calendar calendar;
    private final Telling telling;

    GatheringPages(
            AllGatherings gatherings,
            AllPapers papers,
            AllResolutions resolutions,
            AllMilestones milestones,
            FollowUpPages followUp,
            Calendar calendar,
            Telling telling) {
        this.gatherings = gatherings;
        this.papers = papers;
        this.resolutions = resolutions;
        this.milestones = milestones;
        this.followUp = followUp;
        this.calendar = calendar;
        this.telling = telling;
    }

    GatheringsPage list(Optional<Actor> actor, Words words) {
        var all = gatherings.all();
        var today = calendar.today();
        var coming =
                all.stream()
                        .filter(one -> !one.isPublishedHistory() && !one.ends().isBefore(today))
                        .map(one -> row(one, words))
                        .toList()
                        .reversed();
        var past = new LinkedHashMap<String, List<Gathering>>();
        all.stream()
                .filter(one -> one.isPublishedHistory() || one.ends().isBefore(today))
                .forEach(
                        one ->
                                past.computeIfAbsent(one.id().series(), _ -> new ArrayList<>())
                                        .add(one));
        return new GatheringsPage(
                List.of(new Step(words.text("gatherings.list.title"), "")),
                coming,
                past.values().stream().map(one -> group(one, words)).toList(),
                actor.filter(one -> Gathering.speaksFor(one, one.unit()))
                        .map(_ -> new Link(words.text("gatherings.ask.call"), "/gatherings/new")));
    }

    private GatheringsPage.Group group(List<Gathering> all, Words words) {
        var first = all.getFirst();
        return new GatheringsPage.Group(
                first.name().in(words),
                words.text("gatherings.kind." + first.kind().word()),
                all.stream().map(one -> row(one, words)).toList());
    }

    private GatheringsPage.Row row(Gathering one, Words words) {
        return new GatheringsPage.Row(
                one.title(words),
                one.id().path(),
                one.place().isEmpty()
                        ? Telling.when(one, words)
                        : Telling.when(one, words) + ", " + one.place(),
                resolved(one, words),
                words.text("gatherings.kind." + one.kind().word()));
    }

    /** How many resolutions there are; of the past also how many of the published are held. */
    private String resolved(Gathering one, Words words) {
        long held = wholes(one).size();
        return one.published().isPresent() && one.published().getAsInt() != held
                ? words.text("gatherings.list.held", one.published().getAsInt(), held)
                : words.count("gatherings.list.resolutions", held);
    }

    private List<Resolution> wholes(Gathering one) {
        return resolutions.of(one.id()).stream().filter(it -> !it.isPart()).toList();
    }

    GatheringPage page(Gathering gathering, boolean pack, Optional<Actor> actor, Words words) {
        var parts = gatherings.parts(gathering.id());
        var steps =
                pack
                        ? Telling.steps(
                                gathering,
                                words,
                                new Step(words.text("gatherings.gathering.pack"), ""))
                        : Telling.steps(gathering, words);
        return new GatheringPage(
                gathering.title(words),
                steps,
                pack,
                words.text("gatherings.kind." + gathering.kind().word()),
                telling.unit(gathering.unit(), words),
                facts(gathering, words),
                gathering.source(),
                groups(parts, words),
                agenda(gathering, actor, words),
                attendance(gathering, parts, actor, words),
                resolved(gathering, gathering.id(), words),
                opening(gathering, words),
                call(gathering, actor, words),
                links(gathering, words),
                actor.filter(gathering::isOrganisedBy)
                        .filter(_ -> !pack)
                        .map(_ -> deeds(gathering, words))
                        .orElse(List.of()));
    }

    private List<Fact> facts(Gathering one, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.text("gatherings.fact.when"), Telling.when(one, words)));
        if (!one.place().isEmpty()) {
            facts.add(new Fact(words.text("gatherings.fact.place"), one.place()));
        }
        facts.add(new Fact(words.text("gatherings.fact.resolutions"), resolved(one, words)));
        if (!one.isPublishedHistory()) {
            facts.add(new Fact(words.text("gatherings.fact.cap"), words.number(one.cap())));
        }
        return facts;
    }

    private List<GatheringPage.Group> groups(List<Part> parts, Words words) {
        return Arrays.stream(Part.Role.values())
                .filter(role -> parts.stream().anyMatch(part -> part.role() == role))
                .map(
                        role ->
                                new GatheringPage.Group(
                                        words.text("gatherings.role." + role.word()),
                                        parts.stream()
                                                .filter(part -> part.role() == role)
                                                .map(part -> post(part, words))
                                                .toList()))
                .toList();
    }

    private String post(Part part, Words words) {
        return words.text("gatherings.part.post", part.post(), telling.unit(part.unit(), words));
    }

    private List<GatheringPage.Day> agenda(
            Gathering gathering, Optional<Actor> actor, Words words) {
        return gatherings.items(gathering.id()).stream()
                .collect(groupingBy(Item::day, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(
                        day ->
                                new GatheringPage.Day(
                                        words.date(gathering.begins().plusDays(day.getKey() - 1L)),
                                        day.getValue().stream()
                                                .map(item -> item(item, actor, words))
                                                .toList()))
                .toList();
    }

    private GatheringPage.Item item(Item item, Optional<Actor> actor, Words words) {
        return new GatheringPage.Item(
                item.begins() + "–" + item.ends(),
                words.text("gatherings.item.minutes", item.minutes()),
                item.title(),
                item.lead(),
                item.discussant(),
                item.decision(),
                item.papers().stream().map(paper -> paper(paper, actor, words)).toList());
    }

    private GatheringPage.Paper paper(Item.Paper paper, Optional<Actor> actor, Words words) {
        var latest = paper.latest();
        return new GatheringPage.Paper(
                paper.title(),
                latest.map(
                                one ->
                                        words.text(
                                                "gatherings.paper.version",
                                                one.number(),
                                                one.on(),
                                                paper.due()))
                        .orElseGet(() -> words.text("gatherings.paper.none", paper.due())),
                paper.isLate(calendar.today()),
                actor.flatMap(
                        _ ->
                                latest.map(
                                        one ->
                                                new Link(
                                                        words.text("gatherings.paper.open"),
                                                        "/documents/" + one.document()))));
    }

    private Optional<GatheringPage.Attendance> attendance(
            Gathering gathering, List<Part> parts, Optional<Actor> actor, Words words) {
        return papers.sittings(gathering.id()).stream()
                .findFirst()
                .map(
                        sitting -> {
                            var quorum =
                                    new Quorum(
                                            gathering.quorum(),
                                            sitting.members(),
                                            sitting.present());
                            return new GatheringPage.Attendance(
                                    sitting.quorate(),
                                    sitting.quorate()
                                            ? words.text(
                                                    "gatherings.quorum.met",
                                                    quorum.present(),
                                                    quorum.members())
                                            : words.text(
                                                    "gatherings.quorum.missed",
                                                    quorum.present(),
                                                    quorum.members(),
                                                    quorum.missing()),
                                    words.text(
                                            "gatherings.quorum.rule",
                                            gathering.quorum().toString(),
                                            quorum.needed()),
                                    parts.stream()
                                            .filter(part -> part.role() == Part.Role.MEMBER)
                                            .filter(part -> !sitting.parts().contains(part.id()))
                                            .map(part -> post(part, words))
                                            .toList(),
                                    actor.flatMap(
                                            _ ->
                                                    sitting.minutes()
                                                            .map(
                                                                    one ->
                                                                            new Link(
                                                                                    words.text(
                                                                                            "gatherings.paper.minutes"),
                                                                                    "/documents/"
                                                                                            + one))));
                        });
    }

    List<GatheringPage.Resolution> resolved(Gathering gathering, GatheringId id, Words words) {
        var all = milestones.in(gathering.id());
        return resolutions.of(id).stream()
                .map(one -> resolution(one, all.stream().filter(it -> of(it, one)).toList(), words))
                .toList();
    }

    private static boolean of(Milestone milestone, Resolution resolution) {
        return milestone.resolution().equals(resolution.number());
    }

    private GatheringPage.Resolution resolution(
            Resolution one, List<Milestone> steps, Words words) {
        return new GatheringPage.Resolution(
                one.number(),
                FollowUpPages.text(one.text(), words),
                one.path(),
                one.isPart(),
                one.owner(calendar.today()).map(unit -> telling.unit(unit, words)).orElse(""),
                followUp.standing(steps).map(it -> Telling.light(it, words)),
                new FollowUp(steps)
                        .weighted()
                        .filter(_ -> isReported(steps))
                        .map(it -> Telling.percent(it, words))
                        .orElse(""));
    }

    private static boolean isReported(List<Milestone> steps) {
        return steps.stream().anyMatch(one -> !one.progress().isEmpty());
    }

    /** The latest gathering of the series before this one that has milestones. */
    private Optional<GatheringPage.Opening> opening(Gathering gathering, Words words) {
        return gatherings.all().stream()
                .filter(one -> one.id().series().equals(gathering.id().series()))
                .filter(one -> one.begins().isBefore(gathering.begins()))
                .filter(one -> !milestones.in(one.id()).isEmpty())
                .findFirst()
                .map(
                        one ->
                                new GatheringPage.Opening(
                                        words.text("gatherings.opening.title", one.title(words)),
                                        one.id().path() + "/follow-up",
                                        followUp.summary(
                                                new FollowUp(milestones.in(one.id())), words)));
    }

    private Optional<GatheringPage.Call> call(
            Gathering gathering, Optional<Actor> actor, Words words) {
        boolean open = gathering.isCalling(calendar.today());
        return gathering
                .callCloses()
                .map(
                        day ->
                                new GatheringPage.Call(
                                        words.text(
                                                open
                                                        ? "gatherings.call.open"
                                                        : "gatherings.call.over",
                                                day),
                                        gathering.id().path() + "/funnel",
                                        actor.filter(_ -> open)
                                                .filter(one -> Gathering.speaksFor(one, one.unit()))
                                                .map(_ -> deed(gathering, "motion", words))));
    }

    private static List<Link> links(Gathering gathering, Words words) {
        var path = gathering.id().path();
        var links = new ArrayList<Link>();
        links.add(new Link(words.text("gatherings.follow.short"), path + "/follow-up"));
        links.add(new Link(words.text("gatherings.gathering.pack"), path + "/pack"));
        if (!gathering.isPublishedHistory()) {
            links.add(new Link(words.text("gatherings.gathering.ics"), path + ".ics"));
        }
        return links;
    }

    private List<Link> deeds(Gathering gathering, Words words) {
        boolean begun = !calendar.today().isBefore(gathering.begins());
        var deeds = new ArrayList<Link>();
        for (var word : List.of("part", "item", "paper", "version", "criterion")) {
            deeds.add(deed(gathering, word, words));
        }
        if (begun) {
            deeds.add(deed(gathering, "attendance", words));
            deeds.add(deed(gathering, "resolution", words));
        }
        return deeds;
    }

    private static Link deed(Gathering gathering, String word, Words words) {
        return new Link(words.text("gatherings.ask." + word), gathering.id().path() + "/" + word);
    }
}
