package org.imihigo.calendar.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** The life of one year's contracts, from the first proposal to the last evaluation. */
public record CalendarPage(
        String year,
        List<Choice> years,
        String today,
        List<Now> open,
        Timeline timeline,
        List<Row> rows,
        List<Moved> moves,
        boolean mayMove)
        implements Reply.Page {
    /** Another year's calendar. */
    public record Choice(String year, String path, boolean chosen) {}

    /** What can be done today, of whichever year. */
    public record Now(String text, String due, String path) {}

    /**
     * One window.
     *
     * @param light how its days lie to today
     * @param moved the days that the country's document has, where others are in force
     * @param source empty where the row before has said it
     * @param change where an administrator moves it
     */
    public record Row(
            String name,
            String who,
            String opens,
            String due,
            String closes,
            String light,
            String state,
            Optional<String> moved,
            String source,
            String change) {}

    /** One change, and who made it. */
    public record Moved(String name, String window, String reason, String by, String at) {}
}
