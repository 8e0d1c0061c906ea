package org.imihigo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ICalendarTest {
    private final ICalendar file = new ICalendar("Imihigo", Instant.parse("2026-11-22T10:15:30Z"));

    @Test
    void aDayIsAnEventThatEndsTheNextMorning() {
        file.day("2026-27-q2-due@imihigo", 3, LocalDate.parse("2027-01-15"), "Report", "due");

        assertThat(file.end().lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Imihigo//Calendar//EN",
                        "CALSCALE:GREGORIAN",
                        "X-WR-CALNAME:Imihigo",
                        "BEGIN:VEVENT",
                        "UID:2026-27-q2-due@imihigo",
                        "DTSTAMP:20261122T101530Z",
                        "SEQUENCE:3",
                        "DTSTART;VALUE=DATE:20270115",
                        "DTEND;VALUE=DATE:20270116",
                        "SUMMARY:Report",
                        "DESCRIPTION:due",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void everyLineEndsWithCarriageReturnAndLineFeed() {
        assertThat(file.end().replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void marksThatMeanSomethingInTheFormatAreEscaped() {
        assertThat(ICalendar.escaped("one; two, three\\four\nfive"))
                .isEqualTo("one\\; two\\, three\\\\four\\nfive");
    }

    @Test
    void aLongLineIsFoldedAtSeventyFiveBytesAndNoLetterIsCut() {
        var title = "Igenzura ry’ubuziranenge — é".repeat(12);
        file.day("long", 0, LocalDate.parse("2027-01-15"), title, "");

        var text = file.end();

        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line ->
                                assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                        .isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }
}
