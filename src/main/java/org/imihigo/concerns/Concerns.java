package org.imihigo.concerns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what people came with, and what each office made of it. */
@Service
@Transactional
public class Concerns {
    private final AllConcerns concerns;
    private final Territory territory;
    private final People people;
    private final Reporting reporting;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Concerns(
            AllConcerns concerns,
            Territory territory,
            People people,
            Reporting reporting,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.concerns = concerns;
        this.territory = territory;
        this.people = people;
        this.reporting = reporting;
        this.calendar = calendar;
        this.events = events;
    }

    /** Keeps a concern under a code that is free. Sent twice, it is one. */
    Concern raise(UUID id, LocalDate day, Topic topic, String words, Actor actor) {
        actor.mustReportFor(actor.unit());
        mustHaveBeen(day);
        var raised =
                new Concern(
                        id,
                        Concern.code(id, 0),
                        actor.unit(),
                        day,
                        topic,
                        words,
                        actor.post(),
                        actor.person(),
                        calendar.now());
        var known = concerns.find(id);
        if (known.isPresent()) {
            return known.filter(raised::says)
                    .orElseThrow(() -> Refusal.conflict("concerns.form.taken"));
        }
        var kept = concerns.insert(raised);
        events.publishEvent(new ConcernRaised(kept));
        return kept;
    }

    private void mustHaveBeen(LocalDate day) {
        if (day.isAfter(calendar.today())) {
            throw Refusal.invalid("concerns.day.future");
        }
    }

    /** Sends it to another office, which has it from then on. */
    void refer(String code, UUID id, UnitCode to, String note, Actor actor) {
        if (offices(course(code)).stream().map(Unit::code).noneMatch(to::equals)) {
            throw Refusal.invalid("concerns.refer.where");
        }
        act(
                code,
                id,
                actor,
                course -> course.referred(id, to, note, actor, calendar.today(), calendar.now()));
    }

    void answer(String code, UUID id, Outcome outcome, String note, LocalDate day, Actor actor) {
        mustHaveBeen(day);
        act(
                code,
                id,
                actor,
                course -> course.answered(id, outcome, note, actor, day, calendar.now()));
    }

    void reopen(String code, UUID id, String note, Actor actor) {
        act(
                code,
                id,
                actor,
                course -> course.reopened(id, note, actor, calendar.today(), calendar.now()));
    }

    private interface Deed {
        Step on(Course course);
    }

    private void act(String code, UUID id, Actor actor, Deed deed) {
        var course = course(code);
        if (!course.isReadableBy(actor)) {
            throw Refusal.notYours("concerns.unknown");
        }
        if (course.steps().stream().map(Step::id).noneMatch(id::equals)) {
            var step = deed.on(course);
            concerns.insert(step);
            events.publishEvent(new ConcernMoved(course.concern().unit(), step));
        }
    }

    /**
     * @throws Refusal where nothing has this code
     */
    @Transactional(readOnly = true)
    Course course(String code) {
        return concerns.find(code)
                .map(one -> new Course(one, concerns.steps(one.id())))
                .orElseThrow(() -> Refusal.notFound("concerns.unknown"));
    }

    /** Where a concern can be sent: the offices above its own, and those of the country. */
    @Transactional(readOnly = true)
    List<Unit> offices(Course course) {
        var unit = course.concern().unit();
        var line = territory.path(unit).stream();
        var institutions = territory.institutions(unit.country()).stream();
        var near =
                Stream.concat(line, institutions)
                        .distinct()
                        .filter(one -> !one.code().equals(course.level()))
                        .filter(one -> one.existsOn(calendar.today()))
                        .toList();
        var answering = answering(near);
        return near.stream().filter(one -> answering.contains(one.code())).toList();
    }

    /** Provinces coordinate and the country has no desk: nobody there would answer. */
    private Set<UnitCode> answering(List<Unit> units) {
        return people.postsOf(units.stream().map(Unit::code).toList()).stream()
                .filter(post -> post.office().reports())
                .map(Post::unit)
                .collect(Collectors.toSet());
    }

    /** Of a place and all that lies in it, of those that were raised in a period. */
    @Transactional(readOnly = true)
    public Speed speed(UnitCode within, FiscalPeriod period) {
        return concerns.speed(within, period, calendar.daysToAnswer(), calendar.today());
    }

    /** The same of each unit directly below. */
    @Transactional(readOnly = true)
    Map<UnitCode, Speed> below(List<UnitCode> children, FiscalPeriod period) {
        return concerns.speeds(children, period, calendar.daysToAnswer(), calendar.today());
    }

    /** What lies with a unit and waits, the longest first. */
    @Transactional(readOnly = true)
    List<Course> waitingFor(UnitCode level) {
        return concerns.waitingFor(level).stream()
                .map(one -> new Course(one, concerns.steps(one.id())))
                .toList();
    }

    /** Figures of the period that are two counts: what the log can answer. */
    @Transactional(readOnly = true)
    List<Owed> measures(FiscalPeriod period, Actor actor) {
        return actor.reportsFor(actor.unit())
                        && calendar.open().contains(period)
                        && reporting.report(actor.unit(), period).isEditable()
                ? reporting.owed(actor.unit(), period).stream().filter(Owed::isCounted).toList()
                : List.of();
    }

    /** Reports how many were answered in time, of how many, as a figure of the actor's unit. */
    void report(UUID id, FiscalPeriod period, SeriesId series, String note, Actor actor) {
        var speed = speed(actor.unit(), period);
        if (speed.raised() == 0) {
            throw Refusal.invalid("concerns.figure.none");
        }
        var owed =
                measures(period, actor).stream()
                        .filter(one -> one.series().id().equals(series))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("concerns.figure.which"));
        var entry =
                new Entry(
                        new ReadingId(id),
                        series,
                        new Amount.Counts(speed.inTime(), speed.raised()),
                        owed.current().map(Reading::id).filter(one -> !one.value().equals(id)),
                        Optional.of(note),
                        List.of());
        if (reporting.find(new ReadingId(id)).isEmpty()) {
            reporting.file(actor.unit(), period, Filing.of(entry), actor);
        }
    }
}
