package org.imihigo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for what an owner asks of the level above, and for its answer. */
@Service("reportingRequests")
@Transactional
public class Requests {
    /** Nobody is given more than a quarter at once. */
    static final int MOST_DAYS = 92;

    private final AllRequests all;
    private final Reports reports;
    private final Readings readings;
    private final Ledger ledger;
    private final Writers writers;
    private final OwnWindows windows;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Requests(
            AllRequests all,
            Reports reports,
            Readings readings,
            Ledger ledger,
            Writers writers,
            OwnWindows windows,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.all = all;
        this.reports = reports;
        this.readings = readings;
        this.ledger = ledger;
        this.writers = writers;
        this.windows = windows;
        this.calendar = calendar;
        this.events = events;
    }

    /** Asks for the days until one, for the whole report: an extension, or a reopening. */
    public Request askForDays(
            UnitCode unit, FiscalPeriod period, LocalDate until, String reason, Actor actor) {
        writers.mustWrite(actor, unit);
        var window = windows.of(unit, period);
        var today = calendar.today();
        if (today.isBefore(window.opens())) {
            throw Refusal.closed("calendar.window.not-yet", window.opens());
        }
        var after = window.isOpen(today) ? window.due() : today.minusDays(1);
        if (!until.isAfter(after) || until.isBefore(today)) {
            throw Refusal.invalid("reporting.request.day-early", after);
        }
        if (until.isAfter(today.plusDays(MOST_DAYS))) {
            throw Refusal.invalid("reporting.request.day-late", today.plusDays(MOST_DAYS));
        }
        var kind = window.isOpen(today) ? Request.Kind.EXTENSION : Request.Kind.REOPENING;
        return ask(unit, period, kind, Optional.of(until), Optional.empty(), reason, actor);
    }

    /** Asks that one figure be changed, or taken out; until it is granted it stays as it is. */
    public Request askAbout(ReadingId id, boolean takenOut, String reason, Actor actor) {
        var reading = inForce(id);
        writers.mustWrite(actor, reading.unit());
        if (!takenOut && reports.get(reading.unit(), reading.period()).isEditable()) {
            throw Refusal.conflict("reporting.request.editable");
        }
        return ask(
                reading.unit(),
                reading.period(),
                takenOut ? Request.Kind.DELETION : Request.Kind.CHANGE,
                Optional.empty(),
                Optional.of(id),
                reason,
                actor);
    }

    private Reading inForce(ReadingId id) {
        return readings.find(id)
                .filter(reading -> reading.kind() == Kind.SELF)
                .filter(
                        reading ->
                                readings.current(reading.unit(), reading.period(), Kind.SELF)
                                        .containsValue(reading))
                .orElseThrow(() -> Refusal.conflict("reporting.verdict.stale"));
    }

    private Request ask(
            UnitCode unit,
            FiscalPeriod period,
            Request.Kind kind,
            Optional<LocalDate> until,
            Optional<ReadingId> reading,
            String reason,
            Actor actor) {
        var request =
                new Request(
                        UUID.randomUUID(),
                        unit,
                        period,
                        kind,
                        until,
                        reading,
                        reason,
                        Request.Turn.of(actor, calendar.now()),
                        Optional.empty());
        if (!all.insert(request)) {
            throw Refusal.conflict("reporting.request.twice");
        }
        events.publishEvent(new RequestMade(request));
        return request;
    }

    /** Grants or refuses; what is granted takes effect at once. */
    public Request answer(UUID id, boolean granted, Optional<String> why, Actor actor) {
        var request = all.hold(id);
        request.mustBeAnswerableBy(actor);
        var answered = request.answered(granted, why, actor, calendar.now());
        all.answer(answered);
        if (granted) {
            apply(answered, actor);
        }
        events.publishEvent(new RequestAnswered(answered));
        return answered;
    }

    private void apply(Request request, Actor actor) {
        switch (request.kind()) {
            case EXTENSION -> {}
            case REOPENING, CHANGE -> giveBack(request, actor);
            case DELETION -> {
                takeOut(inForce(request.reading().orElseThrow()), actor);
                if (windows.isOpen(request.unit(), request.period())) {
                    giveBack(request, actor);
                }
            }
        }
    }

    /** The owner has the report again; what was said stays in force until it is corrected. */
    private void giveBack(Request request, Actor actor) {
        var report = reports.hold(request.unit(), request.period());
        if (!report.isEditable()) {
            ledger.move(
                    report.moved(
                            Report.State.RETURNED,
                            actor,
                            calendar.now(),
                            Optional.of(request.reason())));
        }
    }

    /** It counts no more, confirmed or not, and stays to be read. */
    private void takeOut(Reading reading, Actor actor) {
        Optional.ofNullable(
                        readings.current(reading.unit(), reading.period(), Kind.VALIDATED)
                                .get(reading.series()))
                .ifPresent(validated -> ledger.withdraw(validated, actor, calendar.now()));
        ledger.withdraw(reading, actor, calendar.now());
    }

    /** Of one report, the newest first. */
    @Transactional(readOnly = true)
    public List<Request> of(UnitCode unit, FiscalPeriod period) {
        return all.of(unit, period);
    }
}
