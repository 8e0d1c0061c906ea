package org.imihigo.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for officers who let somebody else report while they are away. */
@Service
@Transactional
public class Delegations {
    /** Nobody is away for longer than half a year. */
    static final int MOST_DAYS = 183;

    private final AllDelegations all;
    private final People people;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Delegations(
            AllDelegations all,
            People people,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.all = all;
        this.people = people;
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
    }

    /** Those who may be named: whoever holds a post that reports, here, beside or one above. */
    @Transactional(readOnly = true)
    public List<Post> candidates(Actor actor) {
        var above = actor.unit().parent().stream();
        var beside =
                actor.unit().parent().stream()
                        .flatMap(parent -> territory.children(parent).stream())
                        .map(Unit::code);
        return people.postsOf(Stream.concat(above, beside).distinct().toList()).stream()
                .filter(post -> post.office().reports() && !post.id().equals(actor.post()))
                .filter(post -> people.isHeld(post.id()))
                .toList();
    }

    public Delegation delegate(
            PostId to, LocalDate first, LocalDate last, String reason, Actor actor) {
        actor.mustReportFor(actor.unit());
        if (candidates(actor).stream().map(Post::id).noneMatch(to::equals)) {
            throw Refusal.invalid("reporting.delegation.nobody");
        }
        if (last.isBefore(calendar.today()) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw Refusal.invalid("reporting.delegation.days", MOST_DAYS);
        }
        var delegation =
                new Delegation(
                        UUID.randomUUID(),
                        actor.unit(),
                        actor.post(),
                        actor.person(),
                        to,
                        people.holder(to).orElseThrow(),
                        first,
                        last,
                        reason,
                        calendar.now(),
                        Optional.empty());
        all.insert(delegation);
        events.publishEvent(new ReportingDelegated(delegation, false));
        return delegation;
    }

    /** Whoever is back early ends it; else it ends by itself. */
    public void end(UUID id, Actor actor) {
        actor.mustReportFor(actor.unit());
        if (!all.end(id, actor.unit(), calendar.now())) {
            throw Refusal.conflict("reporting.delegation.over");
        }
        all.find(id).ifPresent(one -> events.publishEvent(new ReportingDelegated(one, true)));
    }

    @Transactional(readOnly = true)
    public List<Delegation> of(UnitCode unit) {
        return all.of(unit);
    }

    /** The units for which somebody reports today because its officer is away. */
    @Transactional(readOnly = true)
    public List<Delegation> to(Actor actor) {
        return all.to(actor, calendar.today());
    }

    boolean isGiven(UnitCode unit, Actor actor) {
        return to(actor).stream().anyMatch(one -> one.unit().equals(unit));
    }
}
