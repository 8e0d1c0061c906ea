package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgePanel;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.pages.ReadingsPart;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a pledge's page: what its unit reported, and what the level above found. */
@Component
class ReadingsPanel implements PledgePanel {
    private final Reporting reporting;
    private final Indicators indicators;

    ReadingsPanel(Reporting reporting, Indicators indicators) {
        this.reporting = reporting;
        this.indicators = indicators;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<View> of(
            Pledge pledge, FiscalPeriod period, Optional<Actor> actor, Words words) {
        if (pledge.source() != Source.OWN) {
            return Optional.empty();
        }
        var item = new Item(pledge, indicators.series(pledge.series()));
        var self = told(pledge, Kind.SELF, item, words);
        var validated = told(pledge, Kind.VALIDATED, item, words);
        var rows =
                pledge.year()
                        .quarters()
                        .filter(one -> self.containsKey(one) || validated.containsKey(one))
                        .map(
                                one ->
                                        new ReadingsPart.Row(
                                                words.period(one),
                                                Optional.ofNullable(self.get(one)),
                                                Optional.ofNullable(validated.get(one))))
                        .toList();
        return Optional.of(
                new View("readings", words.text("reporting.part.title"), new ReadingsPart(rows)));
    }

    private Map<FiscalPeriod, ReadingsPart.Told> told(
            Pledge pledge, Kind kind, Item item, Words words) {
        List<Reading> readings =
                reporting.current(pledge.unit(), pledge.series(), pledge.year(), kind);
        Function<Reading, ReadingsPart.Told> told =
                reading ->
                        new ReadingsPart.Told(
                                item.shown(reading.amount(), words), "/readings/" + reading.id());
        return readings.stream().collect(Collectors.toMap(Reading::period, told));
    }
}
