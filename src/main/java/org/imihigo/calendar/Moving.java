package org.imihigo.calendar;

import java.util.Locale;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves windows: what an administrator may do with the calendar. */
@Service
class Moving {
    private final Calendar calendar;
    private final Moves moves;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final UnitCode country;

    Moving(
            Calendar calendar,
            Moves moves,
            ChangeLog changes,
            ApplicationEventPublisher events,
            @Value("${imihigo.country:rw}") String country) {
        this.calendar = calendar;
        this.moves = moves;
        this.changes = changes;
        this.events = events;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    static void mustAdminister(Actor actor) {
        if (!administers(actor)) {
            throw Refusal.notYours("calendar.move.not-yours");
        }
    }

    static boolean administers(Actor actor) {
        return actor.office() == Office.ADMINISTRATOR;
    }

    /**
     * Gives the window of one year other days.
     *
     * @param version how often it had been moved when the actor looked
     * @return false where somebody else has moved it since
     */
    @Transactional
    public boolean move(Slot slot, Window window, String reason, int version, Actor actor) {
        mustAdminister(actor);
        var move =
                new Move(
                        slot.step(),
                        slot.period(),
                        version + 1,
                        window,
                        reason,
                        actor.post(),
                        actor.person(),
                        calendar.now());
        if (!moves.insert(move)) {
            return false;
        }
        changes.append(Moved.TOPIC, slot.word() + " " + slot.period());
        events.publishEvent(new WindowMoved(country, slot.step(), slot.period(), window, reason));
        return true;
    }
}
