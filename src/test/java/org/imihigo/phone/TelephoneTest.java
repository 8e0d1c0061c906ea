package org.imihigo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.Office;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class TelephoneTest {
    private static final UnitCode VILLAGE = new UnitCode("RW57100201");
    private static final String NUMBER = "0788 555 444";
    private static final String PIN = "50721";

    @Autowired Ussd ussd;
    @Autowired Sms sms;
    @Autowired Telephones telephones;
    @Autowired Outbox outbox;
    @Autowired Ratings ratings;
    @Autowired Reporting reporting;
    @Autowired Calendar calendar;
    @Autowired People people;
    @Autowired MockMvcTester web;
    @Autowired JdbcTemplate db;

    private Actor leader;
    private Actor secretary;

    @BeforeEach
    void theLeaderHasATelephone() {
        leader = people.seat(Cast.VILLAGE_LEADER);
        secretary = people.seat(Cast.CELL_SECRETARY);
        telephones.remove(VILLAGE, secretary);
        var code = telephones.register(VILLAGE, NUMBER, Language.RW, secretary);
        assertThat(dial("first", "")).startsWith("CON").contains("kode");
        assertThat(dial("first", code)).contains("PIN y'imibare itanu");
        assertThat(dial("first", code + "*" + PIN + "*" + PIN)).startsWith("END");
    }

    private String dial(String session, String text) {
        return said(ussd.answer(session, NUMBER, text));
    }

    private static String said(String answer) {
        assertThat(answer.substring(4).length()).isLessThanOrEqualTo(160);
        assertThat(answer).matches("(?s)(CON|END) [\\x0A\\x20-\\x7E]+");
        return answer;
    }

    private List<Owed> owed() {
        return reporting.owed(VILLAGE, calendar.quarter());
    }

    private Owed plain() {
        return owed().stream().filter(one -> !one.isCounted()).findFirst().orElseThrow();
    }

    private long kept() {
        return owed().stream().filter(one -> one.current().isPresent()).count();
    }

    @Test
    void aFigureTakesThreeScreensAfterThePin() {
        assertThat(dial("a", "")).isEqualTo("CON Imihigo. Andika PIN yawe:");
        assertThat(dial("a", PIN)).contains("Gatare, Kayumba", "Andika umubare");
        assertThat(dial("a", PIN + "*" + figure())).contains("Gatare, Kayumba", "1 Emeza");
        assertThat(kept()).isZero();
        var receipt = dial("a", PIN + "*" + figure() + "*1");

        assertThat(receipt).contains("Byakiriwe. Kode ");
        assertThat(kept()).isOne();
        var reading = owed().getFirst().current().orElseThrow();
        assertThat(reading.kind()).isEqualTo(Kind.SELF);
        assertThat(reading.note()).contains("USSD");
        var code = receipt.replaceAll("(?s).*Kode ([A-Z0-9]{6}).*", "$1");
        assertThat(outbox.of(PhoneNumber.parse(NUMBER), 1)).first().asString().contains(code);
        assertThat(web.get().uri("/r/" + code.toLowerCase(Locale.ROOT)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/readings/" + reading.id());
    }

    /** What the first figure of the sheet takes. */
    private String figure() {
        return owed().getFirst().isCounted() ? "4/6" : "4";
    }

    @Test
    void everyMessageThreeTimesInAnyOrderKeepsEachFigureOnce() {
        var first = figure();
        var second = owed().get(1).isCounted() ? "3/7" : "3";
        var way = List.of(PIN, first, "1", "1", second, "1");
        var messages = new ArrayList<String>();
        for (int length = 0; length <= way.size(); length++) {
            var text = String.join("*", way.subList(0, length));
            messages.addAll(List.of(text, text, text));
        }
        Collections.shuffle(messages, new Random(7));

        messages.forEach(text -> dial("b", text));

        assertThat(kept()).isEqualTo(2);
        assertThat(
                        db.queryForObject(
                                "select count(*) from phone.outgoing where number = ?",
                                Integer.class,
                                "+250788555444"))
                .isEqualTo(2);
    }

    @Test
    void aFigureIsSkippedCorrectedAndTheReportSent() {
        int all = owed().size();
        var way = new StringBuilder(PIN + "*00");
        assertThat(dial("c", way.toString())).contains(". ");
        for (int number = 1; number < all; number++) {
            var open = owed().stream().filter(one -> one.current().isEmpty()).skip(1).findFirst();
            var typed = open.orElseThrow().isCounted() ? "5/9" : "5";
            way.append("*x*").append(typed).append("*2*").append(typed).append("*1");
            assertThat(dial("c", way.toString())).contains("Byakiriwe");
            way.append("*1");
        }
        assertThat(dial("c", way.toString())).contains((all - 1) + " yatanzwe, 1 itaratangwa");
        assertThat(dial("c", way + "*1")).startsWith("END").contains("iri ku rwego rwo hejuru");
        assertThat(reporting.report(VILLAGE, calendar.quarter()).isEditable()).isFalse();
        assertThat(dial("d", PIN)).startsWith("END");
    }

    @Test
    void aCallThatBrokeOffGoesOn() {
        var typed = figure();
        dial("e", PIN + "*" + typed);

        assertThat(dial("f", PIN)).contains("kwaracitse", "1 Komeza");
        assertThat(dial("f", PIN + "*1")).contains("1 Emeza");
        assertThat(dial("f", PIN + "*1*1")).contains("Byakiriwe");
        assertThat(kept()).isOne();
        assertThat(dial("g", PIN + "*2")).contains("Andika");
    }

    @Test
    void aStrangerWithTheNumberStopsAtThePin() {
        assertThat(dial("h", "11111")).contains("si yo");
        assertThat(dial("h", "11111")).contains("si yo");
        assertThat(dial("h", "11111*22222*33333")).startsWith("END");
        assertThat(dial("i", "44444*55555")).startsWith("END");
        assertThat(dial("j", PIN)).startsWith("END").contains("15");
        assertThat(kept()).isZero();
    }

    @Test
    void noLogAndNoTableHoldsThePin() {
        dial("k", PIN + "*" + figure() + "*1");

        for (var table : List.of("call", "failure", "outgoing", "draft", "subscriber")) {
            assertThat(db.queryForList("select t::text as line from phone." + table + " t"))
                    .allSatisfy(line -> assertThat(line).asString().doesNotContain(PIN));
        }
        assertThat(db.queryForList("select subject from audit.entry"))
                .allSatisfy(line -> assertThat(line).asString().doesNotContain("555444"));
    }

    @Test
    void whatCannotBeReadIsAskedAgain() {
        assertThat(dial("l", PIN + "*abc")).startsWith("CON");
        assertThat(dial("l", PIN + "*-4")).startsWith("CON");
        assertThat(dial("l", PIN + "*" + "9".repeat(40))).startsWith("CON");
        assertThat(dial("l", PIN + "****")).startsWith("CON");
        assertThat(dial("l", "*".repeat(200))).startsWith("END");
        assertThat(kept()).isZero();
    }

    @Test
    void aMessageWithThePinCountsAndOneWithoutIsADraft() {
        var pledge = plain();
        var number = pledge.pledge().number();
        sms.take("m1", NUMBER, "imi " + number + ", 4O");
        sms.take("m1", NUMBER, "imi " + number + ", 4O");
        assertThat(kept()).isZero();
        assertThat(telephones.drafts(leader)).hasSize(1);
        assertThat(told()).contains("umushinga");

        assertThat(web.get().uri("/phone").with(SignedInAs.actor(leader)))
                .hasStatusOk()
                .bodyText()
                .contains("/phone/drafts/");
        var id = telephones.drafts(leader).getFirst().id();
        assertThat(
                        web.post()
                                .uri("/phone/drafts/" + id + "/confirmation")
                                .with(SignedInAs.actor(leader))
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(kept()).isOne();
        assertThat(telephones.drafts(leader)).isEmpty();

        sms.take("m2", NUMBER, "IMI " + number + " 41 " + PIN);
        sms.take("m2", NUMBER, "IMI " + number + " 41 " + PIN);
        assertThat(kept()).isOne();
        assertThat(told()).contains("41");
        sms.take("m3", NUMBER, "IMI " + number + " 42 99999");
        assertThat(told()).contains("PIN si yo");
        sms.take("m4", NUMBER, "what?");
        assertThat(told()).contains("Ntibyumvikanye");
        sms.take("m5", "0788 000 111", "IMI 7 45");
        assertThat(outbox.of(PhoneNumber.parse("0788000111"), 1)).isEmpty();
    }

    private String told() {
        return outbox.of(PhoneNumber.parse(NUMBER), 9).toString();
    }

    @Test
    void onlyTheLevelDirectlyAboveRegistersAndANumberSpeaksForOnePost() {
        assertThatThrownBy(
                        () ->
                                telephones.register(
                                        VILLAGE,
                                        "0788 555 000",
                                        Language.RW,
                                        people.seat(Cast.MAYOR)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> telephones.register(VILLAGE, "0788 555 000", Language.RW, secretary))
                .isInstanceOf(Refusal.class);
        assertThat(
                        web.post()
                                .uri("/phone/numbers")
                                .param("unit", VILLAGE.value())
                                .param("number", "nonsense")
                                .with(SignedInAs.actor(secretary))
                                .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is no telephone number");
    }

    @Test
    void whoeverLeavesThePostTakesTheTelephoneAlong() {
        var next = people.enrol("Somebody else", "somebody.else", "a long enough password");
        people.appoint(next, Office.VILLAGE_LEADER, VILLAGE);

        assertThat(dial("n", "")).doesNotContain("PIN");
    }

    @Test
    void aCitizenReadsThePledgesOfAVillageAndRatesOne() {
        var citizen = "0788 999 888";
        assertThat(said(ussd.answer("o", citizen, ""))).contains("izina");
        assertThat(said(ussd.answer("o", citizen, "Nowhereatall"))).startsWith("CON Ntiwabonetse");
        assertThat(said(ussd.answer("o", citizen, "9"))).contains("name of your village");
        var list = said(ussd.answer("o", citizen, "9*Gatare"));
        assertThat(list).contains("\n1 ", "0 More");
        var found = way(citizen, "9*gatare kayumba", "Gatare, Kayumba");
        assertThat(said(ussd.answer("o", citizen, found))).contains("Gatare, Kayumba\n1 ");
        assertThat(said(ussd.answer("o", citizen, found + "*1"))).contains("Target", "5 good");
        assertThat(said(ussd.answer("o", citizen, found + "*1*4"))).startsWith("END Thank you");
        said(ussd.answer("o", citizen, found + "*1*5"));
        assertThat(db.queryForList("select stars from phone.rating", Integer.class))
                .containsExactly(5);
    }

    @Test
    void whatCitizensSayStandsOnThePledgeOnceThereAreFive() {
        var pledge = owed().getFirst().pledge();
        for (int voice = 1; voice <= 5; voice++) {
            assertThat(web.get().uri("/pledges/" + pledge.id()))
                    .bodyText()
                    .doesNotContain("What citizens say");
            ratings.give(
                    PhoneNumber.parse("078800010" + voice), pledge.id(), calendar.quarter(), voice);
        }
        assertThat(web.get().uri("/pledges/" + pledge.id()))
                .bodyText()
                .contains("What citizens say", "3.0 of 5, from 5 telephones");
    }

    /** Turns the lists over until the place stands in one, and chooses it. */
    private String way(String citizen, String begun, String place) {
        var path = begun;
        for (int turns = 0; turns < 20; turns++) {
            for (var line : ussd.answer("o", citizen, path).split("\n", -1)) {
                if (line.matches("[1-3] " + place + ".*")) {
                    return path + "*" + line.charAt(0);
                }
            }
            path += "*0";
        }
        throw new AssertionError(place + " was not found");
    }

    @Test
    void theGatewayShowsItsKeyOrFindsNothing() {
        assertThat(
                        web.post()
                                .uri("/phone/in/ussd")
                                .param("sessionId", "q")
                                .param("phoneNumber", NUMBER))
                .hasStatus(HttpStatus.NOT_FOUND);
        var gateway =
                MockMvcTester.create(
                        MockMvcBuilders.standaloneSetup(
                                        new GatewayController(ussd, sms, "the gateway's key"))
                                .build());
        assertThat(
                        gateway.post()
                                .uri("/phone/in/ussd?key=the gateway's key")
                                .param("sessionId", "q")
                                .param("phoneNumber", NUMBER)
                                .param("text", ""))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("CON Imihigo. Andika PIN yawe:");
    }

    @Test
    void theTelephoneOnTheScreenTakesTheSameWay() {
        assertThat(web.get().uri("/phone/simulator")).hasStatusOk();
        assertThat(
                        web.post()
                                .uri("/phone/simulator/ussd")
                                .param("number", NUMBER)
                                .param("dial", "true")
                                .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Andika PIN yawe", "25 of 160");
    }
}
