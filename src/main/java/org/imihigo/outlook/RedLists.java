package org.imihigo.outlook;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.outlook.pages.OutlookPage.Lagging;
import org.imihigo.outlook.pages.Sign;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.PledgeId;
import org.imihigo.scoring.Progress;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What lags, where it is heading, and what is done about it. */
@Component
class RedLists {
    private final Progresses progresses;
    private final Forecasts forecasts;

    RedLists(Progresses progresses, Forecasts forecasts) {
        this.progresses = progresses;
        this.forecasts = forecasts;
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
        return forecasts.of(unit, lagging, period).stream()
                .map(years -> line(years, period, plans, words))
                .toList();
    }

    private Lagging line(Years years, FiscalPeriod period, Map<PledgeId, Plan> plans, Words words) {
        var progress = years.progress();
        var standing = new Standing(progresses, words);
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
                List.of(),
                "");
    }
}
