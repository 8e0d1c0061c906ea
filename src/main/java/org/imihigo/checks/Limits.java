package org.imihigo.checks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.territory.Territory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how much a unit may promise: so much, and for every one more another goes. */
@Service("priorityLimits")
@Transactional
public class Limits {
    /** Where neither the pack nor an administrator says anything. */
    private static final int NO_LIMIT = Integer.MAX_VALUE;

    static final int HIGHEST = 1_000;
    static final int LONGEST = 500;

    private final Caps caps;
    private final RuleBook book;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;
    private final UnitCode country;

    Limits(
            Caps caps,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events,
            @Value("${imihigo.country:rw}") String country) {
        this.caps = caps;
        this.book = RuleBook.of(country);
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    RuleBook book() {
        return book;
    }

    /** How many priorities the unit may have in a year. */
    @Transactional(readOnly = true)
    public int cap(UnitCode unit, FiscalYear year) {
        return cap(territory.unit(unit).tier(), year);
    }

    int cap(Tier tier, FiscalYear year) {
        return caps.inForce(tier, year)
                .map(Cap::most)
                .orElseGet(() -> book.caps().getOrDefault(tier, NO_LIMIT));
    }

    @Transactional(readOnly = true)
    List<Cap> history(FiscalYear year) {
        return caps.history(year);
    }

    Map<Tier, Integer> original() {
        return book.caps();
    }

    static boolean administers(Actor actor) {
        return actor.office() == Office.ADMINISTRATOR;
    }

    static void mustAdminister(Actor actor) {
        if (!administers(actor)) {
            throw Refusal.notYours("checks.cap.not-yours");
        }
    }

    /**
     * Sets how many priorities a level may have in one year.
     *
     * @param version how often it had been set when the actor looked
     */
    public void set(Tier tier, FiscalYear year, int most, String reason, int version, Actor actor) {
        mustAdminister(actor);
        if (most < 1 || most > HIGHEST) {
            throw Refusal.invalid("checks.cap.number", HIGHEST);
        }
        var cap =
                new Cap(
                        tier,
                        year,
                        version + 1,
                        most,
                        said(reason),
                        actor.post(),
                        actor.person(),
                        calendar.now());
        if (!caps.insert(cap)) {
            throw Refusal.conflict("checks.cap.overtaken");
        }
        events.publishEvent(new CapSet(country, tier, year, most));
    }

    static String said(String reason) {
        var text = reason.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw Refusal.invalid("checks.reason.empty", LONGEST);
        }
        return text;
    }

    /**
     * Puts on record that a priority goes so that another can stay; the room that keeps the plan
     * leaves its lines out.
     *
     * @param favour which one stays for it; may be empty
     */
    public void depart(Promises plan, String priority, String favour, String reason, Actor actor) {
        actor.mustReportFor(plan.unit());
        var known = plan.lines().stream().map(Planned::priority).toList();
        if (!known.contains(priority)) {
            throw Refusal.invalid("checks.departure.unknown");
        }
        if (priority.equals(favour) || !(favour.isEmpty() || known.contains(favour))) {
            throw Refusal.invalid("checks.departure.favour");
        }
        var gone =
                new Departure(
                        UUID.randomUUID(),
                        plan.unit(),
                        plan.year(),
                        priority,
                        favour,
                        said(reason),
                        (int) PlanRules.priorities(plan),
                        cap(plan.unit(), plan.year()),
                        actor.post(),
                        actor.person(),
                        calendar.now());
        caps.insert(gone);
        events.publishEvent(new PriorityGone(plan.unit(), plan.year(), gone.id()));
    }

    @Transactional(readOnly = true)
    List<Departure> departures(UnitCode unit, FiscalYear year) {
        return caps.departures(unit, year);
    }

    Optional<Integer> limit(UnitCode unit, FiscalYear year) {
        return Optional.of(cap(unit, year)).filter(most -> most < NO_LIMIT);
    }
}
