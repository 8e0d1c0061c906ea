package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Debt;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ReportDeadlinesTest {
    @Autowired private ReportDeadlines deadlines;
    @Autowired private VerdictDeadlines verdicts;
    @Autowired private Reports reports;
    @Autowired private People people;
    @Autowired private Calendar calendar;

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

    @Test
    void theMidTermReviewIsOwedByThoseWhoHaveReportsToJudge() {
        var review = verdicts.between(LocalDate.parse("2027-01-29"), LocalDate.parse("2027-01-29"));

        assertThat(review).extracting(Deadline::id).containsExactly("mid-term 2026-27 2027-01-29");
        var owed = verdicts.owed(review.getFirst());
        assertThat(owed).isNotEmpty();
        var waiting = reports.waiting(review.getFirst().period().year().quarter(2));
        for (var debt : owed) {
            var post = people.post(debt.post().orElseThrow());

            assertThat(waiting).anyMatch(unit -> unit.parent().equals(Optional.of(debt.unit())));
            assertThat(post.office().judges()).isTrue();
            assertThat(calendar.concerns(Step.MID_TERM, post.office())).isTrue();
            assertThat(debt.path()).isEqualTo("/desk");
        }
        // Of cells and villages, whose secretaries have nothing to do with the review, none.
        assertThat(owed).noneMatch(debt -> debt.unit().value().length() > 4);
    }

    @Test
    void theEvaluationRestsOnTheLastQuarter() {
        var day = LocalDate.parse("2027-08-31");
        var evaluation = verdicts.between(day, day);

        assertThat(evaluation)
                .extracting(Deadline::id)
                .containsExactly("evaluation 2026-27 2027-08-31");
        assertThat(reports.waiting(evaluation.getFirst().period().year().quarter(4))).isEmpty();
        assertThat(verdicts.owed(evaluation.getFirst())).isEmpty();
    }
}
