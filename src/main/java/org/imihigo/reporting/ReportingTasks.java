package org.imihigo.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Duties.Duty;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: reports to write and to judge, those that came back, and those that are missing. */
@Component
class ReportingTasks implements Waiting {
    private static final Duration NEWS = Duration.ofDays(30);

    private final Duties duties;
    private final Readings readings;
    private final Verdicts verdicts;
    private final Passages passages;
    private final Delegations delegations;
    private final Territory territory;
    private final ZoneId zone;

    ReportingTasks(
            Duties duties,
            Readings readings,
            Verdicts verdicts,
            Passages passages,
            Delegations delegations,
            Territory territory,
            ZoneId zone) {
        this.duties = duties;
        this.readings = readings;
        this.verdicts = verdicts;
        this.passages = passages;
        this.delegations = delegations;
        this.territory = territory;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var tasks = new ArrayList<Task>();
        for (var period : duties.open(actor)) {
            if (actor.reportsFor(actor.unit())) {
                duties.of(actor.unit(), period).stream()
                        .filter(duties::isOpen)
                        .flatMap(duty -> own(duty, actor, words).stream())
                        .forEach(tasks::add);
            }
            for (var given : delegations.to(actor)) {
                duties.of(given.unit(), period).stream()
                        .filter(duty -> duties.isOpen(duty) && duty.report().isEditable())
                        .map(duty -> given(duty, words))
                        .forEach(tasks::add);
            }
            judged(actor, period).stream()
                    .flatMap(duty -> below(duty, words).stream())
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private List<Duty> judged(Actor actor, FiscalPeriod period) {
        return duties.below(actor.scope(), period).stream()
                .filter(duty -> actor.judges(duty.unit()) && duties.isOpen(duty))
                .toList();
    }

    private Optional<Task> own(Duty duty, Actor actor, Words words) {
        var report = duty.report();
        var period = words.period(duty.period());
        return switch (report.state()) {
            case DRAFT -> Optional.of(write(duty, period, words));
            case RETURNED ->
                    Optional.of(
                            new Task(
                                    Task.Kind.WAITS,
                                    words.text("reporting.desk.returned", period),
                                    report.reason().orElse(""),
                                    duty.path(),
                                    at(duty)));
            case CONFIRMED -> Optional.of(confirmed(duty, period, words)).filter(this::isNews);
            case SUBMITTED ->
                    Optional.of(pass(duty, period, words))
                            .filter(_ -> passages.awaits(actor, duty.report()));
        };
    }

    /** Of a unit whose officer is away. */
    private Task given(Duty duty, Words words) {
        return new Task(
                duties.isLate(duty) ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text(
                        "reporting.delegation.desk",
                        territory.fullName(duty.unit(), words),
                        words.period(duty.period())),
                words.text(
                        "reporting.desk.due",
                        duty.window().due(),
                        duties.recorded(duty),
                        duty.figures()),
                duty.path(),
                morning(duty.window().opens()));
    }

    private static Task pass(Duty duty, String period, Words words) {
        return new Task(
                Task.Kind.WAITS,
                words.text("reporting.passage.desk", period),
                words.text("reporting.passage.desk-more"),
                duty.path(),
                at(duty));
    }

    private Task write(Duty duty, String period, Words words) {
        boolean late = duties.isLate(duty);
        var window = duty.window();
        return new Task(
                late ? Task.Kind.LATE : Task.Kind.WAITS,
                words.text("reporting.desk.write", period),
                words.text(
                        "reporting.desk.due", window.due(), duties.recorded(duty), duty.figures()),
                duty.path(),
                morning(late ? window.due() : window.opens()));
    }

    private Task confirmed(Duty duty, String period, Words words) {
        var said =
                verdicts.inForce(readings.current(duty.unit(), duty.period(), Kind.SELF).values());
        long corrected =
                said.values().stream()
                        .filter(verdict -> verdict.decision() == Verdict.Decision.CORRECT)
                        .count();
        return new Task(
                Task.Kind.CHANGED,
                words.text("reporting.desk.confirmed", period),
                corrected == 0 ? "" : words.count("reporting.desk.changed", corrected),
                duty.path(),
                at(duty));
    }

    private boolean isNews(Task task) {
        return task.when().isAfter(duties.now().minus(NEWS));
    }

    private Optional<Task> below(Duty duty, Words words) {
        var name = territory.fullName(duty.unit(), words);
        var period = words.period(duty.period());
        if (passages.waitsFor(duty.report()).isPresent()) {
            return Optional.empty();
        }
        if (duty.report().state() == Report.State.SUBMITTED) {
            return Optional.of(
                    new Task(
                            Task.Kind.WAITS,
                            words.text("reporting.desk.judge", name, period),
                            words.count("reporting.desk.figures", duties.recorded(duty)),
                            duty.path(),
                            at(duty)));
        }
        return Optional.of(duty)
                .filter(duties::isLate)
                .map(
                        late ->
                                new Task(
                                        Task.Kind.LATE,
                                        words.text("reporting.desk.missing", name, period),
                                        late.path(),
                                        morning(late.window().due())));
    }

    private static Instant at(Duty duty) {
        return duty.report().at().orElseThrow();
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
