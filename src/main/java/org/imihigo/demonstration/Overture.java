package org.imihigo.demonstration;

import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Moving;
import org.imihigo.calendar.Step;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.phone.Telephones;
import org.springframework.stereotype.Component;

/**
 * Next year's contracts can be drafted and reviewed today: visitors come when they come. And a
 * village reports by telephone.
 */
@Component
class Overture {
    private static final String REASON =
            "Opened early for the demonstration, so that visitors can try it with next year's contract";

    /** Of nobody; the page of the telephone on the screen says the PIN. */
    private static final String NUMBER = "+250780000001";

    private static final String PIN = "50721";

    private final Calendar calendar;
    private final Moving moving;
    private final People people;
    private final Telephones telephones;

    Overture(Calendar calendar, Moving moving, People people, Telephones telephones) {
        this.calendar = calendar;
        this.moving = moving;
        this.people = people;
        this.telephones = telephones;
    }

    void play() {
        open(Step.DRAFTING);
        open(Step.QUALITY_ASSURANCE);
        telephones.seat(Cast.VILLAGE_LEADER.unit(), NUMBER, PIN, people.seat(Cast.CELL_SECRETARY));
    }

    private void open(Step step) {
        var next = calendar.year().next();
        if (!calendar.isOpen(step, next)) {
            moving.open(
                    step,
                    next,
                    calendar.today().withDayOfMonth(1),
                    REASON,
                    people.seat(Cast.ADMINISTRATOR));
        }
    }
}
