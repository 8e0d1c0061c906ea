package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.calendar.Window;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Standing.Contents;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Contents NOTHING = new Contents(0, 0, 0);
    private static final Window WINDOW =
            new Window(
                    LocalDate.parse("2026-10-01"),
                    LocalDate.parse("2027-01-15"),
                    LocalDate.parse("2027-02-14"));

    private static Report report(Report.State state) {
        return new Report(
                new UnitCode("RW57100201"),
                new FiscalYear(2026).quarter(2),
                state,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Standing draftOn(String day) {
        return Standing.of(
                report(Report.State.DRAFT), WINDOW, LocalDate.parse(day), new Contents(3, 0, 0));
    }

    private static Standing submitted(Contents contents) {
        return Standing.of(
                report(Report.State.SUBMITTED), WINDOW, LocalDate.parse("2027-01-10"), contents);
    }

    @Test
    void whatIsNotSentIsDueThenLateThenNotReported() {
        assertThat(draftOn("2026-09-30")).isEqualTo(Standing.NOT_YET);
        assertThat(draftOn("2026-10-01")).isEqualTo(Standing.DUE);
        assertThat(draftOn("2027-01-15")).isEqualTo(Standing.DUE);
        assertThat(draftOn("2027-01-16")).isEqualTo(Standing.LATE);
        assertThat(draftOn("2027-02-14")).isEqualTo(Standing.LATE);
        assertThat(draftOn("2027-02-15")).isEqualTo(Standing.NOT_REPORTED);
    }

    @Test
    void whatIsSentIsReportedUnlessAllOfItDoesNotApplyOrHasNotChanged() {
        assertThat(submitted(new Contents(3, 1, 2))).isEqualTo(Standing.REPORTED);
        assertThat(submitted(new Contents(3, 3, 0))).isEqualTo(Standing.NOT_APPLICABLE);
        assertThat(submitted(new Contents(3, 0, 3))).isEqualTo(Standing.SEEN);
        assertThat(submitted(NOTHING)).isEqualTo(Standing.REPORTED);
    }

    @Test
    void whatTheLevelAboveSaidStands() {
        var today = LocalDate.parse("2027-03-01");

        assertThat(Standing.of(report(Report.State.RETURNED), WINDOW, today, NOTHING))
                .isEqualTo(Standing.RETURNED);
        assertThat(
                        Standing.of(
                                report(Report.State.CONFIRMED),
                                WINDOW,
                                today,
                                new Contents(3, 0, 3)))
                .isEqualTo(Standing.VALIDATED);
    }
}
