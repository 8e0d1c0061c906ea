package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A village records who came, what was raised, what it kept and what it let go. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class AssemblyAddressTest {
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Territory territory;

    private Actor leader;
    private Actor cell;

    @BeforeEach
    void aVillageOfItsOwn() {
        var unit =
                territory
                        .children(Cast.OTHER_VILLAGE_LEADER.unit().parent().orElseThrow())
                        .get(next++)
                        .code();
        var person = people.enrol("leader", "leader" + System.nanoTime(), "a good long password");
        leader = people.appoint(person, Office.VILLAGE_LEADER, unit);
        var above = people.enrol("cell", "cell" + System.nanoTime(), "a good long password");
        cell = people.appoint(above, Office.CELL_SECRETARY, unit.parent().orElseThrow());
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).with(actor(as)).exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private static Map<String, String> form() {
        return new HashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "day", "2026-11-07",
                        "female-adult", "40",
                        "male-adult", "31",
                        "female-young", "12",
                        "unknown-unknown", "2",
                        "total", "85",
                        "expected", "170"));
    }

    private static Map<String, String> proposal(String assembly, String title) {
        return new HashMap<>(
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "step",
                        UUID.randomUUID().toString(),
                        "assembly",
                        assembly.substring("/assemblies/".length()),
                        "title",
                        title,
                        "body",
                        "All who spoke wanted it.",
                        "category",
                        "transport",
                        "year",
                        "2027-28",
                        "kept",
                        "yes"));
    }

    @Test
    void threeAreRaisedTwoAreKeptAndOneIsLetGo() {
        var path = location(post("/assemblies", form(), leader));
        post("/proposals", proposal(path, "A bridge over the stream"), leader);
        post("/proposals", proposal(path, "A fence for the school"), leader);
        var dropped = proposal(path, "A stadium");
        dropped.put("kept", "no");
        assertThat(post("/proposals", dropped, leader)).hasStatus(422);
        dropped.put("reason", "The neighbours build one.");
        assertThat(location(post("/proposals", dropped, leader))).isEqualTo(path);

        assertThat(browser.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "85 present: 52 women, 31 men, 2 not noted",
                        "Of 170 invited: 50.0%",
                        "3 raised: 2 kept, 1 let go",
                        "A bridge over the stream",
                        "A stadium");
        assertThat(get("/desk", cell))
                .bodyText()
                .contains("A bridge over the stream", "A fence for the school")
                .doesNotContain("A stadium");
    }

    @Test
    void whatACitizenAskedForBeforeIsKeptOrLetGoByTheAssembly() {
        var asked =
                location(
                        post(
                                "/proposals",
                                Map.of(
                                        "proposer", "household",
                                        "title", "A dip tank",
                                        "body", "For the cattle.",
                                        "category", "agriculture",
                                        "year", "2027-28",
                                        "consent", "yes"),
                                leader));
        var code = asked.substring("/proposals/".length());
        var path = location(post("/assemblies", form(), leader));
        assertThat(get(path, leader)).bodyText().contains("A dip tank");
        assertThat(get(path, cell)).bodyText().doesNotContain("A dip tank");
        var silent = Map.of("choice-" + code, "dropped");
        assertThat(post(path + "/proposals", silent, leader)).hasStatus(422);

        assertThat(post(path + "/proposals", Map.of("choice-" + code, "kept"), cell))
                .hasStatus(404);
        assertThat(post(path + "/proposals", Map.of("choice-" + code, "kept"), leader))
                .hasStatus(303);
        assertThat(browser.get().uri(asked))
                .bodyText()
                .contains("A dip tank", "Kept by the assembly");
    }

    @Test
    void countsThatDoNotMakeTheTotalComeBack() {
        var form = form();
        form.put("total", "90");
        assertThat(post("/assemblies", form, leader))
                .hasStatus(422)
                .bodyText()
                .contains("The counts above make 85, and the total says 90", "value=\"31\"");
    }

    @Test
    void aHundredAndTenPercentDoNotCome() {
        var form = form();
        form.put("expected", "77");
        assertThat(post("/assemblies", form, leader))
                .hasStatus(422)
                .bodyText()
                .contains("85 came of 77 invited");
    }

    @Test
    void aDayThatIsStillToComeIsNotOver() {
        for (var day : new String[] {"2026-11-23", "2024-01-01", "yesterday", ""}) {
            var form = form();
            form.put("day", day);
            assertThat(post("/assemblies", form, leader)).as(day).hasStatus(422);
        }
    }

    @Test
    void sentTwiceIsOneAndTwoOnADayAreNot() {
        var form = form();
        var path = location(post("/assemblies", form, leader));
        assertThat(location(post("/assemblies", form, leader))).isEqualTo(path);
        var another = form();
        assertThat(post("/assemblies", another, leader)).hasStatus(409);
    }

    @Test
    void minutesAreOpenedByThoseWhoSeeTheVillage() {
        var pdf = "%PDF-1.4 minutes".getBytes(StandardCharsets.US_ASCII);
        var request =
                browser.post()
                        .multipart()
                        .uri("/assemblies")
                        .file(new MockMultipartFile("minutes", "minutes.pdf", "", pdf))
                        .with(actor(leader))
                        .with(csrf());
        form().forEach(request::param);
        var path = location(request.exchange());
        var stranger = people.seat(Cast.MAYOR);

        assertThat(get(path, cell)).bodyText().contains("/documents/");
        assertThat(get(path, stranger)).bodyText().doesNotContain("/documents/");
        assertThat(browser.get().uri(path))
                .bodyText()
                .contains("The minutes are kept by the unit")
                .doesNotContain("/documents/");
    }

    @Test
    void theListNamesItAndAnUnknownOneIsNone() {
        var path = location(post("/assemblies", form(), leader));

        assertThat(browser.get().uri("/assemblies?unit=" + leader.unit()))
                .bodyText()
                .contains(path);
        assertThat(browser.get().uri("/assemblies/" + UUID.randomUUID())).hasStatus(404);
        assertThat(browser.get().uri("/assemblies/nonsense")).hasStatus(404);
        assertThat(browser.get().uri("/assemblies?unit=nowhere")).hasStatus(422);
    }

    @Test
    void aRecordIsCorrectedByAnotherAndTheOldOneStays() {
        var path = location(post("/assemblies", form(), leader));
        post("/proposals", proposal(path, "A bridge over the stream"), leader);
        assertThat(get(path + "/correction", leader))
                .bodyText()
                .contains("value=\"40\"", "name=\"corrects\"", "name=\"why\"");
        var corrected = form();
        corrected.put("corrects", path.substring("/assemblies/".length()));
        corrected.put("female-adult", "50");
        corrected.put("total", "95");
        assertThat(post("/assemblies", corrected, leader))
                .hasStatus(422)
                .bodyText()
                .contains("Say what was wrong", "value=\"95\"");
        corrected.put("why", "A page of the list was missing");
        var newer = location(post("/assemblies", corrected, leader));

        assertThat(newer).isNotEqualTo(path);
        assertThat(get(newer, leader))
                .bodyText()
                .contains("95", "A page of the list was missing", path, "A bridge over the stream");
        assertThat(get(path, leader))
                .bodyText()
                .contains("This record was corrected", newer)
                .doesNotContain(path + "/correction", "/proposals/new?assembly=");
        assertThat(get("/assemblies?unit=" + leader.unit(), leader))
                .bodyText()
                .contains(newer)
                .doesNotContain(path + "\"");
        corrected.put("id", UUID.randomUUID().toString());
        assertThat(post("/assemblies", corrected, leader))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody else has corrected");
        assertThat(post("/assemblies", corrected, cell)).hasStatus(404);
    }
}
