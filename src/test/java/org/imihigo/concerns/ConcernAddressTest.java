package org.imihigo.concerns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.reporting.Judgement;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reporting;
import org.imihigo.reporting.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** A citizen comes to the cell, is sent to the district, and hears an answer by a code. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ConcernAddressTest {
    private static final FiscalPeriod QUARTER = FiscalPeriod.parse("2026-27-Q2").orElseThrow();

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Concerns concerns;
    @Autowired private Reporting reporting;
    @Autowired private Verdicts verdicts;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void theCountsArePublicAndNothingElse(String language) {
        assertThat(web.get().uri("/concerns?unit=RW57").locale(Locale.of(language)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("concerns.", "name=\"_csrf\"");
        assertThat(get("/concerns/new", people.seat(Cast.AUDITOR))).hasStatus(404);
        assertThat(web.get().uri("/concerns/NOTACODE")).hasStatus(404);
    }

    @Test
    void aConcernGoesToTheDistrictAndComesBackWithAnAnswer() {
        var cell = people.seat(Cast.CELL_SECRETARY);
        var planner = people.seat(Cast.PLANNER);
        var before = concerns.speed(planner.unit(), QUARTER);
        var path = raise(cell, "2026-11-09", "land", "A border that moved");

        assertThat(web.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("for 13 days")
                .doesNotContain("A border that moved");
        assertThat(get(path, planner)).bodyText().doesNotContain("A border that moved");
        assertThat(get("/desk", cell)).bodyText().contains(path);
        assertThat(post(cell, path + "/referral", Map.of("to", "RW5", "why", "Province")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose an office of the list");
        assertThat(post(cell, path + "/referral", Map.of("to", "RW57", "why", "The land office")))
                .hasStatus(303);

        assertThat(get(path, planner)).bodyText().contains("A border that moved");
        assertThat(post(cell, path + "/answer", answer("2026-11-21", "Too late")))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else acted on it", "Too late");
        assertThat(post(planner, path + "/answer", answer("2026-11-01", "The stones stand")))
                .hasStatus(422)
                .bodyText()
                .contains("cannot be earlier than 9 November 2026", "The stones stand");
        assertThat(post(planner, path + "/answer", answer("2026-11-23", "The stones stand")))
                .hasStatus(422);
        assertThat(post(planner, path + "/answer", answer("2026-11-20", "The stones stand")))
                .hasStatus(303);

        assertThat(web.get().uri(path).header("Accept-Language", "en"))
                .bodyText()
                .contains("after 11 days", "The stones stand")
                .doesNotContain("A border that moved");
        var after = concerns.speed(planner.unit(), QUARTER);
        assertThat(after.raised()).isEqualTo(before.raised() + 1);
        assertThat(after.inTime()).isEqualTo(before.inTime() + 1);
        assertThat(after.referred()).isEqualTo(before.referred() + 1);
        assertThat(after.outcomes()).containsKey(Outcome.SOLVED);
        assertThat(concerns.speed(new UnitCode("RW5710"), QUARTER).referred()).isOne();

        assertThat(post(cell, path + "/reopening", Map.of("again", "They fell"))).hasStatus(303);
        assertThat(concerns.speed(planner.unit(), QUARTER).answered()).isEqualTo(before.answered());
    }

    @Test
    void aFormThatCameTwiceIsOneConcernAndABadOneIsGivenBack() {
        var village = people.seat(Cast.VILLAGE_LEADER);
        var fields = fields("2026-11-30", "land", "Words that are kept");
        assertThat(post(village, "/concerns", fields))
                .hasStatus(422)
                .bodyText()
                .contains("lies in the future", "Words that are kept");
        fields.put("day", "2026-11-10");
        fields.put("topic", "the weather");
        assertThat(post(village, "/concerns", fields)).hasStatus(422);
        fields.put("topic", "other");
        var first = post(village, "/concerns", fields);
        var again = post(village, "/concerns", fields);
        assertThat(again).hasStatus(303).redirectedUrl().isEqualTo(address(first));
        fields.put("words", "Other words");
        assertThat(post(village, "/concerns", fields)).hasStatus(422);
    }

    @Test
    @Transactional // taken back afterwards: others count the reports of this house
    void howFastAnOfficeAnsweredBecomesAFigureOfItsContract() {
        var planner = aPlannerWhoseReportWasReturned();
        var measure = concerns.measures(QUARTER, planner).getLast();
        var form =
                new HashMap<>(
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "period", QUARTER.toString(),
                                "series", "" + measure.series().id().value()));
        assertThat(post(planner, "/concerns/figure", form))
                .hasStatus(422)
                .bodyText()
                .contains("No concern was heard");
        var path = raise(planner, "2026-11-02", "service", "A counter that was closed");
        raise(planner, "2026-10-05", "service", "A form that was lost");
        post(planner, path + "/answer", answer("2026-11-06", "It opens at eight"));

        assertThat(get("/concerns?unit=" + planner.unit() + "&period=2026-27-Q2", planner))
                .bodyText()
                .contains("1 of 2 were answered within");
        assertThat(post(planner, "/concerns/figure", form)).hasStatus(303);
        assertThat(post(planner, "/concerns/figure", form)).hasStatus(303);

        var readings =
                reporting.current(planner.unit(), measure.series().id(), QUARTER.year(), Kind.SELF);
        assertThat(readings)
                .filteredOn(reading -> reading.period().equals(QUARTER))
                .singleElement()
                .satisfies(
                        reading -> {
                            assertThat(reading.amount()).isEqualTo(new Amount.Counts(1, 2));
                            assertThat(reading.note()).contains("From the log of concerns");
                        });
        form.put("series", "none");
        form.put("id", UUID.randomUUID().toString());
        assertThat(post(planner, "/concerns/figure", form))
                .hasStatus(422)
                .bodyText()
                .contains("measured by two counts");
    }

    /** A district whose report the governor has sent back: it may be written again. */
    private Actor aPlannerWhoseReportWasReturned() {
        var planner = actor("RW31", Office.DISTRICT_PLANNER);
        var reading =
                reporting.owed(planner.unit(), QUARTER).stream()
                        .filter(Owed::isCounted)
                        .flatMap(owed -> owed.current().stream())
                        .findFirst()
                        .orElseThrow();
        verdicts.give(
                planner.unit(),
                QUARTER,
                List.of(new Judgement.Return(reading.id(), "Of a test")),
                actor("RW3", Office.GOVERNOR));
        return planner;
    }

    private Actor actor(String unit, Office office) {
        return people.postsOf(new UnitCode(unit)).stream()
                .filter(post -> post.office() == office)
                .map(post -> new Actor(UUID.randomUUID(), post.id(), office, post.unit()))
                .findFirst()
                .orElseThrow();
    }

    private String raise(Actor actor, String day, String topic, String words) {
        return address(post(actor, "/concerns", fields(day, topic, words)));
    }

    private static String address(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> fields(String day, String topic, String words) {
        return new HashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "day", day,
                        "topic", topic,
                        "words", words));
    }

    private static Map<String, String> answer(String day, String text) {
        return Map.of("outcome", "solved", "day", day, "answer", text);
    }

    private MvcTestResult get(String path, Actor as) {
        return web.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(as))
                .exchange();
    }

    private MvcTestResult post(Actor as, String path, Map<String, String> fields) {
        var request =
                web.post()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(as))
                        .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
