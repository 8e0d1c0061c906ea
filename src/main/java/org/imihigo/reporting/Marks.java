package org.imihigo.reporting;

import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.web.Words;

/** How far a figure is, as a tag or a light with its word. */
final class Marks {
    private Marks() {}

    static ReportPage.Mark of(Optional<Reading> reading, Optional<Verdict> verdict, Words words) {
        return of(reading, verdict, false, words);
    }

    /** As above; what was seen and had not changed says so until its verdict. */
    static ReportPage.Mark of(
            Optional<Reading> reading, Optional<Verdict> verdict, boolean seen, Words words) {
        if (reading.isEmpty()) {
            return mark("light hatched", "reporting.mark.not-reported", words);
        }
        if (verdict.isPresent()) {
            return switch (verdict.get().decision()) {
                case CONFIRM -> mark("tag confirmed", "reporting.mark.confirmed", words);
                case CORRECT -> mark("tag confirmed", "reporting.mark.corrected", words);
                case RETURN -> mark("tag returned", "reporting.mark.returned", words);
            };
        }
        if (seen) {
            return mark("tag provisional", "reporting.standing.seen", words);
        }
        return reading.get().amount() instanceof Amount.NotApplicable
                ? mark("tag provisional", "reporting.mark.not-applicable", words)
                : mark("tag provisional", "reporting.mark.not-confirmed", words);
    }

    static ReportPage.Mark mark(String classes, String key, Words words) {
        return new ReportPage.Mark(classes, words.text(key));
    }
}
