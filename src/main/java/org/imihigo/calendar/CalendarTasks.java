package org.imihigo.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: what is due when, of the steps that concern the office. */
@Component
class CalendarTasks implements Waiting {
    private static final int DAYS_AHEAD = 120;

    private final Calendar calendar;
    private final ZoneId zone;

    CalendarTasks(Calendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        var year = calendar.year();
        var tasks = new ArrayList<Task>();
        for (var contracts : List.of(year.previous(), year, year.next())) {
            concerning(actor, contracts)
                    .forEach(
                            slot ->
                                    calendar.window(slot.step(), slot.period())
                                            .filter(this::isNear)
                                            .map(window -> task(slot, window, words))
                                            .ifPresent(tasks::add));
        }
        return tasks;
    }

    private Stream<Slot> concerning(Actor actor, FiscalYear contracts) {
        return Slot.of(contracts)
                .filter(
                        slot ->
                                slot.step() == Step.REPORTING
                                        ? actor.reportsFor(actor.unit())
                                        : calendar.concerns(slot.step(), actor.office()));
    }

    /** Still to be done, and not far ahead. */
    private boolean isNear(Window window) {
        var today = calendar.today();
        return !window.isLate(today) && !window.opens().isAfter(today.plusDays(DAYS_AHEAD));
    }

    private Task task(Slot slot, Window window, Words words) {
        boolean open = window.isOpen(calendar.today());
        var year = slot.period().year();
        return new Task(
                Task.Kind.COMES,
                words.text("calendar.desk.of", slot.name(words), year),
                open
                        ? words.text("calendar.desk.open", window.due())
                        : words.text("calendar.desk.opens", window.opens(), window.due()),
                "/calendar/" + year,
                morning(window.due()));
    }

    private java.time.Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
