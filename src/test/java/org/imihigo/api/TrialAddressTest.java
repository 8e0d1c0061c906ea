package org.imihigo.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.imihigo.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anybody tries a method on anything, by program. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class TrialAddressTest {
    @Autowired private MockMvcTester http;
    @Autowired private JsonMapper json;

    private MvcTestResult trial(String method, String body) {
        return http.post()
                .uri("/api/v1/methods/" + method + "/trial")
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    private JsonNode answer(MvcTestResult result) {
        return json.readTree(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsJudgedStepByStepToTheLastDigit() {
        var result =
                trial(
                        "RW-CAPPED",
                        """
                        {"items": [
                          {"name": "Terraces", "pillar": "ECONOMIC", "tags": ["LAND"], "divisible": true,
                           "direction": "UP", "baseline": "10", "previous": 12, "target": "3", "actual": 2,
                           "weight": 1, "scale": [{"value": 0, "mark": 0}, {"value": "3", "mark": 100}], "quality": "0.9"},
                          {"name": "Road", "pillar": "ECO", "divisible": false, "target": 100, "actual": 70, "weight": "2.5"},
                          {"name": "Drop-out", "pillar": "SOC", "direction": "DOWN", "target": 4.5, "actual": 9, "weight": 1},
                          {"name": "Not reported", "target": 5, "actual": null, "weight": 0.5}]}
                        """);

        assertThat(result).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        var answer = answer(result);
        assertThat(answer.get("score").asString()).isEqualTo("23.33333333333333333333");
        assertThat(answer.get("coverage").asString()).isEqualTo("75");
        assertThat(answer.get("publishable").asBoolean()).isTrue();
        assertThat(answer.get("refusals")).isEmpty();
        assertThat(answer.get("components")).hasSize(3);
        var first = answer.get("items").get(0);
        assertThat(first.get("name").asString()).isEqualTo("Terraces");
        assertThat(first.get("mark").asString()).isEqualTo("66.66666666666666666667");
        assertThat(first.get("steps"))
                .extracting(step -> step.get("rule").asString())
                .containsExactly("RATIO", "FLOOR", "CAP");
        assertThat(first.get("steps").get(0).get("inputs").toString())
                .isEqualTo("{\"A\":\"2\",\"B\":\"10\",\"T\":\"3\"}");
        assertThat(answer.get("items").get(1).get("mark").asString()).isEqualTo("0");
        assertThat(answer.get("items").get(2).get("mark").asString()).isEqualTo("50");
    }

    @Test
    void whatCouldNotBePublishedSaysWhy() {
        var answer = answer(trial("RW-CAPPED", "{\"items\": [{\"name\": \"A\", \"target\": 1}]}"));

        assertThat(answer.get("score").asString()).isEqualTo("0");
        assertThat(answer.get("publishable").asBoolean()).isFalse();
        assertThat(answer.get("refusals").get(0).get("code").asString())
                .isEqualTo("scoring.trial.coverage");
        assertThat(answer.get("refusals").get(0).get("detail").asString()).contains("50");
    }

    @Test
    void whatTheTariffIsNobodyKnowsSoNothingIsPublished() {
        var answer =
                answer(
                        trial(
                                "RW-2019-20",
                                """
                                {"items": [
                                  {"name": "Health post", "pillar": "ECO", "divisible": false, "target": 100, "actual": 95, "weight": 20},
                                  {"name": "Insurance", "pillar": "ECO", "tags": ["CBHI"], "target": 100, "actual": 92, "weight": 20},
                                  {"name": "Jobs", "pillar": "ECO", "target": 4500, "actual": 4500, "weight": 20},
                                  {"name": "Cows", "pillar": "SOC", "target": 629, "actual": 629, "weight": 15},
                                  {"name": "Stunting", "pillar": "SOC", "tags": ["SOCIAL_WELFARE"], "direction": "DOWN",
                                   "baseline": 14, "target": 11, "actual": 12, "weight": 15},
                                  {"name": "Complaints", "pillar": "GOV", "target": 97, "actual": 95, "weight": 10}]}
                                """));

        assertThat(answer.get("score").asString()).isEqualTo("73.19381443298969072165");
        assertThat(answer.get("publishable").asBoolean()).isFalse();
        assertThat(answer.get("refusals").toString()).contains("deductions[0].points");
        assertThat(answer.get("components"))
                .extracting(one -> one.get("name").asString())
                .containsExactly("ECONOMIC", "SOCIAL", "GOVERNANCE");
    }

    @Test
    void lastYearsFigureAScaleOfItsOwnAndAGateDecideWhereAMethodAsksForThem() {
        var kenya =
                answer(
                        trial(
                                "KE-PC",
                                "{\"items\": [{\"name\": \"Road\", \"target\": 200, \"previous\":"
                                        + " 160, \"actual\": 180, \"weight\": 100}]}"));
        assertThat(kenya.get("score").asString()).isEqualTo("3.3");
        assertThat(kenya.get("items").get(0).get("steps").get(0).get("inputs").toString())
                .isEqualTo("{\"A\":\"180\",\"P\":\"160\",\"T\":\"200\"}");

        var india =
                answer(
                        trial(
                                "IN-RFD",
                                """
                                {"items": [{"name": "Guidelines", "target": "2013-12-31", "actual": "2014-02-14",
                                  "scale": [{"value": "2013-12-31", "mark": 100}, {"value": "2014-01-31", "mark": 90},
                                            {"value": "2014-02-28", "mark": 80}]}]}
                                """));
        assertThat(india.get("score").asString()).isEqualTo("85");

        var philippines =
                answer(
                        trial(
                                "PH-SGLG",
                                "{\"items\": [{\"name\": \"Peace\", \"target\": 1, \"actual\": 1},"
                                        + " {\"name\": \"Health\", \"target\": 1, \"actual\": 0}]}"));
        assertThat(philippines.get("score").asString()).isEqualTo("0");
        assertThat(philippines.get("components").get(1).get("name").asString()).isEqualTo("GATE");
        assertThat(philippines.get("components").get(1).get("score").asString()).isEqualTo("-50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NOWHERE   | {"items": []}                                                  | 404 | scoring.method.unknown
                    RW-CAPPED | {                                                              | 422 | api.trial.json
                    RW-CAPPED | {"items": []} {}                                               | 422 | api.trial.json
                    RW-CAPPED | []                                                             | 422 | api.trial.items
                    RW-CAPPED | {"items": {}}                                                  | 422 | api.trial.items
                    RW-CAPPED | {"items": [], "more": 1}                                       | 422 | api.trial.items
                    RW-CAPPED | {"items": [7]}                                                 | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"target": 1}]}                                     | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "targt": 1}]}                         | 422 | api.trial.part
                    RW-CAPPED | {"items": [{"name": "A", "target": "1,5"}]}                    | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "target": 1e999}]}                    | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "target": true}]}                     | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "target": 1, "target": 2}]}           | 422 | api.trial.json
                    RW-CAPPED | {"items": [{"name": "A", "weight": -1}]}                       | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "pillar": "SPORT"}]}                  | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "direction": "SIDEWAYS"}]}            | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "direction": "RANGE(5, 1)"}]}         | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "quality": "1.1"}]}                   | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "scale": [{"value": 1}]}]}            | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "target": "2014-02-30"}]}             | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "parent": "A"}]}                      | 422 | api.trial.part
                    RW-CAPPED | {"items": [{"name": "A", "evidence": "yes"}]}                  | 422 | api.trial.wrong
                    ID-SAKIP  | {"items": [{"name": "A", "target": 1, "actual": 1}]}           | 422 | scoring.trial.part
                    RW-CAPPED | {"items": [{"name": "A", "tags": ["x", 1]}]}                   | 422 | api.trial.wrong
                    RW-CAPPED | {"items": [{"name": "A", "divisible": "yes"}]}                 | 422 | api.trial.wrong
                    """)
    void whatCannotBeReadIsSaidByItsPlace(String method, String body, int status, String code) {
        var result = trial(method, body);

        assertThat(result).hasStatus(status);
        assertThat(result.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer(result).get("code").asString()).isEqualTo(code);
    }
}
