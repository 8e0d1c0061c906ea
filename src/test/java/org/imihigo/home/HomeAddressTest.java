package org.imihigo.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imihigo.HouseTest;
import org.imihigo.home.pages.AboutPage;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class HomeAddressTest {
    @Autowired private MockMvcTester browser;
    @Autowired private People people;

    /** What other rooms would say. */
    @TestConfiguration
    static class Rooms {
        @Bean
        UnitPanel aPanel() {
            return new UnitPanel() {
                @Override
                public int order() {
                    return 7;
                }

                @Override
                public Optional<PanelView> of(
                        Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
                    return unit.code().value().equals("RW24")
                            ? Optional.of(
                                    new PanelView("told", "Told of " + period, new AboutPage()))
                            : Optional.empty();
                }
            };
        }

        @Bean
        Waiting aRoom() {
            return (actor, words) ->
                    List.of(
                            task(Task.Kind.LATE, "Third", "2026-10-03T08:00:00Z"),
                            task(Task.Kind.WAITS, "Second", "2026-10-02T08:00:00Z"),
                            task(Task.Kind.WAITS, "First", "2026-10-01T08:00:00Z"));
        }

        private static Task task(Task.Kind kind, String text, String when) {
            return new Task(kind, text, "/somewhere", Instant.parse(when));
        }
    }

    private String page(String path, String language) {
        var answer = browser.get().uri(path).header("Accept-Language", language).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "rw, Akarere ka Huye, Imirenge",
        "fr, District de Huye, Secteurs",
        "en, Huye District, Sectors"
    })
    void aUnitIsShownInThreeLanguages(String language, String name, String children) {
        assertThat(page("/units/RW24", language))
                .contains("<h1>" + name + "</h1>")
                .containsIgnoringCase(children)
                .contains("<a href=\"/units/RW2\">", "<a href=\"/units/RW2401\">");
    }

    @Test
    void roomsSayTheirPartOfAUnitsPage() {
        assertThat(page("/units/RW24?period=2025-26-Q4", "en"))
                .contains("<section id=\"told\"><h2>Told of 2025-26-Q4</h2>")
                .contains("<option value=\"2025-26-Q4\" selected>");
        assertThat(page("/units/RW23", "en")).doesNotContain("told");
    }

    @Test
    void aUnitsPageShowsItsPosts() {
        people.seat(Cast.MAYOR);

        assertThat(page("/units/RW57", "en")).contains("Mayor");
    }

    @Test
    void theCountryShowsItsMinistries() {
        assertThat(page("/units/RW", "en"))
                .contains("Republic of Rwanda", "/units/RWM002", "Eastern Province");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/units/RW99", "/units/nonsense", "/units/RW24?period=never", "/units/"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(browser.get().uri(path)).hasStatus(404);
    }

    @Test
    void aStrangersDeskIsTheSignInPage() {
        assertThat(browser.get().uri("/desk")).hasStatus(303);
    }

    @Test
    void aDeskShowsWhatWaitsThenWhatIsLateTheOldestFirst() {
        var mayor = people.seat(Cast.MAYOR);

        assertThat(browser.get().uri("/desk").with(SignedInAs.actor(mayor)))
                .hasStatusOk()
                .bodyText()
                .contains("Bugesera District")
                .containsSubsequence("First", "Second", "Third", "Nothing changed");
    }

    @Test
    void everybodyMayReadWhereItComesFrom() {
        assertThat(page("/about", "fr")).contains("Igwaneza Bruce");
    }

    @Test
    void aFragmentHasNoFrame() {
        assertThat(browser.get().uri("/units/RW24").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .contains("<h1>");
    }

    @Test
    void searchFindsNamesakesWithTheirPath() {
        assertThat(page("/search?q=remera", "en"))
                .contains("Remera Sector", "City of Kigali › Gasabo District");
        assertThat(page("/search?q=xyzzy", "en")).contains("xyzzy");
        assertThat(page("/search", "en")).contains("The beginning is enough");
    }

    @Test
    void theLibraryIsServedAndMayBeKept() {
        assertThat(browser.get().uri("/webjars/htmx.org/2.0.8/dist/htmx.min.js"))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Cache-Control",
                        values -> assertThat(values.getFirst()).contains("max-age"));
    }
}
