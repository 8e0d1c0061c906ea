package org.imihigo.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.imihigo.HouseTest;
import org.imihigo.database.Node;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A district makes a measure of its own, after it has seen what is like it already. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class OwnIndicatorAddressTest {
    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Indicators indicators;
    @Autowired private Node node;

    @Test
    void theCodeSaysWhoseItIs() {
        assertThat(OwnIndicators.code(new UnitCode("RW57"), "Ruches – modernes à Élise"))
                .isEqualTo("RW57-RUCHES-MODERNES-A-ELISE");
        assertThat(OwnIndicators.code(new UnitCode("RW57"), "a ".repeat(60)))
                .hasSizeLessThanOrEqualTo(40)
                .doesNotEndWith("-");
    }

    @Test
    void whileItIsTypedTheCountrysMeasureIsOffered() {
        assertThat(
                        get(
                                "/indicators/new?name-en=Households+connected+to+electricity",
                                people.seat(Cast.PLANNER)))
                .bodyText()
                .contains("id=\"near\"", "ENE-CONNECTED", "None of these is meant");
    }

    @Test
    void whatIsLikeAnotherIsMadeOnlyWhenSomebodySaysSo() {
        var planner = people.seat(Cast.PLANNER);
        var fields = fields("Households connected to electricity");

        assertThat(post(fields, planner))
                .hasStatus(422)
                .bodyText()
                .contains("Something like it is known already", "ENE-CONNECTED");
        fields.put("anyway", "yes");
        assertThat(post(fields, planner))
                .hasStatus(303)
                .hasHeader("Location", "/indicators/RW57-HOUSEHOLDS-CONNECTED-TO-ELECTRICITY");
    }

    @Test
    void whatIsNewBelongsToItsDistrict() {
        var planner = people.seat(Cast.PLANNER);
        var fields = fields("Zebus wearing reflective bells");

        assertThat(post(fields, planner)).hasStatus(303);
        node.catchUp();
        assertThat(indicators.known("RW57-ZEBUS-WEARING-REFLECTIVE-BELLS").flatMap(Known::own))
                .map(Own::unit)
                .contains(planner.unit());
        fields.put("anyway", "yes");
        assertThat(post(fields, planner)).hasStatus(422);
        fields.put("name-fr", "");
        assertThat(post(fields, planner)).hasStatus(422).bodyText().contains("every language");
        assertThat(post(fields, people.seat(Cast.AUDITOR))).hasStatus(404);
    }

    private static Map<String, String> fields(String name) {
        var fields = new HashMap<String, String>();
        for (var tag : new String[] {"en", "fr", "rw"}) {
            fields.put("name-" + tag, name);
            fields.put("unit-" + tag, "pieces");
        }
        fields.put("kind", "FLOW");
        fields.put("direction", "up");
        return fields;
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get().uri(path).with(SignedInAs.actor(actor)).locale(Locale.ENGLISH).exchange();
    }

    private MvcTestResult post(Map<String, String> fields, Actor actor) {
        var request =
                web.post()
                        .uri("/indicators")
                        .with(SignedInAs.actor(actor))
                        .with(csrf())
                        .locale(Locale.ENGLISH);
        fields.forEach(request::param);
        return request.exchange();
    }
}
