package org.imihigo.reporting;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room for the level above: what it may say of a report. */
@Service
@Transactional
public class Verdicts {
    private final AllVerdicts verdicts;
    private final Readings readings;
    private final Reports reports;
    private final Ledger ledger;
    private final Sheets sheets;
    private final Writers writers;
    private final Passages passages;
    private final OwnWindows windows;
    private final Calendar calendar;

    Verdicts(
            AllVerdicts verdicts,
            Readings readings,
            Reports reports,
            Ledger ledger,
            Sheets sheets,
            Writers writers,
            Passages passages,
            OwnWindows windows,
            Calendar calendar) {
        this.verdicts = verdicts;
        this.readings = readings;
        this.reports = reports;
        this.ledger = ledger;
        this.sheets = sheets;
        this.writers = writers;
        this.passages = passages;
        this.windows = windows;
        this.calendar = calendar;
    }

    /**
     * Gives verdicts, all or none. Where one returns a reading, the owner has the report again;
     * where all readings are confirmed or corrected, it is done.
     */
    public Report give(
            UnitCode unit, FiscalPeriod period, List<Judgement> judgements, Actor actor) {
        actor.mustSee(unit);
        windows.mustBeOpen(unit, period);
        var report = reports.hold(unit, period);
        writers.mustJudge(actor, report);
        passages.mustBeThrough(report);
        var self = readings.current(unit, period, Kind.SELF);
        var said = inForce(self.values());
        var fresh =
                judgements.stream().filter(judgement -> !isGiven(judgement, said, report)).toList();
        if (fresh.isEmpty()) {
            return report;
        }
        report.mustBeJudgeableBy(actor);
        var validated = Validated.of(unit, period, readings);
        fresh.forEach(
                judgement -> give(judgement, judged(judgement, self, actor), validated, actor));
        return moved(report, fresh, self.values(), actor);
    }

    /**
     * Confirms the reports of many units, all or none; what is not named waits.
     *
     * @param seen the version of each that the actor saw
     */
    public void confirm(Map<UnitCode, Integer> seen, FiscalPeriod period, Actor actor) {
        seen.forEach(
                (unit, version) -> {
                    var report = reports.hold(unit, period);
                    if (report.state() != Report.State.SUBMITTED || report.version() != version) {
                        throw Refusal.conflict("reporting.report.moved");
                    }
                    give(unit, period, waiting(unit, period), actor);
                });
    }

    private List<Judgement> waiting(UnitCode unit, FiscalPeriod period) {
        var self = readings.current(unit, period, Kind.SELF).values();
        var said = inForce(self);
        return self.stream()
                .filter(
                        reading ->
                                Optional.ofNullable(said.get(reading.id()))
                                        .flatMap(Verdict::validated)
                                        .isEmpty())
                .<Judgement>map(reading -> new Judgement.Confirm(reading.id()))
                .toList();
    }

    /** The verdict in force on each of these readings that has one. */
    @Transactional(readOnly = true)
    public Map<ReadingId, Verdict> inForce(Collection<Reading> readings) {
        return verdicts.on(readings.stream().map(Reading::id).toList()).stream()
                .collect(toMap(Verdict::reading, verdict -> verdict, (earlier, later) -> later));
    }

    /** A click that came twice. A reading that came again as it was may be returned again. */
    private boolean isGiven(Judgement judgement, Map<ReadingId, Verdict> said, Report report) {
        boolean again = judgement instanceof Judgement.Return && report.isJudgeable();
        return Optional.ofNullable(said.get(judgement.reading()))
                .filter(verdict -> !again && says(verdict, judgement))
                .isPresent();
    }

    private boolean says(Verdict verdict, Judgement judgement) {
        return switch (judgement) {
            case Judgement.Confirm _ -> verdict.decision() == Verdict.Decision.CONFIRM;
            case Judgement.Correct(_, var amount, _) ->
                    verdict.decision() == Verdict.Decision.CORRECT
                            && verdict.validated()
                                    .flatMap(readings::find)
                                    .filter(reading -> reading.amount().equals(amount))
                                    .isPresent();
            case Judgement.Return _ -> verdict.decision() == Verdict.Decision.RETURN;
        };
    }

    /** The reading in force that is judged; by nobody who wrote it, from whatever post. */
    private Reading judged(Judgement judgement, Map<SeriesId, Reading> self, Actor actor) {
        if (readings.writers(List.of(judgement.reading())).contains(actor.person())) {
            throw Refusal.notYours("reporting.verdict.own");
        }
        return self.values().stream()
                .filter(reading -> reading.id().equals(judgement.reading()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("reporting.verdict.stale"));
    }

    private void give(Judgement judgement, Reading reading, Validated validated, Actor actor) {
        var verdict =
                switch (judgement) {
                    case Judgement.Confirm _ ->
                            validate(
                                    Verdict.Decision.CONFIRM,
                                    reading,
                                    reading.amount(),
                                    Optional.empty(),
                                    validated,
                                    actor);
                    case Judgement.Correct(_, var amount, var reason) -> {
                        mustDiffer(reading, amount);
                        yield validate(
                                Verdict.Decision.CORRECT,
                                reading,
                                amount,
                                Optional.of(reason),
                                validated,
                                actor);
                    }
                    case Judgement.Return(_, var reason) -> {
                        validated
                                .inForce(reading.series())
                                .ifPresent(last -> ledger.withdraw(last, actor, calendar.now()));
                        yield new Verdict(
                                reading.id(),
                                Verdict.Decision.RETURN,
                                Optional.empty(),
                                Optional.of(reason),
                                actor.post(),
                                calendar.now());
                    }
                };
        verdicts.add(verdict, actor.person());
    }

    private void mustDiffer(Reading reading, Amount amount) {
        sheets.item(reading.unit(), reading.period(), reading.series()).mustSuit(amount);
        if (amount.equals(reading.amount())) {
            throw Refusal.invalid("reporting.verdict.same");
        }
    }

    private Verdict validate(
            Verdict.Decision decision,
            Reading reading,
            Amount amount,
            Optional<String> reason,
            Validated validated,
            Actor actor) {
        var now = calendar.now();
        var last = validated.last(reading.series());
        var counted = validated.inForce(reading.series());
        var stands = counted.filter(earlier -> earlier.amount().equals(amount));
        var inForce =
                stands.orElseGet(
                        () ->
                                last.map(
                                                earlier ->
                                                        earlier.followedBy(
                                                                ReadingId.next(),
                                                                amount,
                                                                actor.post(),
                                                                now,
                                                                reason))
                                        .orElseGet(
                                                () ->
                                                        reading.validated(
                                                                amount,
                                                                actor.post(),
                                                                now,
                                                                reason)));
        if (stands.isEmpty()) {
            ledger.write(inForce, actor.person(), counted.map(Reading::amount));
        }
        return new Verdict(
                reading.id(), decision, Optional.of(inForce.id()), reason, actor.post(), now);
    }

    private Report moved(
            Report report, List<Judgement> given, Collection<Reading> self, Actor actor) {
        var returned =
                given.stream()
                        .filter(Judgement.Return.class::isInstance)
                        .map(Judgement.Return.class::cast)
                        .map(Judgement.Return::reason)
                        .distinct()
                        .collect(joining("\n"));
        var said = inForce(self);
        boolean done =
                self.stream()
                        .allMatch(
                                reading ->
                                        Optional.ofNullable(said.get(reading.id()))
                                                .flatMap(Verdict::validated)
                                                .isPresent());
        if (returned.isEmpty() && (!done || report.state() == Report.State.CONFIRMED)) {
            return report;
        }
        var moved =
                report.moved(
                        returned.isEmpty() ? Report.State.CONFIRMED : Report.State.RETURNED,
                        actor,
                        calendar.now(),
                        returned.isEmpty() ? Optional.empty() : Optional.of(returned));
        ledger.move(moved);
        return moved;
    }
}
