package org.imihigo.outlook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.WeekPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.remedies.Blocker;
import org.imihigo.remedies.CatchUp;
import org.imihigo.remedies.Remedies;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The weekly staff meeting of a unit: what lags, what is due, what stands in the way. */
@Component
class WeekPages {
    private final Progresses progresses;
    private final RedLists lists;
    private final Pledges pledges;
    private final Remedies remedies;
    private final People people;
    private final Calendar calendar;
    private final Heads heads;

    WeekPages(
            Progresses progresses,
            RedLists lists,
            Pledges pledges,
            Remedies remedies,
            People people,
            Calendar calendar,
            Heads heads) {
        this.progresses = progresses;
        this.lists = lists;
        this.pledges = pledges;
        this.remedies = remedies;
        this.people = people;
        this.calendar = calendar;
        this.heads = heads;
    }

    /** Plans and blockers are internal: the public reads figures. */
    WeekPage page(UnitCode unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var all = progresses.of(unit, period);
        var ids = all.stream().map(one -> one.pledge().id()).toList();
        var plans = pledges.plans(ids);
        boolean internal = actor.filter(one -> one.sees(unit)).isPresent();
        var monday = calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = monday.plusDays(6);
        return new WeekPage(
                heads.of(unit, period, "week", words),
                words.text("outlook.week.days", monday, sunday),
                new Standing(progresses, words).counts(all),
                internal,
                lists.of(unit, period, all, plans, actor, words).stream()
                        .filter(one -> one.remedy().isEmpty())
                        .toList(),
                internal ? steps(ids, sunday, words) : List.of(),
                internal ? blockers(ids, words) : List.of(),
                calendar.open().stream()
                        .filter(one -> one.kind() == FiscalPeriod.Kind.QUARTER)
                        .map(one -> report(one, words))
                        .toList());
    }

    private List<WeekPage.Step> steps(List<PledgeId> ids, LocalDate sunday, Words words) {
        return remedies.plans(ids).stream()
                .filter(plan -> plan.done().isEmpty() && !plan.due().isAfter(sunday))
                .map(plan -> step(plan, words))
                .toList();
    }

    private WeekPage.Step step(CatchUp plan, Words words) {
        return new WeekPage.Step(
                plan.step(),
                title(plan.owner(), words),
                words.date(plan.due()),
                plan.isLate(calendar.today()),
                "/remedies/" + plan.pledge());
    }

    private List<WeekPage.Blocker> blockers(List<PledgeId> ids, Words words) {
        return remedies.blockers(ids).stream()
                .filter(Blocker::isOpen)
                .map(
                        blocker ->
                                new WeekPage.Blocker(
                                        blocker.what(),
                                        title(blocker.holder(), words),
                                        words.day(blocker.since()),
                                        "/remedies/" + blocker.pledge()))
                .toList();
    }

    private String title(PostId post, Words words) {
        return people.title(people.post(post), words);
    }

    private WeekPage.Report report(FiscalPeriod period, Words words) {
        var window = calendar.reporting(period);
        return new WeekPage.Report(
                words.period(period), words.date(window.due()), window.isLate(calendar.today()));
    }
}
