package org.imihigo.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.people.SignedInAs.actor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two villages offer, their cell adds or adopts, and nothing counts twice. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class OfferAddressTest {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static int next;

    @Autowired private MockMvcTester browser;
    @Autowired private People people;
    @Autowired private Territory territory;
    @Autowired private Indicators indicators;
    @Autowired private Offers offers;

    private UnitCode cell;
    private Actor first;
    private Actor second;
    private Actor secretary;
    private Thing terraces;

    @BeforeEach
    void aCellWithTwoVillages() {
        cell = territory.children(new UnitCode("RW2401")).get(next++ % 3).code();
        var sectors = territory.children(new UnitCode("RW24"));
        cell = territory.children(sectors.get(next).code()).getFirst().code();
        var villages = territory.children(cell);
        first = appointed(Office.VILLAGE_LEADER, villages.getFirst().code());
        second = appointed(Office.VILLAGE_LEADER, villages.get(1).code());
        secretary = appointed(Office.CELL_SECRETARY, cell);
        terraces =
                new Thing(indicators.byCode("AGR-TERRACES").getFirst().id(), Offer.Gift.QUANTITY);
    }

    private Actor appointed(Office office, UnitCode unit) {
        var person = people.enrol("x", "x" + System.nanoTime(), "a good long password");
        return people.appoint(person, office, unit);
    }

    private static String path(UnitCode unit) {
        return "/offers/" + unit + "/" + YEAR;
    }

    private MvcTestResult post(String path, Map<String, String> fields, Actor as) {
        var request = browser.post().uri(path).with(actor(as)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> form(String amount, String... more) {
        var fields = new HashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("series", String.valueOf(terraces.series().value()));
        fields.put("gift", "quantity");
        fields.put("amount", amount);
        fields.put("reach", "adds");
        for (int place = 0; place < more.length; place += 2) {
            fields.put(more[place], more[place + 1]);
        }
        return fields;
    }

    private BigInteger standing() {
        return Objects.requireNonNull(offers.sums(cell, YEAR).get(terraces))
                .standing(cell)
                .orElseThrow();
    }

    @Test
    void whatTwoVillagesGiveAddsUpAndTheCellAdoptsIt() {
        assertThat(post(path(first.unit()), form("2.5", "households", "12"), first)).hasStatus(303);
        assertThat(post(path(second.unit()), form("1.5"), second)).hasStatus(303);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(40));
        var page = browser.get().uri(path(cell)).with(actor(secretary)).exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Adopt the sum: 4.0", "From 12 households");

        var adoption =
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "series", String.valueOf(terraces.series().value()),
                        "gift", "quantity",
                        "sum", "40",
                        "seen", "0");
        assertThat(post(path(cell) + "/adoption", adoption, secretary)).hasStatus(303);
        assertThat(post(path(cell) + "/adoption", adoption, secretary)).hasStatus(303);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(40));

        post(path(second.unit()), form("3", "seen", "1"), second);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(40));
        assertThat(browser.get().uri(path(cell)))
                .bodyText()
                .contains("was adopted on", "1.5\u00a0ha less than the units below offer now");
        var late = new HashMap<>(adoption);
        late.put("id", UUID.randomUUID().toString());
        late.put("seen", "1");
        assertThat(post(path(cell) + "/adoption", late, secretary)).hasStatus(409);
    }

    @Test
    void theCellsOwnOfferAddsOrReplaces() {
        post(path(first.unit()), form("2"), first);
        assertThat(post(path(cell), form("1"), secretary)).hasStatus(303);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(30));

        assertThat(post(path(cell), form("1", "seen", "1", "reach", "replaces"), secretary))
                .hasStatus(303);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(10));
        var back =
                Map.of(
                        "series",
                        String.valueOf(terraces.series().value()),
                        "gift",
                        "quantity",
                        "seen",
                        "2");
        assertThat(post(path(cell) + "/withdrawal", back, secretary)).hasStatus(303);
        assertThat(standing()).isEqualTo(BigInteger.valueOf(20));
    }

    @Test
    void aRateIsRefusedInASentence() {
        var rate = indicators.byCode("HEA-INSURANCE").getFirst().id().value();

        assertThat(post(path(first.unit()), form("95", "series", String.valueOf(rate)), first))
                .hasStatus(422)
                .bodyText()
                .contains("A rate cannot be offered", "value=\"95\"");
        assertThat(
                        post(
                                path(first.unit()),
                                form("40", "series", String.valueOf(rate), "gift", "days"),
                                first))
                .hasStatus(303);
    }

    @Test
    void whatIsOfferedAlreadyIsShownBesideWhatWasTyped() {
        assertThat(post(path(first.unit()), form("2"), first)).hasStatus(303);

        assertThat(post(path(first.unit()), form("7"), first))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "This is offered already: 2.0", "You typed 7", "name=\"seen\" value=\"1\"");
    }

    @Test
    void wrongNumbersComeBackAndStrangersFindNothing() {
        for (var amount : List.of("", "minus one", "-3", "0", "9".repeat(30), "1.55")) {
            assertThat(post(path(first.unit()), form(amount), first)).as(amount).hasStatus(422);
        }
        for (var wrong : List.of(second, secretary, people.seat(Cast.MAYOR))) {
            assertThat(post(path(first.unit()), form("1"), wrong)).hasStatus(404);
        }
        assertThat(browser.post().uri(path(first.unit())).with(csrf())).hasStatus(303);
        assertThat(browser.get().uri("/offers/RWM001/2027-28")).hasStatus(404);
        assertThat(browser.get().uri("/offers/RW/2027-28")).hasStatus(404);
        assertThat(browser.get().uri(path(first.unit()))).hasStatusOk();
        assertThat(post("/offers/" + first.unit() + "/2031-32", form("1"), first)).hasStatus(409);
    }

    @Test
    void fewHouseholdsAreNotCountedInPublic() {
        post(path(first.unit()), form("1", "households", "2"), first);

        assertThat(browser.get().uri(path(first.unit())))
                .bodyText()
                .contains("fewer than 5 households")
                .doesNotContain("2 households");
    }

    @Test
    void moneyAndDaysAddUpLevelByLevelToTheDistrict() {
        var series = indicators.byCode("SOC-HOUSES").getFirst().id();
        var sector = cell.parent().orElseThrow();
        var district = sector.parent().orElseThrow();
        for (var gift : List.of(Offer.Gift.MONEY, Offer.Gift.DAYS)) {
            var thing = new Thing(series, gift);
            var before = together(district, thing);

            assertThat(post(path(first.unit()), gift(thing, "1000"), first)).hasStatus(303);
            assertThat(post(path(second.unit()), gift(thing, "2500"), second)).hasStatus(303);
            assertThat(post(path(cell), gift(thing, "500"), secretary)).hasStatus(303);

            for (var unit : List.of(cell, sector)) {
                assertThat(together(unit, thing)).isEqualTo(BigInteger.valueOf(4000));
            }
            assertThat(together(district, thing).subtract(before))
                    .isEqualTo(BigInteger.valueOf(4000));
        }
        assertThat(browser.get().uri(path(district)).locale(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Houses rehabilitated", "RWF", "days of umuganda");
    }

    private Map<String, String> gift(Thing thing, String amount) {
        return form(
                amount,
                "series",
                String.valueOf(thing.series().value()),
                "gift",
                thing.gift().name().toLowerCase(Locale.ROOT));
    }

    private BigInteger together(UnitCode unit, Thing thing) {
        return Optional.ofNullable(offers.sums(unit, YEAR).get(thing))
                .flatMap(sum -> sum.standing(unit))
                .orElse(BigInteger.ZERO);
    }
}
