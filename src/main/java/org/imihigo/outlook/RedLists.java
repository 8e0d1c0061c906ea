package org.imihigo.outlook;

import static java.util.stream.Collectors.groupingBy;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.OutlookPage.Lagging;
import org.imihigo.outlook.pages.Sign;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.PledgeId;
import org.imihigo.remedies.Blocker;
import org.imihigo.remedies.CatchUp;
import org.imihigo.remedies.Remedies;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What lags, where it is heading, and what is done about it. */
@Component
class RedLists {
    private final Progresses progresses;
    private final Forecasts forecasts;
    private final Remedies remedies;
    private final People people;

    RedLists(Progresses progresses, Forecasts forecasts, Remedies remedies, People people) {
        this.progresses = progresses;
        this.forecasts = forecasts;
        this.remedies = remedies;
        this.people = people;
    }

    List<Lagging> of(
            UnitCode unit,
            FiscalPeriod period,
            List<Progress> pledges,
            Map<PledgeId, Plan> plans,
            Optional<Actor> actor,
            Words words) {
        var lagging =
                pledges.stream().filter(Standing::lags).sorted(OutlookPages.FURTHEST).toList();
        var said = said(unit, lagging, actor, words);
        return forecasts.of(unit, lagging, period).stream()
                .map(years -> line(years, period, plans, said, words))
                .toList();
    }

    /** What is done about each; for those who see the unit alone. */
    private Map<PledgeId, Remedy> said(
            UnitCode unit, List<Progress> lagging, Optional<Actor> actor, Words words) {
        if (actor.filter(one -> one.sees(unit)).isEmpty()) {
            return Map.of();
        }
        var ids = lagging.stream().map(one -> one.pledge().id()).toList();
        var plans = remedies.plans(ids).stream().collect(groupingBy(CatchUp::pledge));
        var blockers = remedies.blockers(ids).stream().collect(groupingBy(Blocker::pledge));
        var said = new HashMap<PledgeId, Remedy>();
        for (var id : ids) {
            said.put(
                    id,
                    new Remedy(
                            Stream.concat(
                                            plans.getOrDefault(id, List.of()).stream()
                                                    .map(plan -> plan(plan, words)),
                                            blockers.getOrDefault(id, List.of()).stream()
                                                    .filter(Blocker::isOpen)
                                                    .map(one -> blocker(one, words)))
                                    .toList(),
                            "/remedies/" + id));
        }
        return said;
    }

    private record Remedy(List<String> lines, String path) {}

    private String plan(CatchUp plan, Words words) {
        return words.text(
                plan.done().isPresent() ? "outlook.red.done" : "outlook.red.plan",
                plan.step(),
                people.title(people.post(plan.owner()), words),
                plan.due());
    }

    private String blocker(Blocker blocker, Words words) {
        return words.text(
                "outlook.red.blocker",
                blocker.what(),
                people.title(people.post(blocker.holder()), words));
    }

    private Lagging line(
            Years years,
            FiscalPeriod period,
            Map<PledgeId, Plan> plans,
            Map<PledgeId, Remedy> remedied,
            Words words) {
        var progress = years.progress();
        var standing = new Standing(progresses, words);
        var remedy = Optional.ofNullable(remedied.get(progress.pledge().id()));
        var said = years.forecast().map(_ -> ForecastWords.of(years, words));
        return new Lagging(
                standing.name(progress),
                Standing.path(progress, period),
                Optional.ofNullable(plans.get(progress.pledge().id()))
                        .map(Plan::responsible)
                        .orElse(""),
                standing.achieved(progress),
                standing.expected(progress),
                progress.share()
                        .map(share -> words.percent(share.rounded(0, RoundingMode.FLOOR)))
                        .orElse(""),
                standing.sign(progress.light()),
                said.map(ForecastWords::brief),
                said.flatMap(
                        one ->
                                progress.annual()
                                        .map(
                                                target ->
                                                        new Sign(
                                                                one.light(target),
                                                                one.brief(target)))),
                remedy.map(Remedy::lines).orElse(List.of()),
                remedy.map(Remedy::path).orElse(""));
    }
}
