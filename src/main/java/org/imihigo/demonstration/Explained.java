package org.imihigo.demonstration;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.guides.Sensitisation;
import org.imihigo.guides.Sensitisations;
import org.imihigo.guides.Topic;
import org.imihigo.people.PostId;
import org.imihigo.proposals.Attendance;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A session in which the district in depth explained how proposals are made. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Explained {
    private static final int DAYS_AGO = 16;

    private final Sensitisations sessions;
    private final Calendar calendar;

    Explained(Sensitisations sessions, Calendar calendar) {
        this.sessions = sessions;
        this.calendar = calendar;
    }

    void play(PostId author) {
        var present = new HashMap<Attendance.Seat, Integer>();
        for (var sex : List.of(Attendance.Sex.FEMALE, Attendance.Sex.MALE)) {
            for (var band : Attendance.Band.values()) {
                var chance = Chance.of(Country.IN_DEPTH, "session", sex, band);
                present.put(new Attendance.Seat(sex, band), (int) chance.between(0, 48));
            }
        }
        sessions.bring(
                List.of(
                        new Sensitisation(
                                Year.uuid(Country.IN_DEPTH, "session"),
                                Country.IN_DEPTH,
                                calendar.year().next(),
                                calendar.today().minusDays(DAYS_AGO),
                                Topic.PROPOSALS,
                                new Attendance(present),
                                "Demonstration: an invented session",
                                author,
                                Optional.empty(),
                                calendar.now().minus(Duration.ofDays(DAYS_AGO)))));
    }
}
