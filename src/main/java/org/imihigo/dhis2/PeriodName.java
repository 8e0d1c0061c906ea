package org.imihigo.dhis2;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;

/**
 * Periods as DHIS2 names them. {@code 2024Q3} is July to September 2024, the first quarter of
 * 2024-25; {@code 2024July} is the financial year that begins then.
 */
final class PeriodName {
    private static final Pattern QUARTER = Pattern.compile("([0-9]{4})Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})-?(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})July");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-?(0[1-9]|1[0-2])-?([0-3][0-9])");
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})W([0-9]{1,2})");

    /** Periods of so many months that begin in so many a month of the year in their name. */
    private record From(String first, int months) {}

    private static final Map<Pattern, From> MONTHS_FROM =
            Map.of(
                    Pattern.compile("([0-9]{4})S([12])"), new From("1", 6),
                    Pattern.compile("([0-9]{4})AprilS([12])"), new From("4", 6),
                    Pattern.compile("([0-9]{4})0([1-6])B"), new From("1", 2),
                    Pattern.compile("([0-9]{4})"), new From("1", 12),
                    Pattern.compile("([0-9]{4})April"), new From("4", 12),
                    Pattern.compile("([0-9]{4})Oct"), new From("10", 12));

    private static final int MONTHS = 12;
    private static final int HALF_YEAR = 6;
    private static final int QUARTER_MONTHS = 3;
    private static final int FIRST = 1901;
    private static final int LAST = 2998;

    private PeriodName() {}

    /** The period that has this name; empty where no period of ours is as long. */
    static Optional<FiscalPeriod> read(String name) {
        var quarter = QUARTER.matcher(name);
        if (quarter.matches()) {
            int first = 1 + QUARTER_MONTHS * (Integer.parseInt(quarter.group(2)) - 1);
            return year(quarter.group(1), first)
                    .map(year -> year.quarter(1 + place(first) / QUARTER_MONTHS));
        }
        var month = MONTH.matcher(name);
        if (month.matches()) {
            int number = Integer.parseInt(month.group(2));
            return year(month.group(1), number)
                    .map(
                            year ->
                                    new FiscalPeriod(
                                            year, FiscalPeriod.Kind.MONTH, 1 + place(number)));
        }
        var year = YEAR.matcher(name);
        return year.matches()
                ? year(year.group(1), 1 + HALF_YEAR).map(FiscalYear::whole)
                : Optional.empty();
    }

    /** The days of a period, also where none of ours is as long; empty where nobody knows them. */
    static Optional<Span> span(String name) {
        var ours = read(name);
        return ours.isPresent()
                ? ours.map(period -> new Span(period.firstDay(), period.lastDay()))
                : strange(name);
    }

    private static Optional<Span> strange(String name) {
        var day = DAY.matcher(name);
        if (day.matches()) {
            return date(day.group(1), day.group(2), day.group(3)).map(one -> new Span(one, one));
        }
        var week = WEEK.matcher(name);
        if (week.matches()) {
            return monday(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)))
                    .map(monday -> new Span(monday, monday.plusDays(6)));
        }
        for (var form : MONTHS_FROM.entrySet()) {
            var found = form.getKey().matcher(name);
            if (found.matches()) {
                int part = found.groupCount() > 1 ? Integer.parseInt(found.group(2)) : 1;
                int months = form.getValue().months();
                return date(found.group(1), form.getValue().first(), "01")
                        .map(first -> first.plusMonths((part - 1L) * months))
                        .map(first -> new Span(first, first.plusMonths(months).minusDays(1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        try {
            return number < FIRST || number > LAST
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The first day of a week as ISO 8601 counts them. */
    private static Optional<LocalDate> monday(int year, int week) {
        if (year < FIRST || year > LAST) {
            return Optional.empty();
        }
        var fourth = LocalDate.of(year, 1, 4);
        var monday = fourth.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var found = monday.plusWeeks(week - 1L);
        return week > 0 && found.get(IsoFields.WEEK_BASED_YEAR) == year
                ? Optional.of(found)
                : Optional.empty();
    }

    /** As DHIS2 names it. */
    static String of(FiscalPeriod period) {
        var first = period.firstDay();
        return switch (period.kind()) {
            case YEAR -> "%dJuly".formatted(first.getYear());
            case QUARTER ->
                    "%dQ%d"
                            .formatted(
                                    first.getYear(),
                                    1 + (first.getMonthValue() - 1) / QUARTER_MONTHS);
            case MONTH -> "%d%02d".formatted(first.getYear(), first.getMonthValue());
        };
    }

    /** How many months after July. */
    private static int place(int month) {
        return (month - 1 + HALF_YEAR) % MONTHS;
    }

    private static Optional<FiscalYear> year(String digits, int month) {
        int year = Integer.parseInt(digits);
        return year < FIRST || year > LAST
                ? Optional.empty()
                : Optional.of(new FiscalYear(month > HALF_YEAR ? year : year - 1));
    }
}
