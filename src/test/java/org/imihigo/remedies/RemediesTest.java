package org.imihigo.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A pledge lags: the unit says how it catches up, and what it cannot clear itself climbs. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class RemediesTest {
    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Pledges pledges;
    @Autowired private Remedies remedies;
    @Autowired private Ladder ladder;
    @Autowired private AllBlockers blockers;
    @Autowired private Calendar calendar;
    @Autowired private JdbcClient db;

    @Test
    void aCatchUpPlanHasACauseAStepAnOwnerAndADate() {
        var pledge = pledge(Cast.MAYOR, 0);
        var planner = people.seat(Cast.PLANNER);
        var answer =
                post(
                        "/remedies/" + pledge.id() + "/plans",
                        planner,
                        "cause",
                        "PROCUREMENT",
                        "why",
                        "The tender was cancelled",
                        "step",
                        "Tender again with two lots",
                        "owner",
                        planner.post().toString(),
                        "due",
                        "2026-12-15");

        assertThat(answer).hasStatus(303);
        assertThat(remedies.plans(List.of(pledge.id())))
                .singleElement()
                .satisfies(
                        plan -> {
                            assertThat(plan.cause()).isEqualTo(Cause.PROCUREMENT);
                            assertThat(plan.owner()).isEqualTo(planner.post());
                        });
        assertThat(get("/desk", planner)).bodyText().contains("Tender again with two lots");
        assertThat(get("/pledges/" + pledge.id(), planner))
                .bodyText()
                .contains("Procurement", "The tender was cancelled", "15 December 2026");
        assertThat(web.get().uri("/pledges/" + pledge.id()))
                .bodyText()
                .doesNotContain("The tender was cancelled");
    }

    @Test
    void aPlanWithoutADayOrAfterItsYearIsNotTaken() {
        var pledge = pledge(Cast.MAYOR, 1);
        var planner = people.seat(Cast.PLANNER);
        for (var day : List.of("", "2026-11-21", "2027-07-01")) {
            assertThat(
                            post(
                                    "/remedies/" + pledge.id() + "/plans",
                                    planner,
                                    "cause",
                                    "MONEY",
                                    "why",
                                    "Because",
                                    "step",
                                    "Typed and kept",
                                    "owner",
                                    planner.post().toString(),
                                    "due",
                                    day))
                    .as(day)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Typed and kept");
        }
        assertThat(remedies.plans(List.of(pledge.id()))).isEmpty();
    }

    @Test
    void aBlockerThatNobodyAnswersClimbsToTheNextPost() {
        var pledge = pledge(Cast.VILLAGE_LEADER, 0);
        var village = people.seat(Cast.VILLAGE_LEADER);
        var cell = people.seat(Cast.CELL_SECRETARY);
        var sector = people.seat(Cast.SECTOR_SECRETARY);
        var id = UUID.randomUUID();
        remedies.raise(id, pledge, "No cement has come", cell.post(), village);
        assertThat(get("/desk", cell)).bodyText().contains("No cement has come");

        remedies.climb();
        assertThat(holder(id)).isEqualTo(cell.post());

        pass(calendar.daysToAnswer(), id);
        remedies.climb();
        remedies.climb();
        assertThat(holder(id)).isEqualTo(sector.post());
        assertThat(blockers.find(id).orElseThrow().climbs()).isEqualTo(1);
        assertThat(get("/desk", sector)).bodyText().contains("No cement has come");
        assertThat(get("/desk", cell)).bodyText().doesNotContain("No cement has come");
        assertThat(get("/notices", sector)).bodyText().contains("nobody below answered in time");

        assertThat(post("/remedies/blockers/" + id + "/solution", sector, "note", "It came"))
                .hasStatus(303);
        assertThat(blockers.find(id).orElseThrow().isOpen()).isFalse();
        assertThat(get("/desk", sector)).bodyText().doesNotContain("No cement has come");
    }

    @Test
    void theLadderEndsAtTheTopOfTheCountry() {
        var above = ladder.above(people.seat(Cast.GOVERNOR).post()).orElseThrow();

        assertThat(above.id()).isEqualTo(people.seat(Cast.PRIME_MINISTERS_OFFICE).post());
    }

    @Test
    void aStrangerDoesNotSeeItAndANeighbourDoesNotWriteIt() {
        var pledge = pledge(Cast.MAYOR, 2);
        assertThat(get("/remedies/" + pledge.id(), people.seat(Cast.OTHER_PLANNER))).hasStatus(404);
        assertThat(
                        post(
                                "/remedies/" + pledge.id() + "/blockers",
                                people.seat(Cast.AUDITOR),
                                "what",
                                "Anything",
                                "holder",
                                people.seat(Cast.MAYOR).post().toString()))
                .hasStatus(404);
        assertThat(web.get().uri("/remedies/" + pledge.id())).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyLanguageHasTheForms(String language) {
        var pledge = pledge(Cast.MAYOR, 3);
        assertThat(
                        web.get()
                                .uri("/remedies/" + pledge.id())
                                .locale(Locale.of(language))
                                .with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"due\"", "name=\"holder\"");
    }

    private PostId holder(UUID id) {
        return blockers.find(id).orElseThrow().holder();
    }

    /** As if so many days had gone since it was raised. */
    private void pass(int days, UUID id) {
        db.sql("alter table remedies.blocker disable trigger unaltered").update();
        db.sql("update remedies.blocker set at = at - make_interval(days => ?) where id = ?")
                .params(days, id)
                .update();
        db.sql("alter table remedies.blocker enable trigger unaltered").update();
    }

    private Pledge pledge(Cast whose, int number) {
        return pledges.of(whose.unit(), new FiscalYear(2026)).get(number);
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }

    private MvcTestResult post(String path, Actor actor, String... fields) {
        var request = web.post().uri(path).with(SignedInAs.actor(actor)).with(csrf());
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request.exchange();
    }
}
