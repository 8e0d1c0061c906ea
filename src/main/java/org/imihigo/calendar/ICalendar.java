package org.imihigo.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes days and hours as RFC 5545 wants them: lines of at most 75 bytes, ended by CR and LF, and
 * commas, semicolons, backslashes and line ends of texts escaped.
 */
public final class ICalendar {
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();
    private final String stamp;

    public ICalendar(String name, Instant now) {
        stamp = MOMENT.format(now);
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Imihigo//Calendar//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
    }

    /**
     * Adds a day.
     *
     * @param id the same each time, so that a program that reads the file again moves the entry
     * @param version more than before where the day has moved
     */
    void day(String id, int version, LocalDate day, String title, String text) {
        days(id, version, day, day, title, text);
    }

    /** Adds some days in a row, both included. */
    public void days(
            String id, int version, LocalDate first, LocalDate last, String title, String text) {
        begin(id, version);
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        told(title, text);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** Adds something with its hours, in universal time: no program has to know our zone. */
    public void hours(
            String id, int version, Instant begins, Instant ends, String title, String text) {
        begin(id, version);
        line("DTSTART:" + MOMENT.format(begins));
        line("DTEND:" + MOMENT.format(ends));
        told(title, text);
        line("END:VEVENT");
    }

    private void begin(String id, int version) {
        line("BEGIN:VEVENT");
        line("UID:" + id);
        line("DTSTAMP:" + stamp);
        line("SEQUENCE:" + version);
    }

    private void told(String title, String text) {
        line("SUMMARY:" + escaped(title));
        line("DESCRIPTION:" + escaped(text));
    }

    public String end() {
        line("END:VCALENDAR");
        return lines.toString();
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n");
    }

    /** A letter is never cut in two: what would pass the limit begins the next line. */
    private void line(String content) {
        int length = 0;
        for (int at = 0; at < content.length(); at = content.offsetByCodePoints(at, 1)) {
            var letter = Character.toString(content.codePointAt(at));
            int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                lines.append("\r\n ");
                length = 1;
            }
            lines.append(letter);
            length += bytes;
        }
        lines.append("\r\n");
    }
}
