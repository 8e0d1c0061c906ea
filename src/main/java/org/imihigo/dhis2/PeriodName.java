package org.imihigo.dhis2;

import java.util.List;
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
    private static final Pattern HALF = Pattern.compile("([0-9]{4})S([12])");
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

    /** The quarters of a half year such as {@code 2024S1}, January to June; else none. */
    static List<FiscalPeriod> half(String name) {
        var half = HALF.matcher(name);
        if (!half.matches()) {
            return List.of();
        }
        int first = half.group(2).equals("1") ? 1 : 1 + HALF_YEAR;
        return year(half.group(1), first)
                .map(
                        year -> {
                            int quarter = 1 + place(first) / QUARTER_MONTHS;
                            return List.of(year.quarter(quarter), year.quarter(quarter + 1));
                        })
                .orElse(List.of());
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
