package org.imihigo.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Twelve months from July, named by both calendar years: {@code 2025-26} runs from 1 July 2025 to
 * 30 June 2026. (The month is the country pack's; every pack so far begins in July.)
 */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {
    private static final Pattern FORM = Pattern.compile("([12][0-9]{3})-([0-9]{2})");
    private static final int CENTURY = 100;
    private static final int FIRST = 1900;
    private static final int LAST = 2999;

    public FiscalYear {
        if (startYear < FIRST || startYear > LAST) {
            throw new IllegalArgumentException("Not a fiscal year: " + startYear);
        }
    }

    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(
                day.getMonthValue() >= Month.JULY.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** The year of a text such as {@code 2025-26}, or nothing. */
    public static Optional<FiscalYear> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int start = Integer.parseInt(form.group(1));
        boolean follows = (start + 1) % CENTURY == Integer.parseInt(form.group(2));
        return follows && start >= FIRST ? Optional.of(new FiscalYear(start)) : Optional.empty();
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusYears(1).minusDays(1);
    }

    /** 365 or 366. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(firstDay(), firstDay().plusYears(1));
    }

    public FiscalYear previous() {
        return new FiscalYear(startYear - 1);
    }

    public FiscalYear next() {
        return new FiscalYear(startYear + 1);
    }

    public FiscalPeriod whole() {
        return new FiscalPeriod(this, FiscalPeriod.Kind.YEAR, 1);
    }

    /**
     * @param number 1 to 4; 1 is July to September
     */
    public FiscalPeriod quarter(int number) {
        return new FiscalPeriod(this, FiscalPeriod.Kind.QUARTER, number);
    }

    public Stream<FiscalPeriod> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        int next = (startYear + 1) % CENTURY;
        return startYear + (next < 10 ? "-0" : "-") + next;
    }
}
