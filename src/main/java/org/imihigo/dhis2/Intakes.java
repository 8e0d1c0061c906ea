package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Source;
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
    private final Calendar calendar;

    Intakes(
            Matching matching,
            Places places,
            Contracts contracts,
            Reporting reporting,
            Calendar calendar) {
        this.matching = matching;
        this.places = places;
        this.contracts = contracts;
        this.reporting = reporting;
        this.calendar = calendar;
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
        var known = new Known(study, actor.unit());
        var seen = new HashSet<Object>();
        var judged = new ArrayList<Intake>();
        for (var value : study.typed()) {
            if (own.contains(value.place())) {
                var intake = known.judge(value);
                judged.add(
                        intake.isTaken() && !seen.add(intake.cell())
                                ? intake.because("twice")
                                : intake);
            }
        }
        return judged;
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
                Optional.of("DHIS2: " + intake.name()),
                List.of());
    }

    private Optional<Reading> current(
            UnitCode unit, org.imihigo.indicators.SeriesId series, FiscalPeriod period) {
        return reporting.current(unit, series, period.year(), Kind.SELF).stream()
                .filter(reading -> reading.period().equals(period))
                .findFirst();
    }

    /** What is known of the unit, looked up once a year. */
    private final class Known {
        private final Study study;
        private final UnitCode unit;
        private final Map<FiscalYear, Map<String, Series>> series = new HashMap<>();
        private final Map<FiscalYear, Map<Series, org.imihigo.pledges.Pledge>> pledged =
                new HashMap<>();

        Known(Study study, UnitCode unit) {
            this.study = study;
            this.unit = unit;
        }

        Intake judge(Value value) {
            var element = Optional.ofNullable(study.metadata().elements().get(value.element()));
            var name = element.map(Element::name).orElse(value.element());
            var slot = study.holdings().slot(value.element());
            var held = study.holdings().of(value.element());
            if (slot.isEmpty() || held.isEmpty()) {
                return Intake.left(value, name, "unread");
            }
            if (slot.get().what() != Slot.What.ACHIEVED) {
                return Intake.left(value, name, "target");
            }
            if (value.deleted()) {
                return Intake.left(value, name, "deleted");
            }
            if (value.text().isBlank()) {
                return Intake.left(value, name, "blank");
            }
            if (study.metadata().category(value.cell()).isPresent()) {
                return Intake.left(value, name, "split");
            }
            var said = PeriodName.read(value.period());
            if (said.isEmpty()) {
                return Intake.left(value, name, "period");
            }
            var period = period(slot.get(), said.get());
            return period.isEmpty()
                    ? Intake.left(value, name, "quarter")
                    : pledged(value, name, held.get(), period.get());
        }

        /** The quarter of the name within the year, or the period itself. */
        private Optional<FiscalPeriod> period(Slot slot, FiscalPeriod said) {
            if (!slot.isQuarter()) {
                return Optional.of(said);
            }
            var quarter = said.year().quarter(slot.quarter());
            boolean fits = said.kind() == FiscalPeriod.Kind.YEAR || said.equals(quarter);
            return fits ? Optional.of(quarter) : Optional.empty();
        }

        private Intake pledged(Value value, String name, Held held, FiscalPeriod period) {
            if (contracts.inForce(unit, period.year()).isEmpty()) {
                return Intake.left(value, name, "contract");
            }
            var measured =
                    Optional.ofNullable(
                            series.computeIfAbsent(period.year(), this::matched).get(held.key()));
            if (measured.isEmpty()) {
                return Intake.left(value, name, "unpledged");
            }
            var intake =
                    new Intake(
                            value,
                            name,
                            measured,
                            Optional.of(period),
                            Optional.empty(),
                            Optional.empty());
            return reported(intake, measured.get(), period);
        }

        private Intake reported(Intake intake, Series measured, FiscalPeriod period) {
            var indicator = measured.indicator();
            var pledge = pledged.getOrDefault(period.year(), Map.of()).get(measured);
            if (pledge == null || pledge.source() != Source.OWN) {
                return intake.because("children");
            }
            if (indicator.frequency() != period.kind()) {
                return intake.because("period");
            }
            if (indicator.measure().counted()) {
                return intake.because("counts");
            }
            return intake.value()
                    .number()
                    .map(number -> amount(intake, number, indicator.decimals()))
                    .map(taken -> taken.isTaken() ? open(taken, period) : taken)
                    .orElseGet(() -> intake.because("number"));
        }

        private Intake amount(Intake intake, BigDecimal number, int decimals) {
            var needed = number.stripTrailingZeros();
            if (needed.signum() < 0) {
                return intake.because("negative");
            }
            if (needed.scale() > decimals) {
                return intake.because("fine");
            }
            var scaled = number.movePointRight(decimals);
            if (scaled.compareTo(BigDecimal.valueOf(Amount.LARGEST)) > 0) {
                return intake.because("large");
            }
            return new Intake(
                    intake.value(),
                    intake.name(),
                    intake.series(),
                    intake.period(),
                    Optional.of(new Amount.Value(scaled.longValueExact())),
                    Optional.empty());
        }

        private Intake open(Intake intake, FiscalPeriod period) {
            var before = current(unit, intake.series().orElseThrow().id(), period);
            if (before.map(Reading::amount).equals(intake.amount())) {
                return intake.because("same");
            }
            if (!calendar.reporting(period).isOpen(calendar.today())) {
                return intake.because("closed");
            }
            return reporting.report(unit, period).isEditable() ? intake : intake.because("locked");
        }

        private Map<String, Series> matched(FiscalYear year) {
            var all = matching.pledged(unit, year);
            pledged.put(year, all);
            var found = new HashMap<String, Series>();
            for (var measured : all.keySet()) {
                matching.held(measured, unit, study)
                        .ifPresent(held -> found.putIfAbsent(held.key(), measured));
            }
            return found;
        }
    }
}
