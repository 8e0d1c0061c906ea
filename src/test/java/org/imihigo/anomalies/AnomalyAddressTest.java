package org.imihigo.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who looks at what is unlikely, and what the honest figures of the demonstration show. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class AnomalyAddressTest {
    private static final String DISTRICT = "/anomalies/RW57/2026-27-Q1";

    @Autowired private MockMvcTester web;
    @Autowired private People people;
    @Autowired private Looking looking;

    @Test
    void whoValidatesAndWhoEvaluatesLookAndNobodyElseDoes() {
        for (var who : new Cast[] {Cast.PLANNER, Cast.AUDITOR, Cast.PRIME_MINISTERS_OFFICE}) {
            assertThat(get(DISTRICT, who))
                    .as(who.login())
                    .hasStatusOk()
                    .bodyText()
                    .contains("never a verdict", "Round figures", "Rush of the last quarter");
        }
        for (var who : new Cast[] {Cast.MINISTRY, Cast.OTHER_PLANNER, Cast.ADMINISTRATOR}) {
            assertThat(get(DISTRICT, who)).as(who.login()).hasStatus(404);
        }
        assertThat(get("/anomalies/RW57100201/2026-27-Q1", Cast.VILLAGE_LEADER)).hasStatus(404);
        assertThat(web.get().uri(DISTRICT)).hasStatus(303);
    }

    /** In 5 quarters of a district, and of all districts: honest figures raise few questions. */
    @Test
    void honestFiguresRaiseFewQuestions() {
        for (var place : new String[] {"RW57", "RW"}) {
            for (var quarter : new String[] {"2025-26-Q4", "2026-27-Q1"}) {
                var found =
                        looking.below(
                                new UnitCode(place), FiscalPeriod.parse(quarter).orElseThrow());
                assertThat(found.figures()).as(place + quarter).isPositive();
                assertThat(found.signs()).as(place + " " + quarter).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void theSameIsAFile() {
        assertThat(get(DISTRICT + ".csv", Cast.AUDITOR))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("data,rule,unit,name,other_unit,found,of,chance,sentence\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everyLanguageSaysIt(String language) {
        for (var path : new String[] {DISTRICT, "/anomalies/RW/2025-26-Q4"}) {
            assertThat(
                            web.get()
                                    .uri(path)
                                    .locale(Locale.of(language))
                                    .with(SignedInAs.actor(people.seat(Cast.AUDITOR))))
                    .hasStatusOk();
        }
    }

    private MvcTestResult get(String path, Cast who) {
        return web.get().uri(path).with(SignedInAs.actor(people.seat(who))).exchange();
    }
}
