package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.imihigo.HouseTest;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Debt;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ReportDeadlinesTest {
    @Autowired private ReportDeadlines deadlines;

    @Test
    void aPeriodIsDueOnTheDayOfItsWindow() {
        assertThat(
                        deadlines
                                .between(
                                        LocalDate.parse("2027-01-15"),
                                        LocalDate.parse("2027-01-15"))
                                .stream()
                                .map(Deadline::id))
                .containsExactly("report 2026-27-Q2 2027-01-15", "report 2026-27-M06 2027-01-15");
    }

    @Test
    void whoHasNotSentItsReportOwesIt() {
        var quarter =
                deadlines
                        .between(LocalDate.parse("2027-01-15"), LocalDate.parse("2027-01-15"))
                        .getFirst();

        var owing = deadlines.owed(quarter).stream().map(Debt::unit).toList();

        assertThat(owing)
                .contains(Cast.VILLAGE_LEADER.unit())
                .doesNotContain(Cast.CELL_SECRETARY.unit(), new UnitCode("RW57100202"));
    }
}
