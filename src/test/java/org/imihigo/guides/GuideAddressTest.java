package org.imihigo.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.imihigo.HouseTest;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The guide beside every form, the sessions that explained it, and the texts for the people. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class GuideAddressTest {
    @Autowired private MockMvcTester web;
    @Autowired private People people;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodyReadsTheGuideTheSessionsAndTheCampaign(String language) {
        for (var path :
                new String[] {
                    "/guides",
                    "/guides/2027-28",
                    "/guides/2027-28/drafting",
                    "/sensitisation",
                    "/campaign/RW57/2026-27",
                    "/campaign/RW57/2026-27/poster?size=a3"
                }) {
            assertThat(web.get().uri(path).locale(Locale.of(language)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("name=\"_csrf\"", "class=\"guide");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE_LEADER, /proposals/new, /guides/2027-28#proposals, By 28 February",
        "PLANNER, /contracts/RW57/2027-28/import, /guides/2027-28#drafting, By 30 April",
        "VILLAGE_LEADER, /reports/RW57100201/2026-27-Q2, /guides/2026-27#reporting, By 15 January",
        "PLANNER, /baselines/RW57, /guides/2027-28#baselines, By 30 April",
        "PLANNER, /plans, /guides/2027-28#plans, By 30 April",
        "PLANNER, /indicators/new, /guides/2027-28#drafting, By 30 April",
        "PLANNER, /contracts/RW57/2027-28/grid, /guides/2027-28#drafting, By 30 April",
        "PLANNER, /findings/RW57/2026-27, /guides/2026-27#drafting, By 30 April",
        "PLANNER, /reviews/RW57/2027-28, /guides/2027-28#quality-assurance, By 31 May",
        "PLANNER, /cascade/RW57/2027-28, /guides/2027-28#cascade, By 6 August",
        "PLANNER, /joint/duplicates/RW57/2026-27, /guides/2026-27#joint, By 7 August",
        "PLANNER, /contracts/RW57/2026-27/life, /guides/2026-27#signing, By 7 August",
        "VILLAGE_LEADER, /offers/RW57100201/2027-28, /guides/2027-28#proposals, By 28 February",
        "VILLAGE_LEADER, /assemblies/new, /guides/2027-28#proposals, By 28 February"
    })
    void theGuideStandsBesideTheForms(Cast player, String path, String guide, String due) {
        assertThat(signedIn(path, people.seat(player)))
                .bodyText()
                .contains("class=\"guide", guide, due);
    }

    @Test
    void anAdministratorWritesAGuideAnewWithAReasonAndWhoeverWasSecondSeesIt() {
        var administrator = people.seat(Cast.ADMINISTRATOR);
        var path = "/guides/2031-32/council";
        var fields = new HashMap<String, String>();
        for (var tag : new String[] {"en", "fr", "rw"}) {
            fields.put("what-" + tag, "What of a test " + tag);
            fields.put("why-" + tag, "Why of a test " + tag);
        }
        fields.put("version", "0");

        assertThat(post(path + "/versions", fields, administrator))
                .hasStatus(422)
                .bodyText()
                .contains("Say why it changes", "What of a test rw");
        fields.put("reason", "A new rule of councils");
        assertThat(post(path + "/versions", fields, administrator)).hasStatus(303);
        assertThat(post(path + "/versions", fields, administrator)).hasStatus(409);
        assertThat(get(path))
                .bodyText()
                .contains(
                        "What of a test en", "A new rule of councils", "As the program brings it");
        assertThat(get("/guides/2032-33/council")).bodyText().doesNotContain("What of a test");
        assertThat(post(path + "/versions", fields, people.seat(Cast.PLANNER))).hasStatus(404);
        assertThat(get("/guides/2031-32/no-such-topic")).hasStatus(404);
    }

    @Test
    void aSessionIsRecordedWithWhoCameBySexAndAge() {
        var planner = people.seat(Cast.OTHER_PLANNER);
        var fields = new HashMap<String, String>();
        fields.putAll(
                Map.of(
                        "id", "0198bbbb-0000-7000-8000-000000000001",
                        "day", "2026-11-20",
                        "year", "2027-28",
                        "topic", "proposals",
                        "female-young", "31",
                        "male-adult", "many",
                        "note", "What a proposal is"));

        assertThat(post("/sensitisation", fields, planner))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"many\"", "A whole number");
        fields.put("male-adult", "12");
        assertThat(post("/sensitisation", fields, planner)).hasStatus(303);
        assertThat(post("/sensitisation", fields, planner)).hasStatus(303);
        assertThat(get("/sensitisation?unit=RW24"))
                .bodyText()
                .contains("1 sessions, 43 people came, 31 of them women", "What a proposal is");
        fields.put("id", "0198bbbb-0000-7000-8000-000000000002");
        fields.put("day", "2027-11-20");
        assertThat(post("/sensitisation", fields, planner)).hasStatus(422);
        assertThat(signedIn("/sensitisation/new", people.seat(Cast.AUDITOR))).hasStatus(404);
    }

    @Test
    void theDemonstrationHasASessionOfBugesera() {
        assertThat(get("/sensitisation?unit=RW57")).bodyText().contains("Demonstration");
    }

    @Test
    void thePrioritiesSpeakKinyarwandaWhateverThePageSpeaks() {
        assertThat(get("/campaign/RW57/2026-27"))
                .bodyText()
                .contains("Text for the radio", "lang=\"rw\"", "Nshuti mwumva radiyo")
                .contains("Imihigo Bugesera 2026-27: ");
        assertThat(get("/campaign/RW57/2026-27?language=fr"))
                .bodyText()
                .contains("Chers auditeurs");
        assertThat(get("/campaign/RW57/2026-27/poster"))
                .bodyText()
                .contains("Ibyo twahigiye", "poster a4", "Akarere ka Bugesera");
        assertThat(get("/units/RW57")).bodyText().contains("/campaign/RW57/2026-27");
        assertThat(get("/campaign/RW99/2026-27")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult signedIn(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor actor) {
        var request =
                web.post()
                        .uri(path)
                        .with(SignedInAs.actor(actor))
                        .with(csrf())
                        .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }
}
