package org.imihigo.reporting;

import java.time.LocalDate;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.Spelling;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.web.Words;

/** How a unit's report of a period stands on a day. */
enum Standing {
    /** The window has not opened. */
    NOT_YET("light grey"),
    DUE("light hatched"),
    LATE("light amber"),
    /** The window has closed over nothing: neither zero nor not applicable. */
    NOT_REPORTED("light hatched"),
    NOT_APPLICABLE("light grey"),
    /** Looked at, and nothing had changed. */
    SEEN("tag provisional"),
    REPORTED("tag provisional"),
    RETURNED("tag returned"),
    VALIDATED("tag confirmed");

    private final String classes;

    Standing(String classes) {
        this.classes = classes;
    }

    /**
     * What a report holds.
     *
     * @param figures that are on record
     * @param notApplicable how many of them say so
     * @param seen how many of them say that nothing has changed
     */
    record Contents(int figures, int notApplicable, int seen) {
        boolean areAll(int some) {
            return figures > 0 && some == figures;
        }
    }

    static Standing of(Report report, Window window, LocalDate today, Contents contents) {
        return switch (report.state()) {
            case DRAFT -> ofDraft(window, today);
            case RETURNED -> RETURNED;
            case CONFIRMED -> VALIDATED;
            case SUBMITTED -> {
                if (contents.areAll(contents.notApplicable())) {
                    yield NOT_APPLICABLE;
                }
                yield contents.areAll(contents.seen()) ? SEEN : REPORTED;
            }
        };
    }

    private static Standing ofDraft(Window window, LocalDate today) {
        if (today.isBefore(window.opens())) {
            return NOT_YET;
        }
        if (today.isAfter(window.closes())) {
            return NOT_REPORTED;
        }
        return window.isLate(today) ? LATE : DUE;
    }

    ReportPage.Mark mark(Words words) {
        return Marks.mark(classes, "reporting.standing." + Spelling.key(this), words);
    }
}
