package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Whoever proposes, and whatever becomes of it: everybody reads the fate, and the proposer hears of
 * it. A ministry by a notice; all others from their village, whose desk says so until it is done.
 */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class EveryProposerIsAnsweredTest {
    private static final UnitCode VILLAGE = new UnitCode("RW57010101");

    /** Two assemblies of one day are one too many. */
    private static int days;

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Pledges pledges;
    @Autowired private Calendar calendar;

    /** What a level may do, and what the page says of it. */
    enum Answer {
        TAKEN("Taken into pledge"),
        MERGED("Merged with"),
        DEFERRED("Put off to 2028-29"),
        REFUSED("Refused");

        private final String said;

        Answer(String said) {
            this.said = said;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Stream<Arguments> everyProposerAndFate() {
        return Stream.of(Proposer.values())
                .flatMap(
                        proposer ->
                                Stream.of(Answer.values())
                                        .map(answer -> Arguments.of(proposer, answer)));
    }

    @ParameterizedTest
    @MethodSource("everyProposerAndFate")
    void theFateIsReadByEverybodyAndTheProposerIsTold(Proposer proposer, Answer answer) {
        var title = "Of " + proposer.word() + ", " + answer.word();
        boolean fromAbove = proposer == Proposer.MINISTRY;
        var village = appointed(Office.VILLAGE_LEADER, VILLAGE);
        var level =
                fromAbove
                        ? people.seat(Cast.MAYOR)
                        : appointed(Office.CELL_SECRETARY, VILLAGE.parent().orElseThrow());
        var raiser = fromAbove ? people.seat(Cast.MINISTRY) : village;
        var path = raised(proposer, title, raiser);

        var fate = fate(answer, level);
        fate.put("seen", proposer == Proposer.ASSEMBLY ? "1" : "0");
        if (answer == Answer.MERGED) {
            var other = raised(proposer, "Another: " + title, raiser);
            fate.put("into", other.substring("/proposals/".length()));
        }
        assertThat(post(path + "/fate", fate, level)).hasStatus(303);

        assertThat(browser.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains(answer.said, "The reason of " + answer.word());
        assertThat(get(path, raiser)).bodyText().contains(title, answer.said);
        if (fromAbove) {
            assertThat(get("/notices", raiser))
                    .bodyText()
                    .contains(path, "What you proposed has its answer");
        } else {
            assertThat(get("/desk", village))
                    .bodyText()
                    .contains("Tell the proposer the answer", title);
            assertThat(post(path + "/answer", Map.of("day", "2026-11-21"), village)).hasStatus(303);
            assertThat(browser.get().uri(path)).bodyText().contains("was told on");
            assertThat(get("/desk", village)).bodyText().doesNotContain(path + "\"");
        }
    }

    private String raised(Proposer proposer, String title, Actor raiser) {
        var form =
                new HashMap<>(
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "proposer", proposer.word(),
                                "title", title,
                                "body", "All who spoke wanted it.",
                                "category", "water",
                                "year", "2027-28",
                                "consent", "yes",
                                "organisation", "A partner of the district"));
        if (proposer == Proposer.MINISTRY) {
            form.put("unit", VILLAGE.value().substring(0, 6));
        }
        if (proposer == Proposer.ASSEMBLY) {
            var assembly = assembly(raiser);
            form.put("assembly", assembly.substring("/assemblies/".length()));
            form.put("step", UUID.randomUUID().toString());
            form.put("kept", "yes");
            assertThat(post("/proposals", form, raiser)).hasStatus(303);
            return pathOf(title, assembly, raiser);
        }
        return location(post("/proposals", form, raiser));
    }

    private String assembly(Actor leader) {
        var form =
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "day", "2026-10-%02d".formatted(1 + days++),
                        "female-adult", "40",
                        "male-adult", "31",
                        "total", "71");
        return location(post("/assemblies", form, leader));
    }

    private String pathOf(String title, String assembly, Actor leader) {
        var page =
                new String(
                        get(assembly, leader).getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8);
        int at = page.indexOf(title);
        int link = page.lastIndexOf("href=\"/proposals/", at) + "href=\"".length();
        return page.substring(link, page.indexOf('"', link));
    }

    private Map<String, String> fate(Answer answer, Actor level) {
        var fields = new HashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("fate", answer.word());
        fields.put("reason", "The reason of " + answer.word());
        fields.put("deferred", "2028-29");
        fields.put("pledge", pledges.of(level.unit(), calendar.year()).getFirst().id().toString());
        return fields;
    }

    private Actor appointed(Office office, UnitCode unit) {
        var person = people.enrol("x", "answered." + UUID.randomUUID(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).with(actor(as)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }
}
