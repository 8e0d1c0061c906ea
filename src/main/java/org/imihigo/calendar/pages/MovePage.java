package org.imihigo.calendar.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The form by which an administrator moves a window.
 *
 * @param version how often it was moved when the form was opened
 * @param original the days of the country's document, to put the window back
 * @param wrong what is wrong, by field
 * @param ahead a sentence about somebody who was first
 */
public record MovePage(
        String name,
        String year,
        String back,
        String action,
        int version,
        Days days,
        String reason,
        String original,
        List<CalendarPage.Moved> moves,
        Map<String, String> wrong,
        Optional<String> ahead)
        implements Reply.Page {
    /** As a date field holds them. */
    public record Days(String opens, String due, String closes) {}

    public String wrong(String field) {
        return wrong.getOrDefault(field, "");
    }
}
