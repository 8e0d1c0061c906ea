package org.imihigo.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.pages.Timeline;
import org.imihigo.web.Words;

/** Draws windows under a line of months. */
final class Timelines {
    private static final int MONTHS = 3;
    private static final int TOP = 28;
    private static final int ROW = 40;
    private static final int MIDDLE = 50;

    private final LocalDate first;
    private final LocalDate end;

    private Timelines(LocalDate first, LocalDate end) {
        this.first = first;
        this.end = end;
    }

    /** A window with its name. */
    record Named(String name, Window window) {}

    static Timeline draw(List<Named> windows, LocalDate today, String label, Words words) {
        var first = windows.stream().map(one -> one.window().opens()).min(LocalDate::compareTo);
        var last = windows.stream().map(one -> one.window().closes()).max(LocalDate::compareTo);
        var timelines =
                new Timelines(
                        first.orElse(today).withDayOfMonth(1),
                        last.orElse(today).withDayOfMonth(1).plusMonths(1));
        return timelines.draw(windows, today, label, words.language().locale());
    }

    private Timeline draw(
            List<Named> windows, LocalDate today, String label, java.util.Locale locale) {
        var bars = new ArrayList<Timeline.Bar>();
        for (var one : windows) {
            bars.add(bar(one, TOP + ROW * bars.size(), today));
        }
        return new Timeline(
                label,
                TOP + ROW * windows.size(),
                months(DateTimeFormatter.ofPattern("LLL yy").withLocale(locale)),
                List.copyOf(bars),
                Optional.of(today)
                        .filter(day -> !day.isBefore(first) && day.isBefore(end))
                        .map(this::place));
    }

    private List<Timeline.Month> months(DateTimeFormatter name) {
        var months =
                Stream.iterate(first, day -> day.isBefore(end), day -> day.plusMonths(1))
                        .filter(day -> day.getMonthValue() % MONTHS == 1)
                        .toList();
        return months.stream()
                .map(
                        day ->
                                new Timeline.Month(
                                        place(day),
                                        day.getMonthValue() % (2 * MONTHS) == 1
                                                ? name.format(day)
                                                : ""))
                .toList();
    }

    private Timeline.Bar bar(Named one, int top, LocalDate today) {
        var window = one.window();
        boolean late = percent(window.opens()).intValue() > MIDDLE;
        return new Timeline.Bar(
                one.name(),
                top,
                place(window.opens()),
                percent(window.closes().plusDays(1)).subtract(percent(window.opens())) + "%",
                place(window.due().plusDays(1)),
                late ? place(window.closes().plusDays(1)) : place(window.opens()),
                late,
                Standing.of(window, today).word());
    }

    private String place(LocalDate day) {
        return percent(day) + "%";
    }

    private BigDecimal percent(LocalDate day) {
        return BigDecimal.valueOf(100 * ChronoUnit.DAYS.between(first, day))
                .divide(
                        BigDecimal.valueOf(ChronoUnit.DAYS.between(first, end)),
                        1,
                        RoundingMode.HALF_UP);
    }
}
