package org.imihigo.outlook;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.outlook.pages.PledgeOutlookPart;
import org.imihigo.outlook.pages.Sign;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.scoring.Progresses;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The forecast and the trend of one pledge, on its page. */
@Component
class OutlookPanel implements PledgePanel {
    private static final int AFTER_THE_FIGURE = 12;

    private final Progresses progresses;
    private final Forecasts forecasts;

    OutlookPanel(Progresses progresses, Forecasts forecasts) {
        this.progresses = progresses;
        this.forecasts = forecasts;
    }

    @Override
    public int order() {
        return AFTER_THE_FIGURE;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        var mine =
                progresses.of(pledge.unit(), period).stream()
                        .filter(one -> one.pledge().id().equals(pledge.id()))
                        .toList();
        return forecasts.of(pledge.unit(), mine, period).stream()
                .filter(years -> years.lines().stream().anyMatch(line -> !line.toDate().isEmpty()))
                .findFirst()
                .map(
                        years ->
                                new View(
                                        "outlook",
                                        words.text("outlook.pledge.title"),
                                        part(years, words)));
    }

    private static PledgeOutlookPart part(Years years, Words words) {
        var trend = TrendPicture.of(years, words);
        if (years.forecast().isEmpty()) {
            return new PledgeOutlookPart(Optional.empty(), Optional.empty(), List.of(), trend);
        }
        var said = ForecastWords.of(years, words);
        return new PledgeOutlookPart(
                Optional.of(said.whole()),
                years.progress()
                        .annual()
                        .map(target -> new Sign(said.light(target), said.chance(target))),
                said.arithmetic(),
                trend);
    }
}
