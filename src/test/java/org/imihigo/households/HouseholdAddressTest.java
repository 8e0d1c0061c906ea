package org.imihigo.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A family's own notebook: who opens it, who does not, and what anybody else learns. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class HouseholdAddressTest {
    private static final Pattern CODE = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    private static final String GATARE = "RW57100201";
    private static int addresses;

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private DSLContext db;

    /** Each test comes from an address of its own, for attempts are counted by it. */
    private final String address = "10.9.8." + ++addresses;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void aFamilyBeginsWritesPrintsAndErasesItsNotebookWithItsCodeAlone(String language) {
        var code = begin(GATARE, "Urugo 12");
        var promise = promise("Kugura ihene ebyiri " + language);

        assertThat(post("/notebook/entry", Map.of("code", code.toLowerCase(Locale.ROOT)), ""))
                .hasStatus(303)
                .hasHeader("Location", "/notebook/family");
        assertThat(post("/notebook/family/promises", promise, code)).hasStatus(303);
        assertThat(post("/notebook/family/promises", promise, code)).hasStatus(303);
        assertThat(get("/notebook/family", code, language))
                .hasStatusOk()
                .bodyText()
                .contains("Kugura ihene ebyiri", "Urugo 12")
                .containsOnlyOnce("class=\"light grey\"");
        assertThat(get("/notebook/family/booklet?language=rw", code, language))
                .bodyText()
                .contains(
                        "Ikayi y’imihigo y’umuryango", "Kugura ihene ebyiri", "class=\"booklet\"");
        assertThat(post("/notebook/family/erasure", Map.of(), code)).hasStatus(303);
        assertThat(get("/notebook/family", code, language)).hasStatus(303);
        assertThat(post("/notebook/entry", Map.of("code", code), "")).hasStatus(422);
    }

    @Test
    void atUmuganuraTheFamilyGivesItselfAnAccount() {
        var code = begin(GATARE, "");
        var promise = promise("Kwishyura mituweli");
        var id = promise.get("id");
        post("/notebook/family/promises", promise, code);

        assertThat(
                        post(
                                "/notebook/family/account",
                                Map.of(
                                        "year",
                                        "2026-27",
                                        "answer-" + id,
                                        "not-kept",
                                        "because-" + id,
                                        "Imvura yabuze",
                                        "next",
                                        "Tuzongera"),
                                code))
                .hasStatus(303);
        assertThat(get("/notebook/family", code, "en"))
                .bodyText()
                .contains("Imvura yabuze", "Tuzongera", "class=\"light red\"", "Account given on");
        assertThat(
                        post(
                                "/notebook/family/account",
                                Map.of("year", "2026-27", "next", "x".repeat(1_001)),
                                code))
                .hasStatus(422);
    }

    @Test
    void theLeaderKeepsANotebookOnlyWithConsentAndTheFamilySeesEachLook() {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var form = new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "label", "Urugo 7"));

        assertThat(signedIn("/households", form, leader))
                .hasStatus(422)
                .bodyText()
                .contains("Urugo 7", "Without the household’s agreement nothing is kept");
        form.putAll(Map.of("given", "wife", "agreed", "yes"));
        var begun = signedIn("/households", form, leader);
        var code = found(CODE, begun);
        var notebook = "/households/" + form.get("id");
        assertThat(
                        db.fetchValue(
                                "select words from households.consent where notebook = ?",
                                UUID.fromString(form.get("id"))))
                .asString()
                .startsWith("Our village leader may read and write");

        assertThat(signedIn(notebook + "/promises", promise("Ubwiherero bwiza"), leader))
                .hasStatus(303);
        assertThat(opened(notebook, leader)).bodyText().contains("Ubwiherero bwiza");
        assertThat(opened("/households", leader)).bodyText().contains("Urugo 7");
        assertThat(get("/notebook/family", code, "en"))
                .bodyText()
                .contains("Ubwiherero bwiza", "Who looked into it", "Gatare Village");

        assertThat(post("/notebook/family/consent/withdrawal", Map.of(), code)).hasStatus(303);
        assertThat(opened(notebook, leader)).hasStatus(404);
        assertThat(opened("/households", leader)).bodyText().doesNotContain("Urugo 7");
        assertThat(get("/notebook/family", code, "en")).bodyText().contains("Ubwiherero bwiza");
        assertThat(
                        post(
                                "/notebook/family/consent",
                                Map.of("given", "husband", "agreed", "yes"),
                                code))
                .hasStatus(303);
        assertThat(signedIn(notebook + "/erasure", Map.of(), leader)).hasStatus(303);
        assertThat(get("/notebook/family", code, "en")).hasStatus(303);
        assertThat(
                        db.fetchCount(
                                db.selectFrom(
                                        "households.promise where body = 'Ubwiherero bwiza'")))
                .isZero();
        assertThat(
                        db.fetchCount(
                                db.selectFrom(
                                        "households.consent where withdrawn is null and notebook = '"
                                                + form.get("id")
                                                + "'")))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseOpensAFamilysNotebook(Cast player) {
        var leader = people.seat(Cast.VILLAGE_LEADER);
        var id = UUID.randomUUID().toString();
        signedIn(
                "/households",
                Map.of("id", id, "label", "", "given", "husband", "agreed", "yes"),
                leader);
        signedIn("/households/" + id + "/promises", promise("Ibanga ry’urugo"), leader);
        var actor = people.seat(player);

        var answer = opened("/households/" + id, actor);

        if (player == Cast.VILLAGE_LEADER) {
            assertThat(answer).hasStatusOk().bodyText().contains("Ibanga ry’urugo");
        } else {
            assertThat(answer).hasStatus(404).bodyText().doesNotContain("Ibanga ry’urugo");
            assertThat(signedIn("/households/" + id + "/erasure", Map.of(), actor)).hasStatus(404);
            assertThat(signedIn("/households/" + id + "/promises", promise("x"), actor))
                    .hasStatus(404);
        }
    }

    @Test
    void aPersonsOwnBookOpensWithTheirOwnCodeAloneAndTheDatabaseHoldsNoWordOfIt() {
        var family = begin(GATARE, "");
        var wife = found(CODE, post("/notebook/own", Map.of(), ""));
        var husband = found(CODE, post("/notebook/own", Map.of(), ""));
        var secret = "Ndahohoterwa iwanjye nijoro";

        assertThat(post("/notebook/own/notes", Map.of("text", secret), wife)).hasStatus(303);
        assertThat(get("/notebook/own", wife, "en")).bodyText().contains(secret);
        assertThat(get("/notebook/own", husband, "en"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(secret);
        assertThat(get("/notebook/own", family, "en")).hasStatus(303);
        assertThat(get("/notebook/family", wife, "en")).hasStatus(303);
        for (var player : Cast.values()) {
            assertThat(opened("/notebook/own", people.seat(player))).hasStatus(303);
        }
        assertThat(everythingKept())
                .contains(GATARE)
                .doesNotContain(
                        secret, "Ndahohoterwa", hex("Ndahohoterwa"), wife, wife.replace("-", ""));
        assertThat(post("/notebook/own/erasure", Map.of(), wife)).hasStatus(303);
        assertThat(post("/notebook/entry", Map.of("code", wife), "")).hasStatus(422);
    }

    @Test
    void theTrailSaysThatSomethingWasDoneAndNothingOfWhat() {
        var code = begin(GATARE, "Urugo rwa Mukamana");
        post("/notebook/family/promises", promise("Kureka inzoga"), code);
        var trail =
                String.join(
                        "\n",
                        db.fetch("select e::text from audit.entry e").getValues(0, String.class));

        assertThat(trail)
                .contains("NotebookChanged")
                .doesNotContain("Kureka inzoga", "Mukamana", code.replace("-", ""));
    }

    @Test
    void whoeverGuessesIsStopped() {
        for (int guess = 0; guess < Knocks.FROM_ONE_ADDRESS; guess++) {
            assertThat(post("/notebook/entry", Map.of("code", Code.next().written()), ""))
                    .hasStatus(422);
        }

        assertThat(post("/notebook/entry", Map.of("code", Code.next().written()), ""))
                .hasStatus(409)
                .bodyText()
                .contains("Too many attempts");
    }

    @Test
    void onlyCountsTravelUpwardAndFewAreHidden() {
        var village = "RW24090109";
        for (int family = 0; family < 4; family++) {
            post("/notebook/family/promises", promise("Umuhigo"), begin(village, ""));
        }
        assertThat(get("/notebooks/" + village, "", "en"))
                .bodyText()
                .contains("<dd class=\"big\">–</dd>")
                .doesNotContain("<dd class=\"big\">4</dd>");
        post("/notebook/family/promises", promise("Umuhigo"), begin(village, ""));
        assertThat(get("/notebooks/RW", "", "en")).hasStatusOk().bodyText().contains("Northern");
        assertThat(get("/notebooks/RW99", "", "en")).hasStatus(404);
        assertThat(get("/units/" + village, "", "en"))
                .bodyText()
                .contains("/notebook/new?village=" + village, "/notebooks/" + village);
    }

    @Test
    void wrongInputKeepsWhatWasTyped() {
        var code = begin(GATARE, "");
        var wrong = promise("");
        wrong.put("target", "Ihene ebyiri");

        assertThat(post("/notebook/family/promises", wrong, code))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Ihene ebyiri\"", "Write something");
        assertThat(post("/notebook", Map.of("village", "RW57"), "")).hasStatus(404);
        assertThat(get("/notebook/new?village=" + GATARE, "", "en")).hasStatusOk();
        assertThat(get("/notebook", "", "en")).hasStatusOk();
        assertThat(opened("/households", people.seat(Cast.PLANNER))).hasStatus(404);
    }

    private String begin(String village, String label) {
        return found(
                CODE,
                post(
                        "/notebook",
                        Map.of(
                                "village",
                                village,
                                "label",
                                label,
                                "id",
                                UUID.randomUUID().toString()),
                        ""));
    }

    private static Map<String, String> promise(String body) {
        return new HashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "year", "2026-27",
                        "category", "health",
                        "whose", "family",
                        "body", body,
                        "target", "2"));
    }

    /** As PostgreSQL prints bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every row of every table of the room, of the trail and of the change log. */
    private String everythingKept() {
        var all = new StringBuilder();
        for (var table :
                db.fetch(
                                "select table_schema || '.' || table_name from information_schema.tables"
                                        + " where table_schema in ('households', 'audit', 'database')")
                        .getValues(0, String.class)) {
            db.fetch("select t::text from " + table + " t")
                    .getValues(0, String.class)
                    .forEach(all::append);
        }
        return all.toString();
    }

    private static String found(Pattern pattern, MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            var found = pattern.matcher(answer.getResponse().getContentAsString());
            assertThat(found.find()).isTrue();
            return found.group();
        } catch (UnsupportedEncodingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private RequestPostProcessor from(String code) {
        return request -> {
            request.setRemoteAddr(address);
            if (!code.isEmpty()) {
                request.setCookies(new Cookie(Doorstep.COOKIE, code.replace("-", "")));
            }
            return request;
        };
    }

    private MvcTestResult get(String path, String code, String language) {
        return web.get().uri(path).with(from(code)).locale(Locale.of(language)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, String code) {
        var request = web.post().uri(path).with(csrf()).with(from(code)).locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult opened(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult signedIn(String path, Map<String, String> fields, Actor actor) {
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
