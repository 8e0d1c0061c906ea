package org.imihigo.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for a report's way through its own unit, before it lies with the level above. */
@Service
@Transactional
public class Passages {
    private final AllPassages all;
    private final Reports reports;
    private final Ledger ledger;
    private final Customs customs;
    private final Territory territory;
    private final People people;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Passages(
            AllPassages all,
            Reports reports,
            Ledger ledger,
            Customs customs,
            Territory territory,
            People people,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.all = all;
        this.reports = reports;
        this.ledger = ledger;
        this.customs = customs;
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
        this.events = events;
    }

    /** The office with which a submitted report lies; nobody where it is with the level above. */
    @Transactional(readOnly = true)
    public Optional<Office> waitsFor(Report report) {
        var rule = rule(report);
        if (rule.isEmpty() || report.state() != Report.State.SUBMITTED || isBrought(report)) {
            return Optional.empty();
        }
        var held = new HashSet<Office>();
        people.postsOf(report.unit()).stream()
                .filter(post -> people.isHeld(post.id()))
                .map(Post::office)
                .forEach(held::add);
        return next(rule, submitter(report), held, all.passed(report));
    }

    /** The first of the rule that somebody holds and that has not seen it. */
    static Optional<Office> next(
            List<Office> rule, Optional<Office> submitter, Set<Office> held, Set<Office> passed) {
        return rule.stream()
                .filter(office -> submitter.filter(office::equals).isEmpty())
                .filter(held::contains)
                .filter(office -> !passed.contains(office))
                .findFirst();
    }

    private List<Office> rule(Report report) {
        return territory
                .find(report.unit())
                .map(unit -> customs.chain().getOrDefault(unit.tier(), List.of()))
                .orElse(List.of());
    }

    /** What came from elsewhere went its way there. */
    private static boolean isBrought(Report report) {
        return report.person().isEmpty();
    }

    /** Whoever submits for the unit has passed their own step. */
    private Optional<Office> submitter(Report report) {
        return people.postsOf(report.unit()).stream()
                .filter(post -> report.by().filter(post.id()::equals).isPresent())
                .map(Post::office)
                .findFirst();
    }

    /** Whether this actor's word is awaited, who has not given one on this version. */
    @Transactional(readOnly = true)
    public boolean awaits(Actor actor, Report report) {
        return actor.unit().equals(report.unit())
                && waitsFor(report).filter(actor.office()::equals).isPresent()
                && !said(report).contains(actor.person());
    }

    private Set<UUID> said(Report report) {
        var said = new HashSet<>(all.persons(report));
        report.person().ifPresent(said::add);
        return said;
    }

    void mustBeThrough(Report report) {
        if (waitsFor(report).isPresent()) {
            throw Refusal.conflict("reporting.passage.waits");
        }
    }

    /**
     * Passes a report on to the next, or to the level above.
     *
     * @param version the one that was seen
     */
    public void pass(UnitCode unit, FiscalPeriod period, int version, Actor actor) {
        var report = awaited(unit, period, version, actor);
        all.add(report, actor, calendar.now());
        events.publishEvent(new ReportPassed(report, actor.office()));
    }

    /** Gives a report back to whoever wrote it, with the reason. */
    public void giveBack(
            UnitCode unit, FiscalPeriod period, int version, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reporting.verdict.reason");
        }
        var report = awaited(unit, period, version, actor);
        ledger.move(
                report.moved(Report.State.RETURNED, actor, calendar.now(), Optional.of(reason)));
    }

    private Report awaited(UnitCode unit, FiscalPeriod period, int version, Actor actor) {
        actor.mustSee(unit);
        var report = reports.hold(unit, period);
        if (report.version() != version) {
            throw Refusal.conflict("reporting.report.moved");
        }
        if (!awaits(actor, report)) {
            throw Refusal.notYours("reporting.passage.not-yours");
        }
        return report;
    }

    /** Who passed a report on, the first first. */
    @Transactional(readOnly = true)
    public List<PostId> of(Report report) {
        return all.posts(report);
    }
}
