package org.imihigo.gatherings;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.ContractKept;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to milestones: who leads, where it stands, who has taken it into a contract. */
@Service
@Transactional
public class Milestones {
    private final AllMilestones milestones;
    private final Gatherings gatherings;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Milestones(
            AllMilestones milestones,
            Gatherings gatherings,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.milestones = milestones;
        this.gatherings = gatherings;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    @Transactional(readOnly = true)
    Milestone get(UUID id) {
        return milestones
                .find(id)
                .orElseThrow(() -> Refusal.notFound("gatherings.milestone.unknown"));
    }

    private void tell(Milestone milestone, String what) {
        happenings.publishEvent(new GatheringChanged(milestone.lead(), milestone.path(), what));
    }

    /** A resolution becomes something that can be measured. */
    void make(Milestone milestone, Actor actor) {
        gatherings.get(milestone.gathering()).mustBeOrganisedBy(actor);
        gatherings.resolution(milestone.gathering(), milestone.resolution());
        territory.unit(milestone.lead());
        milestone.support().forEach(territory::unit);
        milestone.text().inAllLanguages();
        if (milestones.insert(milestone, actor)) {
            tell(milestone, "made");
        }
    }

    private static void mustBe(boolean allowed) {
        if (!allowed) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    /** The lead takes it on, or says why not. */
    void answer(UUID id, boolean accepted, String reason, Actor actor) {
        var milestone = get(id);
        mustBe(Gathering.speaksFor(actor, milestone.lead()));
        if (!accepted && reason.isBlank()) {
            throw Refusal.invalid("gatherings.motion.no-reason");
        }
        var answer = new Milestone.Answer(accepted, reason, calendar.now());
        if (!milestones.insert(id, answer, actor)) {
            throw Refusal.conflict("gatherings.milestone.answered");
        }
        tell(milestone, accepted ? "accepted" : "refused");
    }

    /** The lead says where it stands on a day. What lags says why. */
    void report(UUID id, Milestone.Progress progress, Actor actor) {
        var milestone = get(id);
        mustBe(Gathering.speaksFor(actor, milestone.lead()));
        milestone.mustBeOpen();
        if (progress.day().isAfter(calendar.today())) {
            throw Refusal.invalid("gatherings.progress.future", progress.day());
        }
        if (progress.day().isBefore(milestone.way().begins())) {
            throw Refusal.invalid("gatherings.progress.early", milestone.way().begins());
        }
        var standing = Standing.of(milestone.way().done(progress.actual()));
        if (standing == Standing.LAGGING && progress.cause() == Milestone.Cause.NONE) {
            throw Refusal.invalid("gatherings.progress.no-cause");
        }
        milestones.insert(id, progress, actor, calendar.now());
        tell(milestone, "reported");
    }

    private Milestone followed(UUID id, Actor actor) {
        var milestone = get(id);
        mustBe(gatherings.get(milestone.gathering()).isOrganisedBy(actor));
        milestone.mustBeOpen();
        return milestone;
    }

    /** Who follows the resolutions up sets a later day; the days before it stay on the page. */
    void postpone(UUID id, Milestone.Deadline deadline, Actor actor) {
        var milestone = followed(id, actor);
        if (!deadline.due().isAfter(milestone.due())) {
            throw Refusal.invalid("gatherings.deadline.sooner", milestone.due());
        }
        if (deadline.reason().isBlank()) {
            throw Refusal.invalid("gatherings.motion.no-reason");
        }
        if (!milestones.insert(milestone, deadline, actor, calendar.now())) {
            throw Refusal.conflict("gatherings.motion.overtaken");
        }
        tell(milestone, "postponed");
    }

    /** What will not be done is closed with a reason that everybody reads. */
    void close(UUID id, String reason, Actor actor) {
        var milestone = followed(id, actor);
        if (reason.isBlank()) {
            throw Refusal.invalid("gatherings.motion.no-reason");
        }
        milestones.insert(id, new Milestone.Closing(reason, calendar.now()), actor);
        tell(milestone, "closed");
    }

    /**
     * A unit takes a part of it into its contract of a year.
     *
     * @param share in hundredths of a percent
     */
    void take(UUID id, FiscalYear year, int share, Actor actor) {
        actor.mustReportFor(actor.unit());
        milestones.lock(id);
        var milestone = get(id);
        milestone.mustBeOpen();
        milestone.mustLeave(actor.unit(), year, share);
        milestones.insert(
                id,
                new Milestone.Share(actor.unit(), year, share, Optional.empty()),
                actor,
                calendar.now());
        tell(milestone, "shared");
    }

    /** Where a contract is kept, its pledges that bear a milestone's name are what it became. */
    @EventListener
    void kept(ContractKept happened) {
        var unit = happened.contract().unit();
        var year = happened.contract().year();
        var made = pledges.of(unit, year);
        for (var milestone : milestones.concerning(unit)) {
            if (milestone.shares().stream().anyMatch(by(unit, year))) {
                made.stream()
                        .filter(pledge -> isNamed(pledge, milestone.text()))
                        .findFirst()
                        .ifPresent(
                                pledge ->
                                        milestones.adopted(
                                                milestone.id(), unit, year, pledge.id()));
            }
        }
    }

    private static Predicate<Milestone.Share> by(UnitCode unit, FiscalYear year) {
        return share -> share.unit().equals(unit) && share.year().equals(year);
    }

    private boolean isNamed(Pledge pledge, Said text) {
        var name = indicators.series(pledge.series()).indicator().name();
        return text.all().stream()
                .anyMatch(
                        one ->
                                one.equalsIgnoreCase(name.en().strip())
                                        || one.equalsIgnoreCase(name.fr().strip())
                                        || one.equalsIgnoreCase(name.rw().strip()));
    }
}
