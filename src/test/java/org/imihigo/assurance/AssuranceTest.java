package org.imihigo.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Choice;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A district's draft goes to its reviewers and to the council before it can be signed. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class AssuranceTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static int years = 1901;

    @Autowired private MockMvcTester web;
    @Autowired private Reviewing reviewing;
    @Autowired private Drafts drafts;
    @Autowired private People people;
    @Autowired private DSLContext db;

    private Actor planner;
    private Actor governor;
    private Actor huye;
    private FiscalYear year;
    private String address;

    @BeforeEach
    void aDraftOfAYearOfItsOwn() {
        planner = people.seat(Cast.PLANNER);
        governor = people.seat(Cast.GOVERNOR);
        huye = people.seat(Cast.OTHER_PLANNER);
        year = new FiscalYear(years++);
        address = "/reviews/RW57/" + year;
        bring("581", "3581", 0);
    }

    private void bring(String last, String annual, int replaces) {
        var cells =
                List.of(
                        new Written("A", "Number of cows inseminated", Written.Form.TEXT),
                        new Written("B", "1000", Written.Form.NUMBER),
                        new Written("C", "1000", Written.Form.NUMBER),
                        new Written("D", "1000", Written.Form.NUMBER),
                        new Written("E", last, Written.Form.NUMBER),
                        new Written("F", annual, Written.Form.NUMBER));
        var columns =
                List.of(
                        Column.INDICATOR,
                        Column.Q1_TARGET,
                        Column.Q2_TARGET,
                        Column.Q3_TARGET,
                        Column.Q4_TARGET,
                        Column.ANNUAL_TARGET);
        var written = new HashMap<Column, Written>();
        IntStream.range(0, columns.size())
                .forEach(at -> written.put(columns.get(at), cells.get(at)));
        var pillar =
                Map.of(
                        Column.PILLAR,
                        new Written("A", "Economic Transformation", Written.Form.TEXT));
        drafts.bring(
                BUGESERA,
                year,
                List.of(new Line(1, pillar), new Line(2, written)),
                Map.<Integer, Choice>of(),
                "imihigo.xlsx",
                replaces,
                planner);
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

    private String page(Actor as, String path) {
        var answer =
                web.get()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(as))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private int version() {
        return drafts.draft(BUGESERA, year).orElseThrow().version();
    }

    private void send() {
        assertThat(post(planner, address, Map.of("version", "" + version()))).hasStatus(303);
    }

    private MvcTestResult verdict(Actor as, String verdict, String reason) {
        return post(
                as,
                address + "/" + version() + "/verdict",
                Map.of("verdict", verdict, "reason", reason));
    }

    private MvcTestResult session(Map<String, String> changes, boolean minutes) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "day", (year.startYear() - 1) + "-12-01",
                                "members", "17",
                                "present", "15",
                                "favour", "14",
                                "against", "0",
                                "abstained", "1"));
        fields.putAll(changes);
        var path = address + "/" + version() + "/sessions";
        if (!minutes) {
            return post(planner, path, fields);
        }
        var request =
                web.post()
                        .uri(path)
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "minutes",
                                        "minutes.pdf",
                                        "application/pdf",
                                        "%PDF-1.7 minutes".getBytes(StandardCharsets.UTF_8)))
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(planner))
                        .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult sign() {
        return post(
                governor,
                "/contracts/RW57/" + year + "/draft/signature",
                Map.of("version", "" + version(), "signed", year.firstDay().toString()));
    }

    @Test
    void nothingIsSignedBeforeReviewersAndCouncil() {
        assertThat(sign()).hasStatus(409).bodyText().contains("has not yet decided");
        assertThat(session(Map.of(), true)).hasStatus(404);

        send();
        assertThat(session(Map.of(), true)).hasStatus(409);
        assertThat(sign()).hasStatus(409);

        assertThat(verdict(governor, "accept", "")).hasStatus(303);
        assertThat(sign()).hasStatus(409);
        assertThat(page(governor, "/contracts/RW57/" + year + "/draft"))
                .contains("The council has not yet decided about version 1.", address)
                .doesNotContain("/signature");

        assertThat(session(Map.of(), true)).hasStatus(303);
        assertThat(page(planner, address))
                .contains("It may be signed.", "15 of 17 members present; 14 in favour");
        assertThat(page(governor, "/contracts/RW57/" + year + "/draft")).contains("/signature");
        assertThat(sign()).hasStatus(303);
        assertThat(page(people.seat(Cast.OTHER_MAYOR), "/units/RW57?period=" + year.whole()))
                .contains("15 of 17 members present");
        assertThat(
                        db.fetch(
                                "select * from audit.entry where subject like 'review RW57 "
                                        + year
                                        + "%'"))
                .hasSize(2);
    }

    @Test
    void aSessionWithoutQuorumOrMajorityDecidesNothingAndIsHeldAgain() {
        send();
        verdict(governor, "accept", "");

        session(Map.of("present", "11", "favour", "11", "abstained", "0"), true);
        assertThat(sign()).hasStatus(409).bodyText().contains("too few members");
        session(Map.of("favour", "7", "against", "8", "abstained", "0"), true);
        assertThat(sign()).hasStatus(409).bodyText().contains("did not approve");
        session(Map.of(), true);
        assertThat(page(planner, address)).contains("no quorum", "not approved", "approved");
        assertThat(sign()).hasStatus(303);
    }

    @Test
    void aWrongRecordIsSaidAndTheMinutesNeedNotBeSentAgain() {
        send();
        verdict(governor, "accept", "");

        var wrong = session(Map.of("against", "3", "note", "More water, fewer roads"), true);
        assertThat(wrong).hasStatus(422);
        var text = text(wrong);
        assertThat(text)
                .contains("The votes make 18, but 15 were present", "More water, fewer roads");
        var kept = text.replaceAll("(?s).*name=\"kept\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(session(Map.of(), false)).hasStatus(422).bodyText().contains("Add the minutes");
        assertThat(session(Map.of("day", "2034-01-01", "kept", kept), false)).hasStatus(422);
        assertThat(session(Map.of("kept", kept), false)).hasStatus(303);
        var id = UUID.randomUUID().toString();
        session(Map.of("id", id), true);
        session(Map.of("id", id), true);
        assertThat(page(planner, address)).contains("<span class=\"count none\">2</span>");
    }

    @Test
    void aReturnedVersionIsImprovedSentAgainAndCompared() {
        send();
        assertThat(verdict(governor, "return", "")).hasStatus(422);
        assertThat(verdict(governor, "return", "The fourth quarter is too easy.")).hasStatus(303);
        assertThat(page(planner, address)).contains("The fourth quarter is too easy.");

        bring("900", "3900", 1);
        send();

        assertThat(page(governor, address + "/2/since/1"))
                .contains("<s>581</s>", "<b>900</b>", "<s>3581</s>", "<b>3900</b>");
        assertThat(post(governor, address + "/1/verdict", Map.of("verdict", "accept")))
                .hasStatus(409);
        assertThat(verdict(governor, "accept", "")).hasStatus(303);
    }

    @Test
    void reviewersSpeakOfACellAndTheUnitAnswers() {
        send();
        assertThat(page(governor, "/desk")).contains(address + "/1");
        var id = UUID.randomUUID().toString();
        var remark =
                Map.of(
                        "id", id,
                        "row", "2",
                        "column", "Q4_TARGET",
                        "text", "Why fewer than before?");

        assertThat(post(governor, address + "/1/remarks", remark)).hasStatus(303);
        assertThat(post(governor, address + "/1/remarks", remark)).hasStatus(303);
        assertThat(post(planner, address + "/1/remarks", remark)).hasStatus(404);
        assertThat(post(governor, address + "/1/remarks", Map.of("row", "2", "text", " ")))
                .hasStatus(422);
        assertThat(post(governor, address + "/1/remarks", Map.of("row", "77", "text", "x")))
                .hasStatus(404);
        assertThat(
                        post(
                                planner,
                                address + "/1/remarks",
                                Map.of("answers", id, "text", "The vaccine ends in May.")))
                .hasStatus(303);

        assertThat(page(governor, address + "/1?row=2"))
                .contains(
                        "Row 2, Target of quarter 4",
                        "Why fewer than before?",
                        "The vaccine ends in May.",
                        "class=\"number asks\"")
                .containsOnlyOnce("Why fewer than before?");
    }

    @Test
    void nobodyReviewsTheirOwnUnit() {
        send();
        for (var own : List.of(planner, people.seat(Cast.MAYOR))) {
            assertThat(verdict(own, "accept", "")).hasStatus(404);
        }
        assertThat(page(governor, address)).doesNotContain("Planner of Bugesera District</option>");
        assertThatThrownBy(() -> reviewing.name(BUGESERA, year, planner.post(), true, governor))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("assurance.team.own");
        var inTwoPosts =
                new Actor(planner.person(), governor.post(), governor.office(), governor.unit());
        assertThat(verdict(inTwoPosts, "accept", "")).hasStatus(409);
    }

    @Test
    void aNamedReviewerFromElsewhereSeesThisContractUntilTheyLeave() {
        send();
        assertThat(web.get().uri(address).with(SignedInAs.actor(huye))).hasStatus(404);
        assertThat(
                        post(
                                people.seat(Cast.OTHER_MAYOR),
                                address + "/team",
                                Map.of("post", huye.post().toString())))
                .hasStatus(404);

        post(governor, address + "/team", Map.of("post", huye.post().toString()));
        assertThat(page(huye, "/desk")).contains(address + "/1");
        assertThat(page(huye, address + "/1")).contains("name=\"verdict\"");
        post(governor, address + "/team", Map.of("post", huye.post().toString(), "joins", "no"));
        assertThat(web.get().uri(address).with(SignedInAs.actor(huye))).hasStatus(404);
    }

    @Test
    void nextYearsContractsAreNotReviewedYet() {
        var next = new FiscalYear(2031);
        assertThat(post(planner, "/reviews/RW57/" + next, Map.of("version", "1")))
                .hasStatus(409)
                .bodyText()
                .contains("are reviewed from 1 April 2031 on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyPageIsReadInEveryLanguage(String language) {
        send();
        for (var path : List.of(address, address + "/1", address + "/1?row=2")) {
            assertThat(
                            web.get()
                                    .uri(path)
                                    .locale(Locale.of(language))
                                    .with(SignedInAs.actor(governor)))
                    .hasStatusOk();
        }
    }

    @Test
    void aVillageNeedsItsAssemblyAndNoReviewers() {
        var village = people.seat(Cast.VILLAGE_LEADER);
        assertThat(page(village, "/reviews/" + village.unit() + "/" + year))
                .contains("Village assembly", "Nothing has been sent");
    }
}
