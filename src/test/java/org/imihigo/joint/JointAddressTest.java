package org.imihigo.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.imihigo.HouseTest;
import org.imihigo.checks.Checks;
import org.imihigo.checks.Rule;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A ministry and districts keep a pledge together, and everybody sees whose work is late. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class JointAddressTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Joints joints;
    @Autowired private Checks checks;

    private Pledge pledge(String unit, String code) {
        var series = indicators.byCode(code).getFirst().id();
        return pledges.find(new UnitCode(unit), YEAR, series).orElseThrow();
    }

    private Actor planner(String district) {
        var person = people.enrol("x", "x" + System.nanoTime(), "a good long password");
        return people.appoint(person, Office.DISTRICT_PLANNER, new UnitCode(district));
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).locale(Locale.ENGLISH).with(actor(as)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).locale(Locale.ENGLISH).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> owners(String lead, String... unitsAndShares) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("lead", lead);
        fields.put("reason", "One road, two pledges");
        for (int place = 0; place < unitsAndShares.length; place += 2) {
            fields.put("owner-" + unitsAndShares[place], "yes");
            fields.put("share-" + unitsAndShares[place], unitsAndShares[place + 1]);
        }
        return fields;
    }

    @Test
    void everyOwnersPageShowsWhatIsKeptTogetherAndWhoseWorkIsLate() {
        var houses = pledge("RW57", "SOC-HOUSES");
        for (var path : List.of("/units/RW57", "/units/RWM002", "/pledges/" + houses.id())) {
            assertThat(browser.get().uri(path).locale(Locale.ENGLISH))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Joint pledge", "Late because of: ", "MINALOC");
        }
        assertThat(pledge("RWM002", "SOC-HOUSES").source()).isEqualTo(Source.JOINT);
        assertThat(houses.source()).isNotEqualTo(Source.JOINT);
        assertThat(get("/desk", people.seat(Cast.MINISTRY)))
                .bodyText()
                .contains("Money for cement");
        for (var language : List.of("en", "fr", "rw")) {
            var id = joints.ownedBy(houses.unit()).getFirst().id();
            assertThat(browser.get().uri("/joint/" + id).locale(Locale.of(language)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("65", "35", "Money for cement sent");
        }
    }

    @Test
    void aDistrictFindsADuplicateProposesAndTheOtherAgrees() {
        var mine = pledge("RW36", "JOB-CREATED");
        var proposer = planner("RW36");
        var other = planner("RW37");
        assertThat(get("/joint/duplicates/RW36/2026-27", proposer))
                .hasStatusOk()
                .bodyText()
                .contains("Propose to keep it together", "/joint/proposals/" + mine.id());
        var path = "/joint/proposals/" + mine.id();
        assertThat(get(path, proposer)).hasStatusOk().bodyText().contains("share-RW37");
        assertThat(get(path, other)).hasStatus(404);

        var sent = post(path, owners("RW37", "RW36", "40", "RW37", "60"), proposer);
        assertThat(sent).hasStatus(303);
        var joint = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        assertThat(browser.get().uri(joint)).hasStatus(404);
        assertThat(get("/desk", other)).bodyText().contains("Keep it together?");
        assertThat(post(joint + "/answer", Map.of("answer", "agree"), planner("RW35")))
                .hasStatus(404);
        assertThat(post(joint + "/answer", Map.of("answer", "agree"), other)).hasStatus(303);
        assertThat(post(joint + "/answer", Map.of("answer", "agree"), other)).hasStatus(409);

        assertThat(pledge("RW36", "JOB-CREATED").source()).isEqualTo(Source.JOINT);
        assertThat(pledge("RW37", "JOB-CREATED").source()).isEqualTo(Source.OWN);
        assertThat(browser.get().uri(joint).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("joint: all have agreed", "One road, two pledges");
        assertThat(get("/reports/RW36/2026-27-Q2", proposer))
                .bodyText()
                .doesNotContain("Productive jobs created");

        var work = Map.of("what", "Training of 200 tailors", "due", "2026-10-01");
        assertThat(post(joint + "/activities", work, proposer)).hasStatus(303);
        assertThat(post(joint + "/activities", Map.of("what", "x", "due", "soon"), proposer))
                .hasStatus(422)
                .bodyText()
                .contains("This is not a day", "value=\"soon\"");
        assertThat(browser.get().uri("/units/RW37").locale(Locale.ENGLISH))
                .bodyText()
                .contains("Late because of: ");
        var activity = joints.ownedBy(new UnitCode("RW36")).getFirst().activities().getFirst();
        var done = joint + "/activities/" + activity.id() + "/completion";
        assertThat(post(done, Map.of(), other)).hasStatus(404);
        assertThat(post(done, Map.of(), proposer)).hasStatus(303);
        assertThat(browser.get().uri("/units/RW37").locale(Locale.ENGLISH))
                .bodyText()
                .doesNotContain("Late because of: ");

        assertThat(post(joint + "/dissolution", Map.of("why", "Too late"), other))
                .hasStatus(409)
                .bodyText()
                .contains("only an amendment of their contracts can end it");
    }

    @Test
    void whatAMinistryPromisesTooIsFoundUntilBothKeepItTogether() {
        var mine = pledge("RW44", "GOV-COMPLAINTS");
        assertThat(twins("RW44", mine)).containsExactly("MINALOC");
        var proposer = planner("RW44");
        var ministry = people.seat(Cast.MINISTRY);

        var sent =
                post(
                        "/joint/proposals/" + mine.id(),
                        owners("RW44", "RW44", "50", "RWM002", "50"),
                        proposer);
        assertThat(sent).hasStatus(303);
        assertThat(twins("RW44", mine)).hasSize(1);
        var joint = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        assertThat(post(joint + "/answer", Map.of("answer", "agree"), ministry)).hasStatus(303);

        assertThat(twins("RW44", mine)).isEmpty();
        assertThat(twins("RWM002", pledge("RWM002", "GOV-COMPLAINTS"))).isEmpty();
        assertThat(twins("RW45", pledge("RW45", "GOV-COMPLAINTS"))).hasSize(1);
    }

    /** With whom a unit promises the same, as the rule of planning says it. */
    private List<String> twins(String unit, Pledge pledge) {
        var review = checks.signed(new UnitCode(unit), YEAR).orElseThrow();
        return review.plan().lines().stream()
                .filter(line -> line.address().contains(pledge.id().toString()))
                .flatMap(line -> review.about(line.key()).stream())
                .filter(finding -> finding.rule() == Rule.TWINS)
                .flatMap(finding -> finding.arguments().stream())
                .map(Object::toString)
                .toList();
    }

    @Test
    void theLeadGivesAJointPledgeUpUntilAllHaveAgreed() {
        var mine = pledge("RW33", "JOB-CREATED");
        var proposer = planner("RW33");
        var lead = planner("RW34");
        var proposals = "/joint/proposals/" + mine.id();
        var owners = owners("RW34", "RW33", "40", "RW34", "60");
        var sent = post(proposals, owners, proposer);
        var joint = Objects.requireNonNull(sent.getResponse().getHeader("Location"));
        var why = Map.of("why", "Each builds its own road");

        assertThat(get(joint, lead)).bodyText().contains("Give this joint pledge up");
        assertThat(post(joint + "/dissolution", why, proposer)).hasStatus(404);
        assertThat(post(joint + "/dissolution", Map.of("why", " "), lead))
                .hasStatus(422)
                .bodyText()
                .contains("Say why you give it up");
        assertThat(post(joint + "/dissolution", why, lead)).hasStatus(303);
        assertThat(post(joint + "/dissolution", why, lead)).hasStatus(409);
        assertThat(post(joint + "/answer", Map.of("answer", "agree"), lead)).hasStatus(409);
        for (var language : List.of("en", "fr", "rw")) {
            assertThat(browser.get().uri(joint).locale(Locale.of(language)).with(actor(proposer)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Each builds its own road");
        }
        assertThat(post(proposals, owners, proposer)).hasStatus(303);
    }

    @Test
    void sharesOf110PercentAndOtherNonsenseAreRefusedInASentence() {
        var mine = pledge("RW41", "JOB-CREATED");
        var proposer = planner("RW41");
        var path = "/joint/proposals/" + mine.id();

        assertThat(post(path, owners("RW41", "RW41", "60", "RW42", "50"), proposer))
                .hasStatus(422)
                .bodyText()
                .contains("The shares make 110.00 %, and must make 100 %", "value=\"60\"");
        assertThat(post(path, owners("RW41", "RW41", "100", "RW42", "0"), proposer))
                .hasStatus(422)
                .bodyText()
                .contains("must be more than nothing");
        assertThat(post(path, owners("RW43", "RW41", "50", "RW42", "50"), proposer))
                .hasStatus(422)
                .bodyText()
                .contains("The lead must be one of the owners");
        var twice = owners("RW41", "RW41", "50");
        twice.put("code1", "RW41");
        twice.put("part1", "50");
        assertThat(post(path, twice, proposer)).hasStatus(422).bodyText().contains("there twice");
        assertThat(post(path, owners("RW42", "RW42", "50", "RW43", "50"), proposer))
                .hasStatus(422)
                .bodyText()
                .contains("Whoever proposes is one of the owners");
        assertThat(post(path, owners("RW41", "RW41", "half", "RW42", "50"), proposer))
                .hasStatus(422);
        var unknown = owners("RW41", "RW41", "50");
        unknown.put("code1", "RW99");
        unknown.put("part1", "50");
        assertThat(post(path, unknown, proposer)).hasStatus(422);
        assertThat(joints.ownedBy(new UnitCode("RW41"))).isEmpty();
    }

    @Test
    void whoRefusesSaysWhyAndEachKeepsItsOwn() {
        var mine = pledge("RW31", "JOB-CREATED");
        var other = planner("RW32");
        var sent =
                post(
                        "/joint/proposals/" + mine.id(),
                        owners("RW31", "RW31", "50", "RW32", "50"),
                        planner("RW31"));
        var joint = Objects.requireNonNull(sent.getResponse().getHeader("Location"));

        assertThat(post(joint + "/answer", Map.of("answer", "refuse"), other))
                .hasStatus(422)
                .bodyText()
                .contains("Say why you refuse");
        assertThat(
                        post(
                                joint + "/answer",
                                Map.of("answer", "refuse", "reason", "Other jobs"),
                                other))
                .hasStatus(303);
        assertThat(get(joint, other)).bodyText().contains("each keeps its own", "Other jobs");
        assertThat(pledge("RW32", "JOB-CREATED").source()).isEqualTo(Source.OWN);
    }

    @Test
    void theTaskGroupStandsOnThePledgesPageAndItsOwnerChangesIt() {
        var houses = pledge("RW57", "SOC-HOUSES");
        assertThat(browser.get().uri("/pledges/" + houses.id()).locale(Locale.ENGLISH))
                .bodyText()
                .contains("Who works on it", "Answers for it: ", "District engineer", "late");

        var path = "/teams/" + pledge("RW24", "SOC-HOUSES").id();
        var planner = people.seat(Cast.OTHER_PLANNER);
        var work =
                new LinkedHashMap<>(
                        Map.of(
                                "role", "Mason",
                                "what", "Walls",
                                "begins", "2026-09-01",
                                "due", "2026-08-01"));
        assertThat(post(path, work, planner))
                .hasStatus(422)
                .bodyText()
                .contains("It ends before it begins", "value=\"Mason\"");
        work.put("due", "2026-12-01");
        assertThat(post(path, work, people.seat(Cast.PLANNER))).hasStatus(404);
        assertThat(post(path, work, planner)).hasStatus(303);
        assertThat(browser.get().uri(path).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Mason", "Walls", "not done yet")
                .doesNotContain("<form method=\"post\" action=\"/teams");
    }
}
