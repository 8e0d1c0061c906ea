package org.imihigo.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A year, a quarter or a month of a fiscal year: {@code 2025-26}, {@code 2025-26-Q2}, {@code
 * 2025-26-M08}. Quarters and months are numbered from the year's beginning: Q1 begins and M01 is
 * July.
 *
 * @param number 1 for a year, 1 to 4 for a quarter, 1 to 12 for a month
 */
public record FiscalPeriod(FiscalYear year, Kind kind, int number)
        implements Comparable<FiscalPeriod> {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9]{2})(?:-([QMqm])([0-9]{1,2}))?");

    /** How long a period is. */
    public enum Kind {
        YEAR(12),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        /** How many of them a year has. */
        public int inYear() {
            return 12 / months;
        }
    }

    public FiscalPeriod {
        if (number < 1 || number > kind.inYear()) {
            throw new IllegalArgumentException("No " + kind + " " + number + " in a year");
        }
    }

    /** The period of a text such as {@code 2025-26-Q2}, or nothing. */
    public static Optional<FiscalPeriod> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var year = FiscalYear.parse(form.group(1));
        if (form.group(2) == null) {
            return year.map(FiscalYear::whole);
        }
        var kind = form.group(2).toUpperCase(Locale.ROOT).equals("Q") ? Kind.QUARTER : Kind.MONTH;
        int number = Integer.parseInt(form.group(3));
        return year.filter(known -> number >= 1 && number <= kind.inYear())
                .map(known -> new FiscalPeriod(known, kind, number));
    }

    /** The quarter in which {@code day} lies. */
    public static FiscalPeriod quarterOf(LocalDate day) {
        var year = FiscalYear.of(day);
        int months = (int) ChronoUnit.MONTHS.between(year.firstDay(), day);
        return year.quarter(1 + months / Kind.QUARTER.months);
    }

    public LocalDate firstDay() {
        return year.firstDay().plusMonths((number - 1L) * kind.months);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(kind.months).minusDays(1);
    }

    /** The period of the same kind just before this one, in the year before where need be. */
    public FiscalPeriod previous() {
        return number > 1
                ? new FiscalPeriod(year, kind, number - 1)
                : new FiscalPeriod(year.previous(), kind, kind.inYear());
    }

    /** The period as an address writes its part after the year: {@code q2}; {@code year}. */
    public String word() {
        return switch (kind) {
            case YEAR -> "year";
            case QUARTER -> "q" + number;
            case MONTH -> "m%02d".formatted(number);
        };
    }

    @Override
    public int compareTo(FiscalPeriod other) {
        if (!year.equals(other.year)) {
            return year.compareTo(other.year);
        }
        return kind == other.kind
                ? Integer.compare(number, other.number)
                : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> year.toString();
            case QUARTER -> year + "-Q" + number;
            case MONTH -> year + "-M%02d".formatted(number);
        };
    }
}
