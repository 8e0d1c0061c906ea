package org.imihigo.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.checks.Checks;
import org.imihigo.checks.Limits;
import org.imihigo.checks.Rule;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the rules of planning say of a draft, until it may be signed; and of what is in force. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class FindingsJourneyTest {
    private static int years = 2040;

    @Autowired MockMvcTester web;
    @Autowired People people;
    @Autowired Drafts drafts;
    @Autowired Checks checks;
    @Autowired Limits limits;
    @Autowired Territory territory;

    private Actor secretary;
    private Actor planner;
    private UnitCode sector;
    private FiscalYear year;

    @BeforeEach
    void aYearOfItsOwn() {
        secretary = people.seat(Cast.SECTOR_SECRETARY);
        planner = people.seat(Cast.PLANNER);
        sector = secretary.unit();
        year = new FiscalYear(years++);
    }

    @Test
    void nothingIsSaidOfACleanDraft() {
        var draft = bring(clean("Number of wells repaired", "Wells", 3));

        assertThat(draft.lines().getLast().findings()).isEmpty();
        assertThat(checks.draft(sector, year).orElseThrow().findings()).isEmpty();
        checks.mustHold(sector, year);
    }

    @Test
    void whatStopsItAndWhatNeedsAReasonKeepsItFromBeingSigned() {
        year = new FiscalYear(2027);
        var weak =
                Row.of("Number of trees planted", "20", "20", "20", "20", "80")
                        .with(Column.OUTPUT, "Trees")
                        .with(Column.BASELINE, "100")
                        .with(Column.MEANS_OF_VERIFICATION, "Visits")
                        .with(Column.SOURCE_OF_FUNDS, "Own revenue")
                        .line(3);
        var bare = Row.of("Number of bridges built", "", "", "", "1", "1").line(4);
        var draft = bring(weak, bare);

        assertThat(codes(draft, 3, Finding.Severity.ASKS)).containsExactly("P01");
        assertThat(codes(draft, 4, Finding.Severity.BLOCKS)).contains("P04", "P05");
        assertThat(codes(draft, 4, Finding.Severity.ASKS)).contains("P06", "P16");
        assertThatThrownBy(() -> sign(draft)).hasMessageContaining("contracts.draft.open");
        assertThatThrownBy(() -> checks.mustHold(sector, year))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("checks.finding.open");

        var wrongSide = finding(Rule.WRONG_SIDE);
        checks.justify(
                sector,
                year,
                Rule.WRONG_SIDE,
                wrongSide.key(),
                wrongSide.facts(),
                "The nursery burnt down in March.",
                secretary);

        assertThat(codes(drafts.draft(sector, year).orElseThrow(), 3, Finding.Severity.ASKS))
                .isEmpty();
        var answer = finding(Rule.WRONG_SIDE).answer().orElseThrow();
        assertThat(answer.reason()).isEqualTo("The nursery burnt down in March.");
        assertThat(answer.by()).isEqualTo(secretary.post());

        checks.takeBack(answer.id(), secretary);
        assertThat(finding(Rule.WRONG_SIDE).answer()).isEmpty();
        drafts.discard(sector, year, draft.version(), secretary);
    }

    @Test
    void aReasonHoldsForTheFactsItWasGivenToAlone() {
        bring(target("80"));
        var before = finding(Rule.WRONG_SIDE);
        checks.justify(
                sector,
                year,
                Rule.WRONG_SIDE,
                before.key(),
                before.facts(),
                "The nursery burnt down.",
                secretary);

        drafts.bring(sector, year, List.of(economy(), target("60")), Map.of(), "x", 2, secretary);

        assertThat(finding(Rule.WRONG_SIDE).answer()).isEmpty();
        assertThatThrownBy(
                        () ->
                                checks.justify(
                                        sector,
                                        year,
                                        Rule.WRONG_SIDE,
                                        before.key(),
                                        before.facts(),
                                        "Still.",
                                        secretary))
                .hasMessageContaining("checks.finding.changed");
    }

    private static Line target(String annual) {
        return Row.of("Number of trees planted", "", "", "", "", annual)
                .with(Column.BASELINE, "100")
                .line(3);
    }

    @Test
    void whoeverIsNotTheOwnerGivesNoReason() {
        bring(target("80"));
        var finding = finding(Rule.WRONG_SIDE);

        for (var other : List.of(planner, people.seat(Cast.OTHER_PLANNER))) {
            assertThatThrownBy(
                            () ->
                                    checks.justify(
                                            sector,
                                            year,
                                            finding.rule(),
                                            finding.key(),
                                            finding.facts(),
                                            "Because.",
                                            other))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(
                        () ->
                                checks.justify(
                                        sector,
                                        year,
                                        finding.rule(),
                                        finding.key(),
                                        finding.facts(),
                                        "  ",
                                        secretary))
                .hasMessageContaining("checks.reason.empty");
        assertThat(get(draftPath(), people.seat(Cast.OTHER_PLANNER))).hasStatus(404);
        assertThat(web.get().uri(draftPath())).hasStatus(303);
    }

    @Test
    void theReasonIsGivenAndTakenBackOnThePage() {
        bring(target("80"));
        var finding = finding(Rule.WRONG_SIDE);

        var sent =
                web.post()
                        .uri("/findings/" + sector + "/" + year + "/answers")
                        .param("rule", "P01")
                        .param("key", finding.key().orElseThrow())
                        .param("facts", finding.facts())
                        .param("reason", "Drought <b>")
                        .with(csrf())
                        .with(SignedInAs.actor(secretary));

        assertThat(sent).hasStatus(303).hasHeader("Location", draftPath());
        assertThat(get(draftPath(), secretary))
                .hasStatusOk()
                .bodyText()
                .contains("Drought &lt;b&gt;", "Take the reason back");
        var id = finding(Rule.WRONG_SIDE).answer().orElseThrow().id();
        assertThat(
                        web.post()
                                .uri(
                                        "/findings/%s/%s/answers/%s/removal"
                                                .formatted(sector, year, id))
                                .with(csrf())
                                .with(SignedInAs.actor(secretary)))
                .hasStatus(303);
        assertThat(finding(Rule.WRONG_SIDE).isOpen()).isTrue();
    }

    @Test
    void toAddOneMoreAnotherMustGoOnTheRecord() {
        var administrator = people.seat(Cast.ADMINISTRATOR);
        limits.set(Tier.SECTOR, year, 2, "Fewer and better", 0, administrator);
        var lines =
                IntStream.rangeClosed(3, 5)
                        .mapToObj(row -> clean("Number of wells " + row, "Output " + row, row))
                        .toArray(Line[]::new);
        var over = bring(lines);

        assertThat(codes(over, 3, Finding.Severity.BLOCKS)).containsExactly("P17");

        var sent =
                web.post()
                        .uri("/contracts/" + sector + "/" + year + "/draft/departures")
                        .param("priority", "Output 4")
                        .param("favour", "Output 5")
                        .param("reason", "Its money went to the bridge")
                        .with(csrf())
                        .with(SignedInAs.actor(secretary));

        assertThat(sent).hasStatus(303);
        var left = drafts.draft(sector, year).orElseThrow();
        assertThat(left.pledges()).hasSize(2);
        assertThat(left.line(4).role()).isEqualTo(Role.LEFT_OUT);
        assertThat(codes(left, 3, Finding.Severity.BLOCKS)).isEmpty();
        assertThat(get(draftPath(), secretary))
                .bodyText()
                .contains(
                        "Output 4",
                        "Its money went to the bridge",
                        "2 of at most 2",
                        "Load per responsible post",
                        "Engineer");
        assertThatThrownBy(() -> limits.set(Tier.SECTOR, year, 9, "Mine", 1, secretary))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> limits.set(Tier.SECTOR, year, 9, "Late", 0, administrator))
                .hasMessageContaining("checks.cap.overtaken");
        assertThat(get("/limits/" + year, administrator))
                .hasStatusOk()
                .bodyText()
                .contains("Fewer and better");
        assertThat(
                        web.post()
                                .uri("/limits/" + year)
                                .param("tier", "sector")
                                .param("most", "many")
                                .param("reason", "Kept as typed")
                                .with(csrf())
                                .with(SignedInAs.actor(administrator)))
                .hasStatus(422)
                .bodyText()
                .contains("Kept as typed", "from 1 to 1");
    }

    @Test
    void theSixteenQuestionsAreAnsweredAndScored() {
        bring(clean("Number of wells repaired", "Wells", 3));
        var key = checks.draft(sector, year).orElseThrow().plan().lines().getFirst().key();
        var path = "/findings/" + sector + "/" + year + "/screening";

        assertThat(web.get().uri(path).param("line", key).with(SignedInAs.actor(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("0 of 16", "The rules propose Yes: the source of funds is “Earmarked”");
        var form =
                web.post()
                        .uri(path)
                        .param("line", key)
                        .param("answer-1", "YES")
                        .param("version-1", "0")
                        .param("note-1", "Clean water")
                        .param("answer-2", "NOT_APPLICABLE")
                        .param("answer-3", "NO")
                        .param("answer-4", "OPEN")
                        .with(csrf())
                        .with(SignedInAs.actor(secretary));

        assertThat(form).hasStatus(303);
        assertThat(web.get().uri(path).param("line", key).with(SignedInAs.actor(planner)))
                .bodyText()
                .contains("1 of 15", "Clean water", "13 questions are open");
        assertThat(get(draftPath(), secretary)).bodyText().contains("1 of 15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void theCountryShowsWhoPromisesLittleInEveryLanguage(String language) {
        var page = web.get().uri("/findings").header("Accept-Language", language).exchange();

        assertThat(page).hasStatusOk().bodyText().contains("Huye", "Bugesera", "P17");
    }

    @Test
    void theDistrictsAreCountedAsIfEachWereLookedAtAlone() throws Exception {
        var csv =
                web.get()
                        .uri("/findings/RW/2026-27.csv")
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        var lines = csv.lines().toList();
        var heads = Arrays.asList(lines.getFirst().split(","));

        assertThat(lines.stream().filter(line -> line.matches("2026-27,RW[1-5][0-9],.*")))
                .hasSize(30);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var alone = checks.signed(new UnitCode(cells[1]), new FiscalYear(2026)).orElseThrow();
            for (var rule : Rule.values()) {
                assertThat(cells[heads.indexOf(rule.id())])
                        .as(cells[2] + " " + rule)
                        .isEqualTo(
                                Long.toString(
                                        alone.findings().stream()
                                                .filter(one -> one.rule() == rule)
                                                .count()));
            }
        }
    }

    @Test
    void theMinistrySeesWhichDistrictsPromiseHardlyAnything() throws Exception {
        var page = get("/findings", people.seat(Cast.MINISTRY));
        var reviews = checks.signed(new FiscalYear(2026), districts());

        assertThat(get("/desk", people.seat(Cast.MINISTRY)))
                .bodyText()
                .contains("Weak promises", "/findings/RW/2026-27");
        // About every fifth district of the demonstration promises hardly more than it has.
        var modest =
                reviews.stream()
                        .filter(
                                review ->
                                        review.findings().stream()
                                                        .filter(one -> isModest(one.rule()))
                                                        .count()
                                                > 8)
                        .map(review -> territory.unit(review.plan().unit()).name())
                        .toList();
        assertThat(modest).hasSizeBetween(3, 9);
        var rows = rows(page);
        assertThat(rows.subList(0, modest.size())).containsExactlyInAnyOrderElementsOf(modest);
    }

    private List<UnitCode> districts() {
        return territory
                .units(Tier.DISTRICT, new UnitCode("RW"), LocalDate.of(2026, 11, 22))
                .stream()
                .map(Unit::code)
                .toList();
    }

    private static boolean isModest(Rule rule) {
        return rule == Rule.WRONG_SIDE || rule == Rule.STANDSTILL || rule == Rule.MODEST;
    }

    /** The names of the table's rows, in its order. */
    private static List<String> rows(MvcTestResult page) throws UnsupportedEncodingException {
        return Pattern.compile("<tr><th scope=\"row\"><a [^>]*>([^<]*)<")
                .matcher(page.getResponse().getContentAsString())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    @Test
    void aPledgeShowsItsAmbitionBesideItsPeers() {
        var line =
                checks
                        .signed(new UnitCode("RW57"), new FiscalYear(2026))
                        .orElseThrow()
                        .plan()
                        .lines()
                        .stream()
                        .filter(one -> one.name().startsWith("Own revenues"))
                        .findFirst()
                        .orElseThrow();

        // From 1,540,000,000 to 1,685,230,763: 9.4 %.
        assertThat(web.get().uri(line.address()))
                .hasStatusOk()
                .bodyText()
                .contains("How ambitious it is", "9.4%", "145230763/1540000000");
    }

    private Draft bring(Line... lines) {
        var all = new ArrayList<Line>();
        all.add(economy());
        all.addAll(List.of(lines));
        var draft = drafts.bring(sector, year, all, Map.of(), "sector.xlsx", 0, secretary);
        return drafts.acceptAll(sector, year, draft.version(), secretary);
    }

    private static Line economy() {
        return Row.only(Column.PILLAR, "Economic Transformation").line(1);
    }

    private static Line clean(String name, String output, int row) {
        return Row.of(name, "30", "30", "30", "30", "120")
                .with(Column.OUTPUT, output)
                .with(Column.BASELINE, "100")
                .with(Column.MEANS_OF_VERIFICATION, "Register of the water board")
                .with(Column.SOURCE_OF_FUNDS, "Earmarked")
                .with(Column.RESPONSIBLE, "Engineer")
                .line(row);
    }

    private static List<String> codes(Draft draft, int row, Finding.Severity severity) {
        return draft.line(row).findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::code)
                .toList();
    }

    private org.imihigo.checks.Finding finding(Rule rule) {
        return checks.draft(sector, year).orElseThrow().findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private void sign(Draft draft) {
        drafts.keepSigned(sector, year, LocalDate.of(2026, 11, 20), draft.version(), planner);
    }

    private String draftPath() {
        return "/findings/" + sector + "/" + year + "/draft";
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).exchange();
    }
}
