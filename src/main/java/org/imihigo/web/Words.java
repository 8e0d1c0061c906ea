package org.imihigo.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;

/** The texts, numbers and dates of one language. */
public final class Words {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);

    /** The public order is day, month, year; the locale data have it backwards. */
    private static final DateTimeFormatter KINYARWANDA_DATE =
            DateTimeFormatter.ofPattern("d MMMM y");

    private final Language language;
    private final Bundles bundles;
    private final ZoneId zone;

    Words(Language language, Bundles bundles, ZoneId zone) {
        this.language = language;
        this.bundles = bundles;
        this.zone = zone;
    }

    public Language language() {
        return language;
    }

    private Locale locale() {
        return language.locale();
    }

    /**
     * The text of a key, with {@code {0}}, {@code {1}} … replaced. Apostrophes are themselves: our
     * languages are full of them.
     */
    public String text(String key, Object... arguments) {
        var text = bundles.text(language, key);
        for (int place = 0; place < arguments.length; place++) {
            text = text.replace("{" + place + "}", shown(arguments[place]));
        }
        return text;
    }

    /** What a refusal says to its reader. */
    public String text(Refusal refusal) {
        return text(refusal.key(), refusal.arguments().toArray());
    }

    /**
     * The text of {@code key.one} or {@code key.other}: no language here builds plurals by suffix.
     */
    public String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".other"), count);
    }

    private String shown(Object argument) {
        return switch (argument) {
            case BigDecimal decimal -> number(decimal);
            case Integer whole -> number(BigDecimal.valueOf(whole));
            case Long whole -> number(BigDecimal.valueOf(whole));
            case LocalDate day -> date(day);
            case Instant moment -> moment(moment);
            default -> argument.toString();
        };
    }

    /** With the language's grouping and decimal mark, a true minus, and the digits it came with. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getInstance(locale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number).replace('-', '−');
    }

    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** {@code 81,6 %} or {@code 81.6%}, as the language writes it. */
    public String percent(BigDecimal percent) {
        return number(percent) + (language == Language.EN ? "%" : "\u00a0%");
    }

    public char decimalMark() {
        return DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator();
    }

    public String date(LocalDate day) {
        return (language == Language.RW ? KINYARWANDA_DATE : DATE).withLocale(locale()).format(day);
    }

    /** {@code 2026-27, quarter 2 (October to December)}. */
    public String period(FiscalPeriod period) {
        var first = month(period.firstDay());
        return switch (period.kind()) {
            case YEAR -> text("web.period.year", period.year());
            case QUARTER ->
                    text(
                            "web.period.quarter",
                            period.year(),
                            period.number(),
                            first,
                            month(period.lastDay()));
            case MONTH -> text("web.period.month", period.year(), first);
        };
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL").withLocale(locale()).format(day);
    }

    /** The day on which something falls, in the time of the country. */
    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, zone));
    }

    /** Day and minute, in the time of the country. */
    public String moment(Instant moment) {
        return day(moment)
                + " "
                + DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(moment);
    }
}
