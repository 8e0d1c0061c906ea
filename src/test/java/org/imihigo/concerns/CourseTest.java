package org.imihigo.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.imihigo.people.PostId;
import org.junit.jupiter.api.Test;

/** Where a concern lies, whose turn it is, and how long it has waited. */
class CourseTest {
    private static final UnitCode CELL = new UnitCode("RW571002");
    private static final UnitCode DISTRICT = new UnitCode("RW57");
    private static final LocalDate VISIT = LocalDate.of(2026, 10, 5);
    private static final Instant NOON = Instant.parse("2026-10-20T10:00:00Z");

    private final Actor cell = actor(CELL);
    private final Actor district = actor(DISTRICT);
    private final Concern concern =
            new Concern(
                    UUID.randomUUID(),
                    "ABCD2345",
                    CELL,
                    VISIT,
                    Topic.LAND,
                    "A border that moved",
                    cell.post(),
                    cell.person(),
                    NOON);

    private static Actor actor(UnitCode unit) {
        return new Actor(
                UUID.randomUUID(), new PostId(UUID.randomUUID()), Office.DISTRICT_PLANNER, unit);
    }

    private Course course(Step... steps) {
        return new Course(concern, List.of(steps));
    }

    @Test
    void itLiesWhereItWasToldUntilItIsSentElsewhere() {
        assertThat(course().liesWith(cell)).isTrue();
        assertThat(course().isReadableBy(district)).isFalse();

        var sent = sent();

        assertThat(course(sent).liesWith(cell)).isFalse();
        assertThat(course(sent).liesWith(district)).isTrue();
        assertThat(course(sent).isReadableBy(cell)).isTrue();
        assertThatThrownBy(() -> answered(course(sent), cell, VISIT.plusDays(3)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                course(sent)
                                        .referred(
                                                UUID.randomUUID(),
                                                DISTRICT,
                                                "Again",
                                                district,
                                                VISIT,
                                                NOON))
                .isInstanceOf(Refusal.class);
    }

    private Step sent() {
        return course().referred(
                        UUID.randomUUID(), DISTRICT, "The land office is there", cell, VISIT, NOON);
    }

    private static Step answered(Course course, Actor actor, LocalDate day) {
        return course.answered(
                UUID.randomUUID(), Outcome.SOLVED, "The stones stand again", actor, day, NOON);
    }

    @Test
    void theDaysRunFromTheVisitToTheAnswerWhoeverGaveIt() {
        var steps = new ArrayList<>(List.of(sent()));
        var today = VISIT.plusDays(30);
        assertThat(course(sent()).days(today)).isEqualTo(30);

        steps.add(answered(new Course(concern, steps), district, VISIT.plusDays(9)));
        var course = new Course(concern, steps);

        assertThat(course.days(today)).isEqualTo(9);
        assertThat(course.liesWith(district)).isFalse();
        assertThatThrownBy(() -> answered(course(), cell, VISIT.minusDays(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoHeardItMayTakeItUpAgainAndTheClockHasNeverStopped() {
        var steps = new ArrayList<>(List.of(sent()));
        steps.add(answered(new Course(concern, steps), district, VISIT.plusDays(9)));
        var again =
                new Course(concern, steps)
                        .reopened(UUID.randomUUID(), "They fell", cell, VISIT.plusDays(20), NOON);
        steps.add(again);
        var course = new Course(concern, steps);

        assertThat(course.liesWith(district)).isTrue();
        assertThat(course.days(VISIT.plusDays(30))).isEqualTo(30);
        assertThat(again.number()).isEqualTo(3);
        assertThatThrownBy(() -> course.reopened(UUID.randomUUID(), "x", cell, VISIT, NOON))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () ->
                                course.answered(
                                        UUID.randomUUID(),
                                        Outcome.PARTLY,
                                        " ",
                                        district,
                                        VISIT,
                                        NOON))
                .isInstanceOf(Refusal.class);
    }
}
