package org.imihigo.plans;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the question which line of which plan a pledge serves. A person says it. */
@Service
@Transactional
public class Alignment {
    private final AllLinks links;
    private final AllPlans plans;
    private final Frameworks frameworks;
    private final Pledges pledges;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Alignment(
            AllLinks links,
            AllPlans plans,
            Frameworks frameworks,
            Pledges pledges,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.links = links;
        this.plans = plans;
        this.frameworks = frameworks;
        this.pledges = pledges;
        this.calendar = calendar;
        this.events = events;
    }

    /** What a pledge serves itself. */
    @Transactional(readOnly = true)
    public List<Link> of(PledgeId pledge) {
        return links.of(List.of(pledge));
    }

    @Transactional(readOnly = true)
    List<Link> history(PledgeId pledge) {
        return links.history(pledge);
    }

    /** Who serves a plan's lines, in all years. */
    @Transactional(readOnly = true)
    List<Link> to(String plan) {
        return links.to(plan);
    }

    @Transactional(readOnly = true)
    Map<Reference, Integer> counts(FiscalYear year, UnitCode within) {
        return links.counts(year, within);
    }

    /**
     * Those that serve no line, neither themselves nor by the whole of which they are a part: a
     * part inherits what its whole serves.
     */
    @Transactional(readOnly = true)
    List<Pledge> orphans(Collection<Pledge> some) {
        var orphans = new ArrayList<Pledge>();
        var serving = serving(some.stream().map(Pledge::id).toList());
        for (var pledge : some) {
            if (!serving.contains(pledge.id()) && !inherits(pledge)) {
                orphans.add(pledge);
            }
        }
        return orphans;
    }

    private Set<PledgeId> serving(Collection<PledgeId> ids) {
        return links.of(ids).stream().map(Link::pledge).collect(toSet());
    }

    /** Links to a whole never run in a circle. */
    private boolean inherits(Pledge pledge) {
        var whole = pledge.parent().map(pledges::get);
        return whole.isPresent()
                && (!serving(List.of(whole.get().id())).isEmpty() || inherits(whole.get()));
    }

    /** Says that a pledge serves a line; said twice, it is once. */
    void add(PledgeId id, Reference to, Actor actor) {
        mustBeThere(to);
        say(id, to, true, actor);
    }

    void remove(PledgeId id, Reference to, Actor actor) {
        say(id, to, false, actor);
    }

    private void mustBeThere(Reference to) {
        boolean framework =
                frameworks.find(to.plan()).flatMap(one -> one.point(to.line())).isPresent();
        boolean line =
                plans.history(to.plan(), to.line()).stream()
                        .findFirst()
                        .filter(last -> !last.removed())
                        .isPresent();
        if (!framework && !line) {
            throw Refusal.notFound("plans.line.unknown");
        }
    }

    private void say(PledgeId id, Reference to, boolean added, Actor actor) {
        var pledge = pledges.get(id);
        actor.mustReportFor(pledge.unit());
        var before = links.history(id, to);
        boolean holds = before.stream().findFirst().filter(Link::added).isPresent();
        if (holds == added) {
            return;
        }
        var link =
                new Link(
                        id,
                        to,
                        before.size() + 1,
                        added,
                        pledge.unit(),
                        pledge.year(),
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        if (!links.insert(link)) {
            throw Refusal.conflict("plans.link.overtaken");
        }
        events.publishEvent(new PledgeAligned(link));
    }

    /** Takes in links as the demonstration brings them. */
    public void bring(List<Link> some) {
        some.forEach(links::insert);
    }
}
