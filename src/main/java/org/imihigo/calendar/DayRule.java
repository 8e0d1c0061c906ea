package org.imihigo.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;

/**
 * A day of the calendar, as a country's document writes it: {@code 11-01 of the year before}, or
 * {@code first FRIDAY from 08-01 of the year}.
 *
 * @param yearsLater which fiscal year the day lies in, counted from that of the contracts
 * @param weekday the day itself, or the first such weekday from it
 */
record DayRule(int yearsLater, MonthDay day, TemporalAdjuster weekday) {
    private static final Map<String, Integer> YEARS =
            Map.of("the year before", -1, "the year", 0, "the year after", 1);
    private static final Pattern FORM =
            Pattern.compile("(?:first ([A-Z]+) from )?(\\d{2}-\\d{2}) of (the year(?: \\w+)?)");

    static DayRule parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches() || !YEARS.containsKey(form.group(3))) {
            throw new IllegalArgumentException("Not a day of a calendar: " + text);
        }
        try {
            var weekday = form.group(1);
            return new DayRule(
                    YEARS.getOrDefault(form.group(3), 0),
                    MonthDay.parse("--" + form.group(2)),
                    weekday == null
                            ? TemporalAdjusters.ofDateAdjuster(day -> day)
                            : TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(weekday)));
        } catch (DateTimeException problem) {
            throw new IllegalArgumentException("Not a day of a calendar: " + text, problem);
        }
    }

    /** 29 February is the last of February in every year. */
    LocalDate in(FiscalYear contracts) {
        var year = new FiscalYear(contracts.startYear() + yearsLater);
        var here = day.atYear(year.startYear());
        return (here.isBefore(year.firstDay()) ? day.atYear(year.startYear() + 1) : here)
                .with(weekday);
    }
}
