package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every address of proposals, as everybody who may and may not. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ProposalAddressTest {
    private static final String SECRET = "The well of our hill is four kilometres away";

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Pledges pledges;
    @Autowired private Proposals proposals;
    @Autowired private Calendar calendar;
    @Autowired private Node node;
    @Autowired private AnswerDeadlines deadlines;

    private Actor village;
    private Actor cell;
    private Actor sector;
    private Actor mayor;
    private Actor stranger;

    @BeforeEach
    void theCast() {
        village = people.seat(Cast.VILLAGE_LEADER);
        cell = people.seat(Cast.CELL_SECRETARY);
        sector = people.seat(Cast.SECTOR_SECRETARY);
        mayor = people.seat(Cast.MAYOR);
        stranger = people.seat(Cast.OTHER_PLANNER);
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).exchange();
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).with(actor(as)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> form(String title) {
        return new HashMap<>(
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "proposer", "citizen",
                        "title", title,
                        "body", SECRET,
                        "category", "water",
                        "year", "2027-28",
                        "consent", "yes",
                        "contact", "0788 123 456"));
    }

    private String raised(Map<String, String> form) {
        var answer = post("/proposals", form, village);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private String raised() {
        return raised(form("A tap near the school " + UUID.randomUUID()));
    }

    private static Map<String, String> fate(String fate, int seen, String... more) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "fate",
                                fate,
                                "seen",
                                String.valueOf(seen)));
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return fields;
    }

    @Test
    void aProposalClimbsAndEverybodyReadsTheAnswer() {
        var form = form("A tap near the school of Gatare");
        var path = raised(form);
        assertThat(get("/desk", cell)).bodyText().contains("A tap near the school of Gatare");
        assertThat(get(path, cell)).bodyText().contains(SECRET, "name=\"fate\"");
        assertThat(get(path, sector)).bodyText().contains(SECRET).doesNotContain("name=\"fate\"");

        assertThat(post(path + "/fate", fate("passed", 0), cell)).hasStatus(303);
        assertThat(post(path + "/fate", fate("passed", 1), sector)).hasStatus(303);
        var pledge = pledges.of(mayor.unit(), calendar.year()).getLast();
        var taken =
                fate(
                        "taken",
                        2,
                        "pledge",
                        pledge.id().toString(),
                        "reason",
                        "In this year's list.");
        assertThat(post(path + "/fate", taken, mayor)).hasStatus(303);

        assertThat(get(path))
                .hasStatusOk()
                .bodyText()
                .contains(
                        SECRET,
                        "Taken into pledge",
                        "/pledges/" + pledge.id(),
                        "In this year's list.");
        assertThat(get("/pledges/" + pledge.id()))
                .bodyText()
                .contains("Who asked for it", "A tap near the school of Gatare");
        assertThat(get("/units/RW57")).bodyText().contains("pledges were asked for by the people");
        assertThat(get("/desk", village)).bodyText().contains("Tell the proposer the answer");
        assertThat(post(path + "/answer", Map.of("day", "2026-11-23"), village)).hasStatus(422);
        assertThat(post(path + "/answer", Map.of("day", "2026-11-20"), village)).hasStatus(303);
        assertThat(get(path)).bodyText().contains("was told on");
        assertThat(proposals.origins(pledge.id()))
                .extracting(Proposal::title)
                .contains("A tap near the school of Gatare");
    }

    @Test
    void aCitizensWordsAreNotReadBeforeTheyArePassedOn() {
        var form = form("Steps down to the spring");
        form.put("body", "Only goats get down to it in the rain.");
        var path = raised(form);

        for (var page :
                List.of(
                        get(path),
                        get(path, stranger),
                        get(path + "/slip"),
                        get("/proposals?unit=RW57100201"),
                        get("/proposals?q=goats"),
                        get("/units/RW57100201"))) {
            assertThat(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("Only goats", "Steps down to the spring");
        }
        assertThat(get(path)).bodyText().contains("A citizen's proposal");
        assertThat(get("/proposals?q=goats", village)).bodyText().contains(path);

        assertThat(post(path + "/fate", fate("passed", 0), cell)).hasStatus(303);
        assertThat(get(path)).bodyText().contains("Only goats get down");
        assertThat(get("/proposals?q=goats")).bodyText().contains(path);
    }

    @Test
    void nobodyButTheVillageSeesHowToAnswerAndItCanBeErased() {
        var path = raised();
        assertThat(get(path, village)).bodyText().contains("0788 123 456");
        for (var reader : List.of(cell, sector, mayor, stranger)) {
            assertThat(get(path, reader)).bodyText().doesNotContain("0788");
        }
        assertThat(get(path)).bodyText().doesNotContain("0788");
        assertThat(post(path + "/contact/erasure", Map.of(), cell)).hasStatus(404);
        assertThat(post(path + "/contact/erasure", Map.of(), village)).hasStatus(303);
        assertThat(get(path, village)).bodyText().doesNotContain("0788");
    }

    @Test
    void whoMayNotDecideFindsNothingToDecide() {
        var path = raised();

        for (var wrong : List.of(village, sector, mayor, stranger, people.seat(Cast.MINISTRY))) {
            assertThat(post(path + "/fate", fate("passed", 0), wrong)).hasStatus(404);
            assertThat(post(path + "/undoing", Map.of("seen", "0"), wrong))
                    .matches(answer -> answer.getResponse().getStatus() >= 404);
        }
        assertThat(browser.post().uri(path + "/fate").with(csrf())).hasStatus(303);
        assertThat(get(path, cell)).bodyText().contains("Nobody has answered yet.");
    }

    @Test
    void whoMayNotWriteFindsNoForm() {
        for (var wrong :
                List.of(
                        people.seat(Cast.AUDITOR),
                        people.seat(Cast.GOVERNOR),
                        people.seat(Cast.ADMINISTRATOR))) {
            assertThat(get("/proposals/new", wrong)).hasStatus(404);
            assertThat(post("/proposals", form("x"), wrong)).hasStatus(404);
            assertThat(get("/assemblies/new", wrong)).hasStatus(404);
        }
        assertThat(get("/proposals/new")).hasStatus(303);
        assertThat(get("/proposals/new", village)).hasStatusOk();
    }

    @Test
    void aFormSentTwiceIsOneProposal() {
        var form = form("Sent twice " + UUID.randomUUID());
        var path = raised(form);

        assertThat(raised(form)).isEqualTo(path);
        form.put("title", "With other words");
        assertThat(post("/proposals", form, village)).hasStatus(409);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        var form = form("");
        form.put("body", "word ".repeat(1000));
        form.remove("consent");
        form.put("category", "gold");

        assertThat(post("/proposals", form, village))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#title\"",
                        "Say in one line what is asked for",
                        "This has 4,999 signs",
                        "word word word",
                        "href=\"#consent\"",
                        "Choose one.",
                        "0788 123 456");
    }

    @Test
    void aTelephoneNumberDoesNotGoIntoThePublicText() {
        var form = form("Call 0788123456");

        assertThat(post("/proposals", form, village))
                .hasStatus(422)
                .bodyText()
                .contains("leave out telephone numbers");
    }

    @Test
    void aRefusalWithoutAReasonComesBack() {
        var path = raised();

        assertThat(post(path + "/fate", fate("refused", 0), cell))
                .hasStatus(422)
                .bodyText()
                .contains("Say why", "value=\"refused\" checked");
        assertThat(post(path + "/fate", fate("", 0), cell)).hasStatus(422);
        assertThat(post(path + "/fate", fate("taken", 0), cell)).hasStatus(422);
        assertThat(post(path + "/fate", fate("merged", 0, "into", "P-22222"), cell)).hasStatus(422);
        assertThat(post(path + "/fate", fate("deferred", 0, "deferred", "2026-27"), cell))
                .hasStatus(422);
    }

    @Test
    void anothersPledgeCannotBeGivenAway() {
        var path = raised();
        var pledge = pledges.of(mayor.unit(), calendar.year()).getFirst().id().toString();

        assertThat(post(path + "/fate", fate("taken", 0, "pledge", pledge), cell))
                .hasStatus(422)
                .bodyText()
                .contains("another unit's");
    }

    @Test
    void whoeverComesSecondReadsBothDecisions() {
        var path = raised();
        post(path + "/fate", fate("passed", 0), cell);
        post(path + "/fate", fate("passed", 1), sector);
        var planner = people.seat(Cast.PLANNER);
        assertThat(post(path + "/fate", fate("promised", 2, "promised", "2027-28"), planner))
                .hasStatus(303);

        assertThat(post(path + "/fate", fate("refused", 2, "reason", "No money."), mayor))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody else was first",
                        "It will be in the contract of",
                        "You chose: refuse it");
    }

    @Test
    void theSameClickTwiceIsOneStep() {
        var path = raised();
        var click = fate("passed", 0);

        assertThat(post(path + "/fate", click, cell)).hasStatus(303);
        assertThat(post(path + "/fate", click, cell)).hasStatus(303);
        assertThat(post(path + "/fate", fate("passed", 1), sector)).hasStatus(303);
    }

    @Test
    void anAnswerIsTakenBackUntilTheNextLevelActs() {
        var path = raised();
        post(path + "/fate", fate("refused", 0, "reason", "No."), cell);
        assertThat(get(path)).bodyText().contains("Refused");

        assertThat(post(path + "/undoing", Map.of("seen", "1"), cell)).hasStatus(303);
        assertThat(get(path)).bodyText().contains("Lies with", "The last answer was taken back");
        post(path + "/fate", fate("passed", 2), cell);
        post(path + "/fate", fate("passed", 3), sector);
        assertThat(post(path + "/undoing", Map.of("seen", "4"), cell)).hasStatus(404);
        assertThat(post(path + "/undoing", Map.of("seen", "3"), sector)).hasStatus(409);
    }

    @Test
    void mergingDoesNotGoRoundInACircle() {
        var one = raised();
        var other = raised();
        var third = raised();
        assertThat(post(one + "/fate", fate("merged", 0, "into", code(other)), cell))
                .hasStatus(303);
        assertThat(post(other + "/fate", fate("merged", 0, "into", code(third)), cell))
                .hasStatus(303);

        assertThat(post(third + "/fate", fate("merged", 0, "into", code(one)), cell))
                .hasStatus(422)
                .bodyText()
                .contains("round in a circle");
        assertThat(post(third + "/fate", fate("merged", 0, "into", code(third)), cell))
                .hasStatus(422);
        assertThat(get(third, cell)).bodyText().contains(code(other));
    }

    private static String code(String path) {
        return path.substring("/proposals/".length());
    }

    @Test
    void whatWasMergedIntoATakenProposalIsAnOriginToo() {
        var one = raised();
        var other = raised();
        post(one + "/fate", fate("merged", 0, "into", code(other)), cell);
        var pledge = pledges.of(cell.unit(), calendar.year()).getFirst();
        var before = proposals.origin(cell.unit(), calendar.year());
        post(other + "/fate", fate("taken", 0, "pledge", pledge.id().toString()), cell);

        assertThat(proposals.origins(pledge.id()))
                .extracting(proposal -> proposal.code().value())
                .contains(code(one), code(other));
        var after = proposals.origin(cell.unit(), calendar.year());
        assertThat(after.asked()).contains(pledge.id());
        assertThat(after.byNumber()).isGreaterThanOrEqualTo(before.byNumber());
        assertThat(after.number()).isEqualTo(pledges.of(cell.unit(), calendar.year()).size());
    }

    @Test
    void aMinistryProposesForAPlaceThatItNames() {
        var ministry = people.seat(Cast.MINISTRY);
        var form = form("Fibre to every sector office");
        form.put("unit", "nowhere at all");
        assertThat(post("/proposals", form, ministry))
                .hasStatus(422)
                .bodyText()
                .contains("No place is called");

        form.put("unit", "RW5710");
        var answer = post("/proposals", form, ministry);
        assertThat(answer).hasStatus(303);
        var path = Objects.requireNonNull(answer.getResponse().getHeader("Location"));
        assertThat(get(path)).bodyText().contains("Fibre to every sector office", "MINALOC");
        assertThat(get(path)).bodyText().doesNotContain("0788");
        assertThat(proposals.get(new Code(code(path))).first()).isEqualTo(new UnitCode("RW57"));
    }

    @Test
    void aCodeThatIsLookedForLeadsToItsPage() {
        var path = raised();

        assertThat(get("/proposals?q=" + code(path).toLowerCase(Locale.ROOT)))
                .hasStatus(303)
                .hasHeader("Location", path);
        assertThat(get(path + "/slip")).hasStatusOk().bodyText().contains(code(path));
        assertThat(get("/proposals/P-22222")).hasStatus(404);
        assertThat(get("/proposals/nonsense")).hasStatus(404);
        assertThat(get("/proposals?unit=nowhere")).hasStatus(422);
    }

    @Test
    void aWindowThatHasClosedIsSaidAndNothingTypedIsLost() {
        var administrator = people.seat(Cast.ADMINISTRATOR);
        var path = "/calendar/2027-28/windows/proposals/moves";
        var closed =
                Map.of(
                        "opens", "2026-11-01",
                        "due", "2026-11-10",
                        "closes", "2026-11-20",
                        "reason", "A test closes it",
                        "version", "0");
        var open = new HashMap<>(closed);
        open.putAll(Map.of("due", "2027-02-28", "closes", "2027-02-28", "version", "1"));
        assertThat(post(path, closed, administrator)).hasStatus(303);
        try {
            node.catchUp();
            assertThat(post("/proposals", form("A tap that came too late"), village))
                    .hasStatus(409)
                    .bodyText()
                    .contains("A tap that came too late", SECRET, "year-error");
        } finally {
            assertThat(post(path, open, administrator)).hasStatus(303);
            node.catchUp();
        }
        assertThat(raised()).startsWith("/proposals/");
    }

    @Test
    void anOfficeThatProposedIsToldThatItHasItsAnswer() {
        var ministry = people.seat(Cast.MINISTRY);
        var form = form("Screens for every cell office");
        form.put("unit", "RW5710");
        var answer = post("/proposals", form, ministry);
        var path = Objects.requireNonNull(answer.getResponse().getHeader("Location"));

        assertThat(get("/notices", ministry)).bodyText().doesNotContain(path + "\"");
        var refused = fate("refused", 0, "reason", "No current in half of them");
        assertThat(post(path + "/fate", refused, mayor)).hasStatus(303);
        assertThat(get("/notices", ministry))
                .bodyText()
                .contains(path, "What you proposed has its answer");
    }

    @Test
    void whatWaitsForAnAnswerHasADeadline() {
        var path = raised();
        var due = calendar.today().plusDays(calendar.daysToAnswer());
        var deadline =
                deadlines.between(due, due).stream()
                        .filter(one -> one.due().equals(due))
                        .findFirst()
                        .orElseThrow();

        assertThat(path).startsWith("/proposals/");
        assertThat(deadline.id()).isEqualTo("proposals " + due);
        assertThat(deadlines.owed(deadline))
                .anyMatch(debt -> debt.unit().equals(cell.unit()))
                .allMatch(debt -> debt.path().startsWith("/proposals?fate=waiting"));
    }

    @Test
    void theContractSaysHowMuchOfItItsPeopleAskedFor() {
        assertThat(get("/contracts/RW57/2026-27"))
                .bodyText()
                .contains("/proposals?unit=RW57", "asked");
    }
}
