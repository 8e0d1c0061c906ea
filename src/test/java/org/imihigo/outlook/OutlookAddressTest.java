package org.imihigo.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
    @Autowired private Views views;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw"})
    void everybodySeesHowAUnitStandsByPillarOwnerAndPartner(String language) {
        for (var path :
                new String[] {
                    DISTRICT,
                    DISTRICT + "?by=owner",
                    DISTRICT + "?by=partner",
                    DISTRICT + "?by=pillar&of=social",
                    DISTRICT + "/map",
                    DISTRICT + "/map?pillar=social",
                    DISTRICT + "/brief",
                    DISTRICT + "/week",
                    DISTRICT + "/present",
                    DISTRICT + "/present?slide=1",
                    "/outlook/RW/2026-27-Q1",
                    "/outlook/RW/2026-27-Q1/map",
                    "/outlook/RW/2026-27-Q1/brief",
                    "/outlook/RW/2026-27-Q1/present?slide=99",
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

    @Test
    void theHeatMapSaysEachLightInColourShapeAndWord() {
        assertThat(get(DISTRICT + "/map"))
                .bodyText()
                .containsPattern(
                        "<td class=\"green\"><a href=\"/pledges/[^\"]+\" title=\"[^\"]+: On track")
                .contains("aria-hidden=\"true\">●</span>", "tabindex=\"0\" role=\"region\"");
    }

    @Test
    void theBriefIsOneSheetOfPaper() throws IOException {
        for (var language : new String[] {"en", "fr", "rw"}) {
            var answer =
                    web.get().uri(DISTRICT + "/brief.pdf").locale(Locale.of(language)).exchange();
            assertThat(answer).hasStatusOk().hasContentType("application/pdf");
            try (var paper = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
                assertThat(paper.getNumberOfPages()).as(language).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(paper)).contains("Bugesera");
            }
        }
    }

    @Test
    void theWeeklyMeetingShowsPlansToTheUnitAlone() {
        assertThat(get(DISTRICT + "/week"))
                .bodyText()
                .contains("Week from 16 November 2026 to 22 November 2026", "Decisions")
                .doesNotContain("Steps that are late");
        assertThat(
                        web.get()
                                .uri(DISTRICT + "/week")
                                .with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .bodyText()
                .contains("Steps that are late", "What stands in the way");
        assertThat(
                        web.get()
                                .uri("/outlook/RW5711/2026-27-Q1/week")
                                .with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .bodyText()
                .contains("Lagging", "No catch-up plan yet", "/remedies/");
    }

    @Test
    void aViewIsKeptUnderAnAddressOfItsOwn() {
        var mayor = SignedInAs.actor(people.seat(Cast.MAYOR));
        assertThat(
                        web.post()
                                .uri("/views")
                                .with(mayor)
                                .with(csrf())
                                .param("name", "Social pledges")
                                .param("path", DISTRICT + "?by=pillar&of=social"))
                .hasStatus(303);
        var view = views.of(people.seat(Cast.MAYOR)).getFirst();
        assertThat(web.get().uri("/views").with(mayor))
                .bodyText()
                .contains("Social pledges", view.address());
        assertThat(get(view.address()))
                .hasStatus(303)
                .hasHeader("Location", DISTRICT + "?by=pillar&of=social");
        assertThat(
                        web.post()
                                .uri(view.address() + "/removal")
                                .with(SignedInAs.actor(people.seat(Cast.PLANNER)))
                                .with(csrf()))
                .hasStatus(404);
        assertThat(web.post().uri(view.address() + "/removal").with(mayor).with(csrf()))
                .hasStatus(303);
        assertThat(get(view.address())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/x",
                "https://elsewhere.example",
                "/session/end",
                "/outlook/ x"
            })
    void nobodyIsLedElsewhereByAView(String path) {
        assertThat(
                        web.post()
                                .uri("/views")
                                .with(SignedInAs.actor(people.seat(Cast.MAYOR)))
                                .with(csrf())
                                .param("name", "Elsewhere")
                                .param("path", path))
                .hasStatus(422);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).exchange();
    }
}
