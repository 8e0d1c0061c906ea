package org.imihigo.demonstration;

import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Moving;
import org.imihigo.calendar.Step;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.springframework.stereotype.Component;

/** Next year's contracts can be drafted and reviewed today: visitors come when they come. */
@Component
class Overture {
    private static final String REASON =
            "Opened early for the demonstration, so that visitors can try it with next year's contract";

    private final Calendar calendar;
    private final Moving moving;
    private final People people;

    Overture(Calendar calendar, Moving moving, People people) {
        this.calendar = calendar;
        this.moving = moving;
        this.people = people;
    }

    void play() {
        open(Step.DRAFTING);
        open(Step.QUALITY_ASSURANCE);
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
