package org.imihigo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.ContractId;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.database.Node;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Debt;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Who is reminded between a draft and its signature, and when it is another's turn. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class AssuranceDeadlinesTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static int years = 1951;

    @Autowired private AssuranceDeadlines deadlines;
    @Autowired private Reviewing reviewing;
    @Autowired private Councils councils;
    @Autowired private Contracts contracts;
    @Autowired private Drafts drafts;
    @Autowired private People people;
    @Autowired private Node node;
    @Autowired private MockMvcTester web;

    private Actor planner;
    private Actor governor;
    private FiscalYear year;

    @BeforeEach
    void aDistrictThatHadAContractTheYearBefore() {
        planner = people.seat(Cast.PLANNER);
        governor = people.seat(Cast.GOVERNOR);
        years += 2;
        year = new FiscalYear(years);
        contracts.bring(
                List.of(
                        new Contract(
                                new ContractId(UUID.randomUUID()),
                                BUGESERA,
                                year.previous(),
                                Contract.State.IN_FORCE,
                                new UnitCode("RW"),
                                year.previous().firstDay(),
                                "Of a test")));
        node.catchUp();
    }

    private void send(int version) {
        var cells =
                Map.of(
                        Column.PILLAR,
                        new Written("A", "Economic Transformation", Written.Form.TEXT),
                        Column.INDICATOR,
                        new Written("B", "Number of cows inseminated", Written.Form.TEXT),
                        Column.Q4_TARGET,
                        new Written("C", "" + (100 + version), Written.Form.NUMBER),
                        Column.ANNUAL_TARGET,
                        new Written("D", "" + (100 + version), Written.Form.NUMBER));
        drafts.bring(
                BUGESERA,
                year,
                List.of(new Line(1, cells)),
                Map.of(),
                "imihigo.xlsx",
                version - 1,
                planner);
        drafts.acceptAll(BUGESERA, year, version, planner);
        reviewing.send(BUGESERA, year, version(), planner);
    }

    private int version() {
        return drafts.draft(BUGESERA, year).orElseThrow().version();
    }

    private void judge(boolean accepted) {
        var sent = reviewing.get(BUGESERA, year, version(), planner);
        reviewing.judge(sent, accepted, "Of a test", governor);
    }

    /** What Bugesera, or somebody for it, owes when one of the year's steps is due. */
    private List<Optional<PostId>> owed(String name) {
        var all = deadlines.between(year.previous().firstDay(), year.firstDay());
        var due = all.stream().filter(one -> one.id().startsWith(name + " " + year + " ")).toList();
        assertThat(due).hasSize(1);
        return deadlines.owed(due.getFirst()).stream()
                .filter(debt -> debt.unit().equals(BUGESERA))
                .peek(debt -> assertThat(debt.path()).isEqualTo("/reviews/RW57/" + year))
                .map(Debt::post)
                .toList();
    }

    @Test
    void theUnitOwesAVersionUntilOneIsSentAndAgainWhenItComesBack() {
        assertThat(owed("version")).containsExactly(Optional.empty());
        send(1);
        assertThat(owed("version")).isEmpty();
        judge(false);
        assertThat(owed("version")).containsExactly(Optional.empty());
        judge(true);
        assertThat(owed("version")).isEmpty();
    }

    @Test
    void theReviewersOweAVerdictAsLongAsAVersionLiesWithThem() {
        assertThat(owed("review")).isEmpty();
        send(1);
        assertThat(owed("review")).containsExactly(Optional.of(governor.post()));
        var huye = people.seat(Cast.OTHER_PLANNER).post();
        reviewing.name(BUGESERA, year, huye, true, governor);
        assertThat(owed("review")).containsExactly(Optional.of(huye));
        judge(true);
        assertThat(owed("review")).isEmpty();
    }

    @Test
    void theCouncilOwesADecisionAndThoseWhoSignedOweNothing() {
        assertThat(owed("council")).containsExactly(Optional.empty());
        send(1);
        judge(true);
        assertThat(owed("council")).containsExactly(Optional.empty());
        councils.record(
                UUID.randomUUID(),
                reviewing.get(BUGESERA, year, version(), planner),
                year.previous().firstDay(),
                new Vote(17, 15, 14, 0, 1),
                "",
                new DocumentId("0".repeat(64)),
                planner);
        assertThat(owed("council")).isEmpty();
    }

    @Test
    @Transactional // taken back afterwards: Kirehe’s version is shown to others
    void everyDeskSaysWhoseTurnItIs() {
        var kirehe = new UnitCode("RW55");
        year = new FiscalYear(2027);
        planner = aPlannerOf(kirehe);

        sendAClean(kirehe, 1);
        assertThat(desk(governor)).contains("Review the contract of Kirehe District for 2027-28");
        assertThat(desk(planner)).doesNotContain("of your contract for 2027-28");

        judge(kirehe, false, "The fourth quarter is too easy");
        assertThat(desk(governor)).doesNotContain("Review the contract of Kirehe District");
        assertThat(desk(planner))
                .contains("of your contract for 2027-28 was returned")
                .contains("The fourth quarter is too easy")
                .contains("/reviews/RW55/2027-28");

        sendAClean(kirehe, 2);
        assertThat(desk(governor)).contains("Review the contract of Kirehe District");
        assertThat(desk(planner)).doesNotContain("was returned");

        judge(kirehe, true, "");
        assertThat(desk(planner))
                .contains("of your contract for 2027-28 waits for its council", "District council");
        theCouncilDecides(kirehe);
        assertThat(desk(planner)).doesNotContain("waits for its council");
    }

    private Actor aPlannerOf(UnitCode district) {
        var person = people.enrol("x", "turn." + UUID.randomUUID(), "a good long password");
        return people.appoint(person, Office.DISTRICT_PLANNER, district);
    }

    private void sendAClean(UnitCode unit, int time) {
        var cells = new EnumMap<Column, Written>(Column.class);
        Map.ofEntries(
                        Map.entry(Column.PILLAR, "Economic Transformation"),
                        Map.entry(Column.OUTPUT, "Wells"),
                        Map.entry(Column.INDICATOR, "Number of wells repaired"),
                        Map.entry(Column.BASELINE, "100"),
                        Map.entry(Column.Q1_TARGET, "30"),
                        Map.entry(Column.Q2_TARGET, "30"),
                        Map.entry(Column.Q3_TARGET, "30"),
                        Map.entry(Column.Q4_TARGET, "3" + time),
                        Map.entry(Column.ANNUAL_TARGET, "12" + time),
                        Map.entry(Column.MEANS_OF_VERIFICATION, "Register of the water board"),
                        Map.entry(Column.SOURCE_OF_FUNDS, "Earmarked"),
                        Map.entry(Column.RESPONSIBLE, "Engineer"))
                .forEach(
                        (column, text) ->
                                cells.put(column, new Written("", text, Written.Form.TEXT)));
        int replaces = drafts.draft(unit, year).map(Draft::version).orElse(0);
        var lines = List.of(new Line(1, cells));
        var draft = drafts.bring(unit, year, lines, Map.of(), "x", replaces, planner);
        drafts.acceptAll(unit, year, draft.version(), planner);
        reviewing.send(unit, year, drafts.draft(unit, year).orElseThrow().version(), planner);
    }

    private Submission sent(UnitCode unit) {
        var version = drafts.draft(unit, year).orElseThrow().version();
        return reviewing.get(unit, year, version, planner);
    }

    private void judge(UnitCode unit, boolean accepted, String reason) {
        reviewing.judge(sent(unit), accepted, reason, governor);
    }

    private void theCouncilDecides(UnitCode unit) {
        councils.record(
                UUID.randomUUID(),
                sent(unit),
                LocalDate.of(2026, 11, 20),
                new Vote(17, 15, 14, 0, 1),
                "",
                new DocumentId("0".repeat(64)),
                planner);
    }

    private String desk(Actor of) {
        var page =
                web.get()
                        .uri("/desk")
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(of))
                        .exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
