package org.imihigo.gatherings;

import java.time.ZoneId;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.ICalendar;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A gathering and its agenda for the calendars that people carry about. */
@Component
class Invitation {
    private final AllGatherings gatherings;
    private final Calendar calendar;
    private final ZoneId zone;

    Invitation(AllGatherings gatherings, Calendar calendar, ZoneId zone) {
        this.gatherings = gatherings;
        this.calendar = calendar;
        this.zone = zone;
    }

    String of(Gathering gathering, Words words) {
        var id = gathering.id();
        var file = new ICalendar(gathering.title(words), calendar.now());
        file.days(
                id.series() + "-" + id.edition() + "@imihigo",
                0,
                gathering.begins(),
                gathering.ends(),
                gathering.title(words),
                gathering.place());
        for (var item : gatherings.items(id)) {
            var begins =
                    gathering
                            .begins()
                            .plusDays(item.day() - 1L)
                            .atTime(item.begins())
                            .atZone(zone)
                            .toInstant();
            file.hours(
                    item.id() + "@imihigo",
                    0,
                    begins,
                    begins.plusSeconds(60L * item.minutes()),
                    item.title(),
                    item.decision());
        }
        return file.end();
    }
}
