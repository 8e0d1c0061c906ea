package org.imihigo.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.cascade.Shares;
import org.imihigo.cascade.Way;
import org.imihigo.checks.Checks;
import org.imihigo.checks.Finding;
import org.imihigo.checks.Review;
import org.imihigo.checks.Rule;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.RowsKept;
import org.imihigo.contracts.Written;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.proposals.Category;
import org.imihigo.proposals.Code;
import org.imihigo.proposals.Fate;
import org.imihigo.proposals.Proposal;
import org.imihigo.proposals.ProposalId;
import org.imihigo.proposals.Proposals;
import org.imihigo.proposals.Proposer;
import org.imihigo.proposals.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the people asked for and what was agreed with the level above finds its way into rows. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class FromBelowAndAboveTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static final UnitCode DISTRICT = new UnitCode("RW41");
    private static final UnitCode SECTOR = new UnitCode("RW4101");
    private static final FiscalYear NEXT = new FiscalYear(2027);

    @Autowired private MockMvcTester web;
    @Autowired private ApplicationEventPublisher happenings;
    @Autowired private Proposals proposals;
    @Autowired private Drafts drafts;
    @Autowired private Reviewing reviewing;
    @Autowired private Councils councils;
    @Autowired private Pledges pledges;
    @Autowired private Indicators indicators;
    @Autowired private Shares shares;
    @Autowired private Checks checks;
    @Autowired private People people;

    private Actor serving(Office office, UnitCode unit) {
        var person = people.enrol("Test", "both." + UUID.randomUUID(), "long enough!");
        return people.appoint(person, office, unit);
    }

    private Code promised(UnitCode unit, FiscalYear year, Actor planner) {
        var id = new ProposalId(UUID.randomUUID());
        var proposal =
                new Proposal(
                        id,
                        Code.of(id.value(), 0),
                        unit,
                        Proposer.ASSEMBLY,
                        Optional.empty(),
                        "More cows inseminated",
                        "",
                        Category.AGRICULTURE,
                        year,
                        Optional.empty(),
                        Optional.empty(),
                        unit,
                        true,
                        planner.post(),
                        Optional.empty(),
                        Instant.EPOCH);
        var step =
                new Step(
                        UUID.randomUUID(),
                        id,
                        1,
                        unit,
                        new Fate.Promised(year),
                        "",
                        Optional.empty(),
                        planner.post(),
                        Optional.empty(),
                        Instant.EPOCH);
        proposals.bring(List.of(proposal), List.of(step));
        return proposal.code();
    }

    @Test
    void aSignedRowTakesTheProposalsThatItNamesIntoItsPledge() {
        var year = new FiscalYear(1949);
        var planner = people.seat(Cast.PLANNER);
        var governor = people.seat(Cast.GOVERNOR);
        var named = promised(BUGESERA, year, planner);
        var other = promised(BUGESERA, year, planner);
        drafts.bring(BUGESERA, year, List.of(row(named)), Map.of(), "imihigo.xlsx", 0, planner);
        drafts.acceptAll(BUGESERA, year, 1, planner);
        int version = drafts.draft(BUGESERA, year).orElseThrow().version();
        new Passage(reviewing, councils)
                .of(BUGESERA, year, version, year.firstDay(), planner, governor);

        var contract = drafts.keepSigned(BUGESERA, year, year.firstDay(), version, governor);

        var pledge = pledges.of(BUGESERA, year).getFirst();
        assertThat(proposals.origins(pledge.id())).extracting(Proposal::code).containsOnly(named);
        assertThat(proposals.promised(BUGESERA, year))
                .extracting(Proposal::code)
                .containsOnly(other);
        assertThat(web.get().uri("/proposals/" + named).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("/pledges/" + pledge.id());

        happenings.publishEvent(
                new RowsKept(contract, Map.of(pledge.id(), row(named)), planner.post()));
        assertThat(proposals.origins(pledge.id())).hasSize(1);
    }

    private static Line row(Code code) {
        return new Line(
                1,
                Map.of(
                        Column.PILLAR,
                        new Written("A", "Economic Transformation", Written.Form.TEXT),
                        Column.INDICATOR,
                        new Written("B", "Number of cows inseminated", Written.Form.TEXT),
                        Column.Q4_TARGET,
                        new Written("C", "581", Written.Form.NUMBER),
                        Column.ANNUAL_TARGET,
                        new Written("D", "581", Written.Form.NUMBER),
                        Column.OBSERVATIONS,
                        new Written("E", "Asked for in " + code, Written.Form.TEXT)));
    }

    @Test
    void anAgreedShareIsOfferedAsARowAndMissedUntilItIsOne() throws Exception {
        var planner = serving(Office.DISTRICT_PLANNER, DISTRICT);
        var secretary = serving(Office.SECTOR_SECRETARY, SECTOR);
        var whole = vow();
        var targets = targets(25);
        shares.offer(
                whole.id(), Map.of(SECTOR, new Shares.Offer(targets, 0)), Way.HAND, "", planner);
        shares.accept(whole.id(), SECTOR, 1, secretary);
        var grid = "/contracts/RW4101/2027-28/grid";
        drafts.begin(SECTOR, NEXT, "A grid", secretary);
        assertThat(page(grid, secretary))
                .contains("1 share that you agreed to bear has no row yet.", "/starts/from-above");
        assertThat(page(grid + "/starts/from-above", secretary)).contains("Agreed share of");

        assertThat(
                        web.post()
                                .uri(grid + "/starts/from-above")
                                .param("key", whole.id().toString())
                                .with(SignedInAs.actor(secretary))
                                .with(csrf()))
                .hasStatus(303);

        var row = drafts.draft(SECTOR, NEXT).orElseThrow().typed().getFirst();
        assertThat(Sheet.text(row, Column.ANNUAL_TARGET)).isEqualTo("100");
        assertThat(Sheet.text(row, Column.Q1_TARGET)).isEqualTo("25");
        assertThat(page(grid, secretary)).doesNotContain("has no row yet");
        assertThat(rules(checks.draft(SECTOR, NEXT)))
                .as("an agreed share is no second promise")
                .isNotEmpty()
                .doesNotContain(Rule.TWICE);
        assertThat(rules(checks.signed(DISTRICT, NEXT)))
                .as("100 of 1,000 are agreed")
                .contains(Rule.PARTS);
    }

    private static List<Rule> rules(Optional<Review> review) {
        return review.orElseThrow().findings().stream().map(Finding::rule).toList();
    }

    private String page(String path, Actor as) throws Exception {
        return web.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(as))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private Pledge vow() {
        var pledge =
                new Pledge(
                        new PledgeId(UUID.randomUUID()),
                        DISTRICT,
                        NEXT,
                        indicators.byCode("FIN-OWN-REVENUE").getFirst().id(),
                        1,
                        new Chain(Pillar.ECONOMIC, "Finance", "", ""),
                        Source.OWN,
                        new Baseline(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Baseline.Confidence.UNKNOWN),
                        targets(250),
                        Fraction.ONE,
                        "",
                        Optional.empty(),
                        Optional.empty());
        pledges.make(List.of(pledge));
        return pledge;
    }

    private static Targets targets(long quarter) {
        return Targets.of(
                new Amount.Value(4 * quarter),
                IntStream.range(0, 4)
                        .<Optional<Amount>>mapToObj(_ -> Optional.of(new Amount.Value(quarter)))
                        .toList());
    }
}
