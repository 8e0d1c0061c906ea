package org.imihigo.guides;

import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for sessions in which the cycle was explained. */
@Service
@Transactional
public class Sensitisations {
    private final AllSensitisations all;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Sensitisations(AllSensitisations all, Calendar calendar, ApplicationEventPublisher events) {
        this.all = all;
        this.calendar = calendar;
        this.events = events;
    }

    /** Of a place and all that lies in it, the latest first. */
    @Transactional(readOnly = true)
    public List<Sensitisation> of(UnitCode within, int limit) {
        return all.of(within, limit);
    }

    /** Keeps a session. Sent twice, it is one. */
    void record(Sensitisation held, Actor actor) {
        actor.mustReportFor(held.unit());
        if (held.day().isAfter(calendar.today())) {
            throw Refusal.invalid("guides.session.future");
        }
        if (all.insert(held)) {
            events.publishEvent(new SensitisationHeld(held));
        }
    }

    /** Takes in sessions as the demonstration brings them. */
    public void bring(List<Sensitisation> held) {
        held.forEach(all::insert);
    }
}
