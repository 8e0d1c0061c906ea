package org.imihigo.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a year is heading, as everybody can see it. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class OutlookAddressTest {
    private static final String DISTRICT = "/outlook/RW57/2026-27-Q1";

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Pledges pledges;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodySeesHowAUnitStandsByPillarOwnerAndPartner(String language) {
        for (var path :
                new String[] {
                    DISTRICT,
                    DISTRICT + "?by=owner",
                    DISTRICT + "?by=partner",
                    DISTRICT + "?by=pillar&of=social",
                    "/outlook/RW/2026-27-Q1",
                    "/outlook/RW57100201/2026-27-Q1"
                }) {
            assertThat(web.get().uri(path).locale(Locale.of(language)))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("name=\"_csrf\"");
        }
    }

    @Test
    void theLastQuarterThatIsOverIsShownWhereNobodyAsksForAnother() {
        assertThat(get("/outlook/RW57")).hasStatus(303).hasHeader("Location", DISTRICT);
        assertThat(web.get().uri("/desk").with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .bodyText()
                .contains("href=\"/outlook/RW57\"");
    }

    @Test
    void lightsHaveAShapeAndAWord() {
        assertThat(get(DISTRICT))
                .bodyText()
                .contains("class=\"light green\"", "On track", "Red list");
    }

    @Test
    void aPledgeSaysWhereItIsHeadingWithItsArithmetic() {
        var pledge = pledges.of(new UnitCode("RW57"), new FiscalYear(2026)).getFirst();

        assertThat(get("/pledges/" + pledge.id() + "?period=2026-27-Q1"))
                .bodyText()
                .contains(
                        "Where the year is heading",
                        "If it goes on like this, the year ends",
                        "2025-26 ended at",
                        "class=\"trend\"",
                        "The same figures as a table");
    }

    @Test
    void aUnitThatNobodyKnowsHasNoOutlook() {
        assertThat(get("/outlook/RW99/2026-27-Q1")).hasStatus(404);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).exchange();
    }
}
