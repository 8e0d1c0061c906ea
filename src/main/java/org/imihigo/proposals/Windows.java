package org.imihigo.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/**
 * When proposals and offers are collected, and how soon they are answered. The one place to ask the
 * calendar, once it knows windows of the planning year; nobody is turned away meanwhile.
 */
@Component
class Windows {
    private static final int DAYS_TO_ANSWER = 30;

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

    /** From November to February citizens propose for the year that begins in July. */
    Window collecting(FiscalYear year) {
        var last = YearMonth.of(year.startYear(), Month.FEBRUARY).atEndOfMonth();
        return new Window(LocalDate.of(year.startYear() - 1, Month.NOVEMBER, 1), last, last);
    }

    boolean isCollecting(FiscalYear year) {
        return collecting(year).isOpen(calendar.today());
    }

    /** The last day on which a level answers what came to it. */
    LocalDate due(Instant since) {
        return LocalDate.ofInstant(since, zone).plusDays(DAYS_TO_ANSWER);
    }

    boolean isLate(Instant since) {
        return calendar.today().isAfter(due(since));
    }

    Instant morning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
