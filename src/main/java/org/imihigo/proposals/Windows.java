package org.imihigo.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/**
 * When proposals and offers are collected, and how soon they are answered. Outside the window the
 * desks ask for nothing, but nobody who wants something is turned away.
 */
@Component
class Windows {
    private final Calendar calendar;
    private final ZoneId zone;

    Windows(Calendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The years that something may be proposed or offered for. */
    List<FiscalYear> years() {
        var next = calendar.year().next();
        return List.of(calendar.year(), next, next.next());
    }

    /** The year whose contracts are planned now. */
    FiscalYear planned() {
        return calendar.year().next();
    }

    /** The years to which something may be put off. */
    List<FiscalYear> later() {
        return Stream.iterate(planned(), FiscalYear::next).limit(5).toList();
    }

    /** When proposals for a year are collected; nothing where the country has no days for it. */
    Optional<Window> collecting(FiscalYear year) {
        return calendar.window(org.imihigo.calendar.Step.PROPOSALS, year);
    }

    boolean isCollecting(FiscalYear year) {
        return collecting(year).filter(window -> window.isOpen(calendar.today())).isPresent();
    }

    /** Refuses what is asked for the year that is planned now when its window is not open. */
    void mustCollect(FiscalYear year) {
        if (year.equals(planned())) {
            calendar.mustBeOpen(org.imihigo.calendar.Step.PROPOSALS, year);
        }
    }

    /** The last day on which a level answers what came to it. */
    LocalDate due(Instant since) {
        return LocalDate.ofInstant(since, zone).plusDays(calendar.daysToAnswer());
    }

    boolean isLate(Instant since) {
        return calendar.today().isAfter(due(since));
    }

    Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
