package org.imihigo.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.Sha256;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A country writes its own method, two persons sign it, and then nothing of it changes. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class OwnMethodTest {
    @Autowired private MockMvcTester http;
    @Autowired private People people;
    @Autowired private Node node;

    private static String document(String id, String years) {
        return """
               id: %s
               countries: [RW]
               years: [%s]
               status: official
               sources: ["Instructions of the demonstration"]
               scores: [VERIFIED, VALIDATED]
               notReported: 0
               pillars: {ECO: 50, SOC: 30, GOV: 20}
               items:
                 - rule: {RATIO: {cap: 100, floor: 0}}
               deductions:
                 - when: {tag: SOCIAL_WELFARE, below: 100}
                   points: 2
               parent: UNWEIGHTED
               rank: {kind: COMPETITION, basis: UNROUNDED}
               publish: {scale: 1, rounding: HALF_UP}
               """
                .formatted(id, years);
    }

    private MvcTestResult write(Cast as, String document, String keep) {
        var result =
                http.post()
                        .uri("/methods/new")
                        .with(SignedInAs.actor(people.seat(as)))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("document", document)
                        .param("keep", keep)
                        .exchange();
        node.catchUp();
        return result;
    }

    private MvcTestResult sign(Cast as, String id, int version, String document) {
        var result =
                http.post()
                        .uri("/methods/" + id + "/versions/" + version + "/signatures")
                        .with(SignedInAs.actor(people.seat(as)))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .param("hash", Sha256.hex(document.getBytes(StandardCharsets.UTF_8)))
                        .exchange();
        node.catchUp();
        return result;
    }

    private String read(String path) {
        var answer = http.get().uri(path).header("Accept-Language", "en").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aMethodIsWrittenSignedByTwoAndThenLocked() {
        var first = document("RW-TEST-A", "2031-32");
        assertThat(write(Cast.ADMINISTRATOR, first, "yes"))
                .hasStatus(303)
                .hasHeader("Location", "/methods/RW-TEST-A/versions/1");
        assertThat(http.get().uri("/methods/RW-TEST-A")).hasStatus(404);
        assertThat(read("/methods/RW-TEST-A/versions/1")).contains("nobody has signed it");

        var second = first.replace("points: 2", "points: 3");
        assertThat(write(Cast.PRIME_MINISTERS_OFFICE, second, "yes"))
                .hasHeader("Location", "/methods/RW-TEST-A/versions/2");
        assertThat(read("/methods/RW-TEST-A/versions/2"))
                .contains("gone: </span>−     points: 2", "new: </span>+     points: 3");

        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-A", 2, first))
                .as("who signs has read what is signed")
                .hasStatus(409);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-A", 2, second)).hasStatus(303);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-A", 2, second))
                .as("one person never signs twice")
                .hasStatus(409);
        assertThat(http.get().uri("/methods/RW-TEST-A")).hasStatus(404);
        assertThat(sign(Cast.PRIME_MINISTERS_OFFICE, "RW-TEST-A", 2, second)).hasStatus(303);

        assertThat(read("/methods/RW-TEST-A")).contains("SOCIAL_WELFARE", "An official method");
        assertThat(read("/methods/RW-TEST-A.yaml")).isEqualTo(second);
        assertThat(read("/methods")).contains("RW-TEST-A, version 2");
        assertThat(
                        http.post()
                                .uri("/api/v1/methods/RW-TEST-A/trial")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"items\": [{\"name\": \"A\", \"pillar\": \"ECO\","
                                                + " \"tags\": [\"SOCIAL_WELFARE\"], \"target\": 2,"
                                                + " \"actual\": 1}]}"))
                .hasStatusOk()
                .bodyText()
                .contains("\"score\":\"47\"");

        var third = second.replace("points: 3", "points: 0");
        assertThat(write(Cast.ADMINISTRATOR, third, "yes")).hasStatus(303);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-A", 3, third))
                .as("the year has its method")
                .hasStatus(409);
        var other = document("RW-TEST-B", "2030-31, 2031-32");
        assertThat(write(Cast.ADMINISTRATOR, other, "yes")).hasStatus(303);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-B", 1, other)).hasStatus(409);
        assertThat(read("/methods/RW-TEST-A.yaml")).isEqualTo(second);
    }

    @Test
    void whatHasBegunOrIsNotKnownCannotBeDeclared() {
        var begun = document("RW-TEST-C", "2026-27");
        assertThat(write(Cast.ADMINISTRATOR, begun, "yes")).hasStatus(303);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-C", 1, begun)).hasStatus(409);

        var open = document("RW-TEST-D", "2032-33").replace("points: 2", "points: null");
        assertThat(write(Cast.ADMINISTRATOR, open, "yes")).hasStatus(303);
        assertThat(sign(Cast.ADMINISTRATOR, "RW-TEST-D", 1, open)).hasStatus(422);
    }

    @Test
    void theEditorShowsHowADocumentReadsAndKeepsNothingUnasked() {
        var page = write(Cast.ADMINISTRATOR, document("RW-TEST-E", "2033-34"), "");

        assertThat(page).hasStatusOk().bodyText().contains("From the figure to the rank", "curve");
        assertThat(http.get().uri("/methods/RW-TEST-E/versions/1")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rule: {RATIO | rule: {MAGIC | Line 10, items[0].rule: there is no rule MAGIC",
                "GOV: 20 | GOV: 19.9 | the weights make 99.9, not 100",
                "id: RW-TEST-F | id: RW-CAPPED | is the name of a method that came with the program",
                "countries: [RW] | countries: [KE] | for RW alone",
                "years: [2033-34] | years: null | names its years",
                "status: official | status: {{ | Line",
            })
    void whatIsWrongIsToldWithItsLineAndTheTextIsNotLost(String from, String to, String told) {
        var text = document("RW-TEST-F", "2033-34").replace(from, to);
        var page = write(Cast.ADMINISTRATOR, text, "yes");

        assertThat(page).hasStatus(422).bodyText().contains(told, "Instructions of the");
    }

    @Test
    void nobodyElseWritesOrSigns() {
        assertThat(write(Cast.MAYOR, document("RW-TEST-G", "2033-34"), "yes")).hasStatus(404);
        assertThat(sign(Cast.MAYOR, "RW-TEST-G", 1, "")).hasStatus(404);
        assertThat(http.get().uri("/methods/new")).hasStatus(303);
    }
}
