package org.imihigo.calendar;

import java.time.LocalDate;
import java.util.Locale;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.FiscalYear;
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
public class Moving {
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

    /** Lets a step begin earlier than planned; the days when it is due and closes stay. */
    @Transactional
    public void open(Step step, FiscalYear contracts, LocalDate opens, String reason, Actor actor) {
        var slot = new Slot(step, contracts.whole());
        var planned = calendar.window(step, contracts).orElseThrow();
        move(slot, new Window(opens, planned.due(), planned.closes()), reason, 0, actor);
    }

    /**
     * Gives the window of one year other days.
     *
     * @param version how often it had been moved when the actor looked
     * @return false where somebody else has moved it since
     */
    @Transactional
    boolean move(Slot slot, Window window, String reason, int version, Actor actor) {
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
