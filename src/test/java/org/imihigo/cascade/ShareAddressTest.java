package org.imihigo.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imihigo.HouseTest;
import org.imihigo.board.Board;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Sample;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.imihigo.pledges.Targets;
import org.imihigo.reporting.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A district offers shares, sectors answer, and what is agreed is promised. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class ShareAddressTest {
    private static final FiscalYear YEAR = new FiscalYear(2026);

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Indicators indicators;
    @Autowired private Pledges pledges;
    @Autowired private Shares shares;
    @Autowired private Figures figures;
    @Autowired private Weights weights;
    @Autowired private Board board;
    @Autowired private Calendar calendar;

    private Pledge pledge(String unit, String code) {
        var series = indicators.byCode(code).getFirst().id();
        return pledges.find(new UnitCode(unit), YEAR, series).orElseThrow();
    }

    private Actor secretary(String sector) {
        var person = people.enrol("x", "x" + System.nanoTime(), "a good long password");
        return people.appoint(person, Office.SECTOR_SECRETARY, new UnitCode(sector));
    }

    private MvcTestResult get(String path, Actor as) {
        return browser.get().uri(path).locale(Locale.ENGLISH).with(actor(as)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).locale(Locale.ENGLISH).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Map<String, String> offer(String unit, String annual, String... quarters) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("way", "hand");
        fields.put("to-" + unit, "yes");
        fields.put("seen-" + unit, "0");
        fields.put("annual-" + unit, annual);
        for (int quarter = 0; quarter < quarters.length; quarter++) {
            fields.put("p" + (quarter + 1) + "-" + unit, quarters[quarter]);
        }
        return fields;
    }

    private static Map<String, String> answer(String answer, int seen, String reason) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("answer", answer);
        fields.put("seen", String.valueOf(seen));
        fields.put("reason", reason);
        return fields;
    }

    @Test
    void aSectorAsksForMoreAndWhatIsAgreedIsPromisedInItsContract() {
        var whole = pledge("RW57", "FIN-OWN-REVENUE");
        var planner = people.seat(Cast.PLANNER);
        var sector = secretary("RW5705");
        var path = "/cascade/pledges/" + whole.id();
        var share = path + "/RW5705";

        assertThat(get("/desk", sector)).bodyText().contains("Answer the share you are offered");
        var wish = answer("counter", 1, "A new market opens in January");
        wish.putAll(Map.of("annual", "120", "p1", "20", "p2", "20", "p3", "40", "p4", "40"));
        assertThat(post(share + "/answer", wish, sector)).hasStatus(303);
        assertThat(get("/desk", planner))
                .bodyText()
                .contains("asks for another share: A new market opens");
        assertThat(get(path, planner)).bodyText().contains("Agree to 120", "A new market opens");
        assertThat(post(share + "/settlement", Map.of("seen", "2"), sector)).hasStatus(404);
        assertThat(post(share + "/settlement", Map.of("seen", "2"), planner)).hasStatus(303);

        var promised = pledge("RW5705", "FIN-OWN-REVENUE");
        assertThat(promised.parent()).contains(whole.id());
        assertThat(promised.targets().annual()).isEqualTo(new Amount.Value(120));
        assertThat(get(share, sector))
                .bodyText()
                .contains("It stands in the contract of 2026-27", "A new market opens");
        assertThat(post(share + "/settlement", Map.of("seen", "2"), planner)).hasStatus(409);
    }

    @Test
    void whereTheContractIsNotInForceTheShareWaitsForIt() {
        var whole = pledge("RW24", "JOB-CREATED");
        var planner = people.seat(Cast.OTHER_PLANNER);
        var path = "/cascade/pledges/" + whole.id();

        assertThat(get(path + "?way=equally", planner))
                .hasStatusOk()
                .bodyText()
                .contains("it fits");
        assertThat(get(path + "?way=population", planner))
                .bodyText()
                .contains("The population of ", " units is not known");
        assertThat(post(path + "/offers", offer("RW2401", "30", "0", "10", "10", "10"), planner))
                .hasStatus(303);
        var sector = secretary("RW2401");
        assertThat(post(path + "/RW2401/answer", answer("accept", 1, ""), sector)).hasStatus(303);

        assertThat(shares.agreed(new UnitCode("RW2401"), YEAR)).hasSize(1);
        assertThat(pledges.of(new UnitCode("RW2401"), YEAR)).isEmpty();
        assertThat(get(path + "/RW2401", sector)).bodyText().contains("It becomes a pledge when");
        assertThat(get(path, planner))
                .bodyText()
                .contains("missing", "agreed; it becomes a pledge");
    }

    @Test
    void whatIsWrongIsSaidInASentenceAndNothingTypedIsLost() {
        var whole = pledge("RW24", "ICT-LITERACY");
        var planner = people.seat(Cast.OTHER_PLANNER);
        var offers = "/cascade/pledges/" + whole.id() + "/offers";

        assertThat(post(offers, offer("RW2401", "30 ha"), planner))
                .hasStatus(422)
                .bodyText()
                .contains("This measure counts in persons, and ha was typed", "value=\"30 ha\"");
        assertThat(post(offers, offer("RW2401", "30", "10", "10", "10", "10"), planner))
                .hasStatus(422)
                .bodyText()
                .contains("The quarters make 40");
        assertThat(post(offers, offer("RW2401", "-3"), planner)).hasStatus(422);
        assertThat(post(offers, offer("RW2401", "many"), planner)).hasStatus(422);
        assertThat(post(offers, offer("RW2401", ""), planner))
                .hasStatus(422)
                .bodyText()
                .contains("Tick at least one unit");
        for (var outside : List.of("RW24", "RW2", "RW5701", "RW")) {
            assertThat(post(offers, offer(outside, "30"), planner))
                    .as(outside)
                    .hasStatus(422)
                    .bodyText()
                    .contains("never runs in a circle");
        }
        assertThat(shares.of(whole.id())).isEmpty();
        var look = offer("RW2401", "30");
        look.put("look", "yes");
        assertThat(post(offers, look, planner)).hasStatusOk().bodyText().contains("missing");
        assertThat(shares.of(whole.id())).isEmpty();
    }

    @Test
    void whatIsDoneWholeIsOfferedToOneUnitAlone() {
        var planner = people.seat(Cast.OTHER_PLANNER);
        var whole = aHospital();
        var offers = "/cascade/pledges/" + whole.id() + "/offers";
        var two = offer("RW2405", "1", "", "", "", "1");
        two.putAll(offer("RW2406", "1", "", "", "", "1"));

        assertThat(post(offers, two, planner))
                .hasStatus(409)
                .bodyText()
                .contains("offered to one unit alone");
        assertThat(shares.of(whole.id())).isEmpty();
        assertThat(post(offers, offer("RW2405", "1", "", "", "", "1"), planner)).hasStatus(303);
        assertThat(post(offers, offer("RW2406", "1", "", "", "", "1"), planner)).hasStatus(409);
        var share = "/cascade/pledges/" + whole.id() + "/RW2405/answer";
        assertThat(post(share, answer("refuse", 1, "No land for it"), secretary("RW2405")))
                .hasStatus(303);
        assertThat(post(offers, offer("RW2406", "1", "", "", "", "1"), planner)).hasStatus(303);
    }

    private Pledge aHospital() {
        var series = indicators.bring(Sample.whole("TEST-HOSPITAL"));
        var like = pledge("RW24", "JOB-CREATED");
        var quarters = new ArrayList<Optional<Amount>>(Collections.nCopies(4, Optional.empty()));
        quarters.set(3, Optional.of(new Amount.Value(1)));
        var made =
                new Pledge(
                        new PledgeId(UUID.randomUUID()),
                        like.unit(),
                        YEAR,
                        series,
                        99,
                        like.chain(),
                        Source.OWN,
                        like.baseline(),
                        Targets.of(new Amount.Value(1), quarters),
                        like.weight(),
                        "",
                        Optional.empty(),
                        Optional.empty());
        pledges.make(List.of(made));
        return made;
    }

    @Test
    void theNeedMayBeWhatAnotherSeriesLastReported() {
        var whole = pledge("RW57", "JOB-CREATED");
        var needed = indicators.byCode("JOB-CREATED").getFirst().id();
        var units = List.of(new UnitCode("RW5705"), new UnitCode("RW5710"));
        var known = weights.of(Way.NEED, units, needed, Optional.of(needed));

        assertThat(known.missing()).doesNotContainAnyElementsOf(known.weights().keySet());
        known.weights()
                .forEach(
                        (unit, weight) ->
                                assertThat(
                                                board.toDate(
                                                                unit,
                                                                needed,
                                                                calendar.quarter(),
                                                                Kind.SELF)
                                                        .value())
                                        .contains(Fraction.of(weight)));
        assertThat(known.weights()).isNotEmpty();
        assertThat(
                        get(
                                "/cascade/pledges/"
                                        + whole.id()
                                        + "?way=need&from="
                                        + needed.value(),
                                people.seat(Cast.PLANNER)))
                .hasStatusOk();
    }

    @Test
    void sharesByTheNeedThatASeriesShowsMakeTheWhole() {
        var whole = pledge("RW57", "JOB-CREATED");
        var planner = people.seat(Cast.PLANNER);
        var divided = 0;
        for (var need : pledges.of(whole.unit(), YEAR)) {
            var page = get(division(whole, need.series()), planner);
            var shares = annuals(page);
            if (!shares.isEmpty()) {
                divided++;
                assertThat(page).bodyText().contains("it fits");
                assertThat(shares.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(((Amount.Value) whole.targets().annual()).scaled());
            }
        }
        assertThat(divided).isPositive();
    }

    private static String division(Pledge whole, SeriesId need) {
        return "/cascade/pledges/" + whole.id() + "?way=need&from=" + need.value();
    }

    /** What the form proposes for the year, of every unit. */
    private static List<Long> annuals(MvcTestResult page) {
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Pattern.compile("name=\"annual-RW57[0-9]{2}\"[^>]* value=\"([0-9,]+)\"")
                .matcher(body)
                .results()
                .map(found -> Long.valueOf(found.group(1).replace(",", "")))
                .toList();
    }

    @Test
    void aCascadeNeverRunsInACircle() {
        var district = pledge("RW57", "JOB-CREATED");
        var sector = pledge("RW5710", "JOB-CREATED");

        assertThatThrownBy(() -> Share.of(sector, district.unit()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cascade.share.circle");
        assertThatThrownBy(() -> Share.of(sector, sector.unit())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> pledges.link(district.id(), sector.id()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverAnswersHasReadWhatWasSaidAndGivesAReason() {
        var whole = pledge("RW24", "SOC-HOUSES");
        var planner = people.seat(Cast.OTHER_PLANNER);
        var path = "/cascade/pledges/" + whole.id();
        var share = path + "/RW2402";
        var sector = secretary("RW2402");
        post(path + "/offers", offer("RW2402", "30"), planner);

        assertThat(post(share + "/answer", answer("refuse", 1, " "), sector))
                .hasStatus(422)
                .bodyText()
                .contains("Say why");
        assertThat(post(share + "/answer", answer("", 1, ""), sector)).hasStatus(422);
        assertThat(post(share + "/answer", answer("refuse", 0, "We cannot"), sector))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody has said something", "We cannot");
        assertThat(post(share + "/answer", answer("refuse", 1, "No mason here"), planner))
                .hasStatus(404);
        assertThat(
                        post(
                                share + "/answer",
                                answer("refuse", 1, "No mason here"),
                                secretary("RW2403")))
                .hasStatus(404);
        assertThat(post(share + "/answer", answer("refuse", 1, "No mason here"), sector))
                .hasStatus(303);
        assertThat(get(path, planner)).bodyText().contains("No mason here", "Take back");
        assertThat(post(path + "/offers", offer("RW2402", "20"), planner)).hasStatus(409);
        var again = offer("RW2402", "20");
        again.put("seen-RW2402", "2");
        assertThat(post(path + "/offers", again, planner)).hasStatus(422);
        again.put("reason", "The district pays a mason");
        assertThat(post(path + "/offers", again, planner)).hasStatus(303);
        assertThat(post(share + "/withdrawal", Map.of("seen", "3"), planner)).hasStatus(303);
        assertThat(get(share, sector)).bodyText().contains("taken back", "No mason here");
        assertThat(shares.toAnswer(new UnitCode("RW2402"))).isEmpty();
    }

    @Test
    void aStrangerSeesNoTalkAndAnotherDistrictNeither() {
        var whole = pledge("RW57", "FIN-OWN-REVENUE");
        var path = "/cascade/pledges/" + whole.id();

        assertThat(browser.get().uri(path)).hasStatus(303);
        assertThat(get(path, people.seat(Cast.OTHER_PLANNER))).hasStatus(404);
        assertThat(get(path, secretary("RW5704"))).hasStatus(404);
        assertThat(get(path + "/RW5704", secretary("RW5704"))).hasStatusOk();
        assertThat(get(path + "/RW5704", secretary("RW5706"))).hasStatus(404);
        assertThat(get(path, people.seat(Cast.AUDITOR))).hasStatusOk();
        assertThat(get("/cascade/pledges/" + UUID.randomUUID(), people.seat(Cast.PLANNER)))
                .hasStatus(404);
    }

    @Test
    void populationIsTypedPastedOrSentWithItsSource() {
        var planner = people.seat(Cast.OTHER_PLANNER);
        var path = "/cascade/figures/RW24";
        var fields = new LinkedHashMap<String, String>();
        fields.put("n-RW2401", "10");
        fields.put("list", "unit;people\nRW2402;20\nRW2403\t1,500");
        fields.put("day", "2022-08-15");

        assertThat(post(path, fields, planner))
                .hasStatus(422)
                .bodyText()
                .contains("Say who counted");
        fields.put("source", "Sector registers");
        assertThat(post(path, fields, secretary("RW2401"))).hasStatus(404);
        assertThat(post(path, fields, planner)).hasStatus(303);
        assertThat(figures.population(List.of(new UnitCode("RW2403"))).values())
                .extracting(Figure::amount)
                .containsExactly(1500L);
        assertThat(get(path, planner))
                .bodyText()
                .contains("1,500", "Sector registers", "not known");

        fields.put("list", "RW5701;5");
        assertThat(post(path, fields, planner))
                .hasStatus(422)
                .bodyText()
                .contains("does not lie in");
        fields.put("list", "RW2402 five");
        assertThat(post(path, fields, people.seat(Cast.ADMINISTRATOR)))
                .hasStatus(422)
                .bodyText()
                .contains("RW2402 five");
    }

    @Test
    void theCensusOf2022IsKnownForEveryDistrict() {
        var districts =
                IntStream.rangeClosed(11, 57)
                        .mapToObj(number -> new UnitCode("RW" + number))
                        .toList();
        var known = figures.population(districts);

        assertThat(known).hasSize(30);
        assertThat(known.values().stream().mapToLong(Figure::amount).sum()).isEqualTo(13_246_394);
    }

    @Test
    void everybodyReadsWhoHasSharedOut() {
        for (var language : List.of("en", "fr", "rw")) {
            for (var path :
                    List.of("/cascade", "/cascade/RW57/2026-27", "/cascade/RW5710/2026-27")) {
                assertThat(browser.get().uri(path).locale(Locale.of(language)))
                        .hasStatusOk()
                        .bodyText()
                        .contains("/cascade/RW");
            }
        }
        assertThat(browser.get().uri("/cascade/RW/2026-27.csv").locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .startsWith("year,tier,unit,name,indicator,measure,parts,verdict,periods\r\n")
                .contains("2026-27,district,RW24,", ",empty,");
        assertThat(browser.get().uri("/cascade/RW99/2026-27")).hasStatus(404);
        assertThat(browser.get().uri("/cascade/RW/2031-32").locale(Locale.ENGLISH))
                .bodyText()
                .contains("Nobody here has a pledge");
    }

    @Test
    void whatTheDemonstrationCascadedFits() {
        var whole = pledge("RW57", "JOB-CREATED");

        assertThat(get("/cascade/pledges/" + whole.id(), people.seat(Cast.PLANNER)))
                .hasStatusOk()
                .bodyText()
                .contains("it fits", "promised in its contract");
        assertThat(browser.get().uri("/pledges/" + whole.id()).locale(Locale.ENGLISH))
                .bodyText()
                .contains("Shared out to the units below", "it fits");
    }
}
