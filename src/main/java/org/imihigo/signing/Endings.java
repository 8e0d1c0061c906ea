package org.imihigo.signing;

import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how a year ends: its contract is evaluated, then closed. */
@Service
@Transactional
public class Endings {
    private final AllTexts texts;
    private final Contracts contracts;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Endings(
            AllTexts texts,
            Contracts contracts,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.contracts = contracts;
        this.calendar = calendar;
        this.events = events;
    }

    /** The level above says that the year was evaluated, then that it is closed. */
    void end(UnitCode unit, FiscalYear year, boolean closed, Actor actor) {
        actor.mustJudge(unit);
        if (!calendar.today().isAfter(year.lastDay())) {
            throw Refusal.closed("signing.end.early", year.lastDay());
        }
        if (contracts.inForce(unit, year).isEmpty()) {
            throw Refusal.conflict("signing.end.none");
        }
        if (closed && texts.endings(unit, year).isEmpty()) {
            throw Refusal.conflict("signing.end.evaluated");
        }
        var ending = new AllTexts.Ending(closed, calendar.today(), Deed.of(actor, calendar.now()));
        if (texts.insert(unit, year, ending)) {
            events.publishEvent(new YearEnded(unit, year, closed));
        }
    }
}
