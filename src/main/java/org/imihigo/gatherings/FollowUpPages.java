package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.gatherings.pages.FollowUpPage;
import org.imihigo.gatherings.pages.Text;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What became of resolutions: all together, by institution, and what nobody has taken. */
@Component
class FollowUpPages {
    private static final List<Standing> COUNTED =
            List.of(
                    Standing.IMPLEMENTED,
                    Standing.ON_WATCH,
                    Standing.LAGGING,
                    Standing.NOT_REPORTED,
                    Standing.CLOSED);

    /** Shown also where nothing stands so: three numbers, as the office publishes them. */
    private static final Set<Standing> ALWAYS =
            Set.of(Standing.IMPLEMENTED, Standing.ON_WATCH, Standing.LAGGING);

    private final AllMilestones milestones;
    private final AllGatherings gatherings;
    private final Contracts contracts;
    private final Calendar calendar;
    private final Telling telling;

    FollowUpPages(
            AllMilestones milestones,
            AllGatherings gatherings,
            Contracts contracts,
            Calendar calendar,
            Telling telling) {
        this.milestones = milestones;
        this.gatherings = gatherings;
        this.contracts = contracts;
        this.calendar = calendar;
        this.telling = telling;
    }

    FollowUpPage page(Gathering gathering, Words words) {
        var all = milestones.in(gathering.id());
        return new FollowUpPage(
                words.text("gatherings.follow.title", gathering.title(words)),
                Telling.steps(
                        gathering, words, new Step(words.text("gatherings.follow.short"), "")),
                summary(new FollowUp(all), words),
                all.stream().map(one -> row(one, words)).toList(),
                institutions(all, words),
                all.stream()
                        .filter(one -> one.closing().isEmpty() && one.unclaimed() > 0)
                        .map(one -> row(one, words))
                        .toList(),
                orphans(all, words),
                gatherings.published(gathering.id()).stream()
                        .map(one -> published(one, words))
                        .toList());
    }

    private static FollowUpPage.Published published(AllGatherings.Published one, Words words) {
        return new FollowUpPage.Published(
                words.date(LocalDate.parse(one.day())),
                words.text("gatherings.published." + one.counted()),
                words.number(one.implemented()),
                words.number(one.onWatch()),
                words.number(one.lagging()),
                one.source());
    }

    FollowUpPage.Summary summary(FollowUp all, Words words) {
        int count = all.milestones().size();
        return new FollowUpPage.Summary(
                words.count("gatherings.follow.milestones", count),
                COUNTED.stream()
                        .filter(one -> all.count(one) > 0 || ALWAYS.contains(one))
                        .map(
                                one ->
                                        new FollowUpPage.Count(
                                                Telling.light(one, words),
                                                words.number(all.count(one))))
                        .toList(),
                all.weighted().map(one -> Telling.percent(one, words)).orElse(""),
                all.worst().map(one -> row(one, words)),
                all.moved() == 0 ? "" : words.count("gatherings.follow.moved", all.moved()));
    }

    FollowUpPage.Row row(Milestone one, Words words) {
        var today = calendar.today();
        var latest = one.latest();
        // The page says what was expected on the day of the figure: both are of one day.
        var day = latest.map(Milestone.Progress::day).orElse(today);
        return new FollowUpPage.Row(
                one.resolution() + " · " + one.place(),
                text(one.text(), words),
                one.path(),
                telling.unit(one.lead(), words),
                latest.map(it -> Telling.figure(it.actual(), words) + " " + one.unit()).orElse(""),
                Telling.figure(one.way().expected(day), words),
                one.done().map(it -> Telling.percent(it, words)).orElse(""),
                latest.map(it -> behind(one.way().behind(it.actual(), day), words)).orElse(""),
                words.date(one.due()),
                earlier(one, words),
                Telling.share(one.claimed(), words),
                Telling.light(one.standing(), words),
                one.isLate(today));
    }

    private static List<String> earlier(Milestone one, Words words) {
        if (one.deadlines().isEmpty()) {
            return List.of();
        }
        var before = one.deadlines().subList(0, one.deadlines().size() - 1).stream();
        return Stream.concat(Stream.of(one.way().due()), before.map(Milestone.Deadline::due))
                .map(words::date)
                .toList();
    }

    static String behind(Fraction points, Words words) {
        return points.signum() > 0
                ? words.text("gatherings.follow.behind", Telling.figure(points, words))
                : words.text("gatherings.follow.ahead", Telling.figure(points.negated(), words));
    }

    static Text text(Said said, Words words) {
        return new Text(said.in(words), said.language(words).tag());
    }

    private List<FollowUpPage.Institution> institutions(List<Milestone> all, Words words) {
        return all.stream()
                .collect(groupingBy(Milestone::lead, TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry -> institution(entry.getKey(), new FollowUp(entry.getValue()), words))
                .toList();
    }

    private FollowUpPage.Institution institution(UnitCode unit, FollowUp led, Words words) {
        return new FollowUpPage.Institution(
                telling.unit(unit, words),
                "/units/" + unit,
                words.number(led.milestones().size()),
                words.number(led.count(Standing.IMPLEMENTED)),
                words.number(led.count(Standing.ON_WATCH)),
                words.number(led.count(Standing.LAGGING)),
                words.number(led.count(Standing.NOT_REPORTED)),
                led.weighted().map(one -> Telling.percent(one, words)).orElse(""));
    }

    /** Shares that were taken, in a year whose contract is in force without them. */
    private List<FollowUpPage.Orphan> orphans(List<Milestone> all, Words words) {
        return all.stream()
                .flatMap(
                        one ->
                                one.shares().stream()
                                        .filter(share -> share.pledge().isEmpty())
                                        .filter(this::isSigned)
                                        .map(share -> orphan(one, share, words)))
                .toList();
    }

    private boolean isSigned(Milestone.Share share) {
        return contracts.inForce(share.unit(), share.year()).isPresent();
    }

    private FollowUpPage.Orphan orphan(Milestone one, Milestone.Share share, Words words) {
        return new FollowUpPage.Orphan(
                telling.unit(share.unit(), words),
                share.year().toString(),
                Telling.share(share.share(), words),
                one.text().in(words),
                one.path());
    }

    /** How the milestones of a resolution stand together; empty where there are none. */
    Optional<Standing> standing(List<Milestone> all) {
        return new FollowUp(all).standing();
    }
}
