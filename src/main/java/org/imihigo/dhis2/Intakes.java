package org.imihigo.dhis2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes values of a DHIS2 into the reports of the actor's own unit; shows first what would be. */
@Service("dhis2Intakes")
@Transactional
class Intakes {
    private final Matching matching;
    private final Places places;
    private final Contracts contracts;
    private final Reporting reporting;

    Intakes(Matching matching, Places places, Contracts contracts, Reporting reporting) {
        this.matching = matching;
        this.places = places;
        this.contracts = contracts;
        this.reporting = reporting;
    }

    /** What would become of each value of the actor's own unit, in the order of the file. */
    @Transactional(readOnly = true)
    public List<Intake> judge(Study study, Actor actor) {
        actor.mustReportFor(actor.unit());
        var own =
                places.units(study.metadata()).entrySet().stream()
                        .filter(entry -> entry.getValue().equals(actor.unit()))
                        .map(Map.Entry::getKey)
                        .toList();
        var unit = actor.unit();
        return new UnitValues(study, (_, year) -> pledged(study, unit, year))
                        .judge(
                                study.typed().stream()
                                        .filter(value -> own.contains(value.place()))
                                        .toList())
                        .stream()
                        .map(intake -> intake.isTaken() ? open(intake, unit) : intake)
                        .toList();
    }

    private UnitValues.Pledged pledged(Study study, UnitCode unit, FiscalYear year) {
        return new UnitValues.Pledged(
                contracts.inForce(unit, year).isPresent(),
                matching.pledged(unit, year),
                matching.bound(unit, year, study));
    }

    private Intake open(Intake intake, UnitCode unit) {
        var period = intake.period().orElseThrow();
        var before = current(unit, intake.series().orElseThrow().id(), period);
        if (before.map(Reading::amount).equals(intake.amount())) {
            return intake.because("same");
        }
        if (!reporting.isOpen(unit, period)) {
            return intake.because("closed");
        }
        return reporting.report(unit, period).isEditable() ? intake : intake.because("locked");
    }

    /** Takes what can be taken, all or nothing; sent twice, it is taken once. */
    public int take(Export export, Study study, Actor actor) {
        var byPeriod = new HashMap<FiscalPeriod, List<Entry>>();
        for (var intake : judge(study, actor)) {
            if (intake.isTaken()) {
                var period = intake.period().orElseThrow();
                byPeriod.computeIfAbsent(period, _ -> new ArrayList<>())
                        .add(entry(export, intake, actor.unit()));
            }
        }
        byPeriod.forEach(
                (period, entries) ->
                        reporting.file(
                                actor.unit(), period, new Filing(entries, Map.of(), false), actor));
        return byPeriod.values().stream().mapToInt(List::size).sum();
    }

    private Entry entry(Export export, Intake intake, UnitCode unit) {
        var series = intake.series().orElseThrow().id();
        var period = intake.period().orElseThrow();
        var amount = intake.amount().orElseThrow();
        var before = current(unit, series, period);
        var seed = export.id() + " " + series + " " + period + " " + amount;
        return new Entry(
                new ReadingId(UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))),
                series,
                amount,
                before.map(Reading::id),
                Optional.of(intake.note()),
                List.of());
    }

    private Optional<Reading> current(UnitCode unit, SeriesId series, FiscalPeriod period) {
        return reporting.current(unit, series, period.year(), Kind.SELF).stream()
                .filter(reading -> reading.period().equals(period))
                .findFirst();
    }
}
