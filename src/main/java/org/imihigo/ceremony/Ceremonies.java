package org.imihigo.ceremony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the stage: a level calls those who sign with it, one after the other. */
@Service
@Transactional
public class Ceremonies {
    private static final int SHOWN = 50;

    private final AllCeremonies all;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Ceremonies(
            AllCeremonies all,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.all = all;
        this.territory = territory;
        this.calendar = calendar;
        this.events = events;
    }

    /** Where this actor may lead a ceremony: the place for which they judge those below. */
    Optional<UnitCode> stageOf(Actor actor) {
        var unit = actor.scope();
        return actor.office().judges() && !comeForward(unit).isEmpty()
                ? Optional.of(unit)
                : Optional.empty();
    }

    /** Who signs with a level: districts with the country, else the places directly below. */
    private List<UnitCode> comeForward(UnitCode unit) {
        var today = calendar.today();
        var below =
                territory.unit(unit).tier() == Tier.COUNTRY
                        ? territory.units(Tier.DISTRICT, unit, today)
                        : territory.children(unit).stream()
                                .filter(one -> one.existsOn(today))
                                .toList();
        return below.stream().map(Unit::code).toList();
    }

    private void mustLead(Actor actor, UnitCode unit) {
        if (stageOf(actor).filter(unit::equals).isEmpty()) {
            throw Refusal.notYours("ceremony.stage.not-yours");
        }
    }

    /** Calls a ceremony; in the order of their codes, until the queue is put in another. */
    void call(Ceremony called, Actor actor) {
        mustLead(actor, called.unit());
        var queued =
                new Ceremony(
                        called.id(),
                        called.unit(),
                        called.year(),
                        called.title(),
                        called.venue(),
                        called.day(),
                        comeForward(called.unit()),
                        List.of());
        if (all.insert(queued, actor, calendar.now())) {
            events.publishEvent(new StageMoved(called.unit(), called.id(), 0));
        }
    }

    /** A ceremony under way: called, and so many have pledged. */
    public void begin(
            UUID id,
            UnitCode unit,
            FiscalYear year,
            String title,
            String venue,
            int pledged,
            Actor actor) {
        call(
                new Ceremony(id, unit, year, title, venue, calendar.today(), List.of(), List.of()),
                actor);
        for (int moves = 0; moves <= pledged; moves++) {
            move(id, Ceremony.Kind.NEXT, moves, actor);
        }
    }

    void raise(UUID id, UnitCode unit, Actor actor) {
        var ceremony = get(id);
        mustLead(actor, ceremony.unit());
        all.order(id, ceremony.raised(unit));
    }

    /** Moves the stage; of two who move it at once one is told so. */
    void move(UUID id, Ceremony.Kind kind, int seen, Actor actor) {
        var ceremony = get(id);
        mustLead(actor, ceremony.unit());
        var move = ceremony.move(kind, seen, calendar.now());
        if (!all.insert(id, move, actor)) {
            throw Refusal.conflict("ceremony.stage.moved");
        }
        events.publishEvent(new StageMoved(ceremony.unit(), id, move.number()));
    }

    @Transactional(readOnly = true)
    Ceremony get(UUID id) {
        return all.find(id).orElseThrow(() -> Refusal.notFound("ceremony.stage.unknown"));
    }

    @Transactional(readOnly = true)
    List<Ceremony> latest() {
        return all.latest(SHOWN);
    }
}
