package org.imihigo.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public tables of the demonstration. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class TableAddressTest {
    @Autowired MockMvcTester http;
    @Autowired Calendar calendar;

    private String html(String address, String language) {
        var answer = http.get().uri(address).header("Accept-Language", language).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return body(answer);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return new String(
                answer.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private String now() {
        return calendar.year() + "/" + calendar.quarter().word();
    }

    private static long count(String text, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
    }

    @Test
    void theFirstPageIsTheTableOfTheDistricts() {
        var page = html("/", "en");

        assertThat(page).contains("<h1>How the districts stand</h1>", "RW-CAPPED", "Demonstration");
        assertThat(count(page, "class=\"tile\"")).isEqualTo(30);
        assertThat(count(page, "class=\"rank place\"")).isBetween(20L, 27L);
    }

    @Test
    void kigalisDistrictsStandBelowTheLineAndTheCityByItself() {
        var page = html("/", "en");

        assertThat(count(page, "under the law governing the City of Kigali")).isEqualTo(3);
        assertThat(page).contains("<h2>The City of Kigali</h2>");
    }

    @Test
    void twoDistrictsShareTheirRank() {
        assertThat(count(html("/", "en"), "<span class=\"hidden\"> shared</span>")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "district", "sector", "cell", "village"})
    void everyTierHasItsTableInEveryLanguage(String tier) {
        for (var language : List.of("en", "fr", "rw")) {
            assertThat(html("/tables/" + tier + "/" + now(), language)).contains("<h1>");
        }
    }

    @Test
    void aTableOfAPlaceHoldsOnlyThatPlace() {
        var page = html("/tables/sector/" + now() + "?within=RW57", "en");

        assertThat(count(page, "href=\"/units/RW57")).isGreaterThanOrEqualTo(15);
        assertThat(page).doesNotContain("href=\"/units/RW51");
    }

    @Test
    void aMethodOfAnotherYearOnlyAsksWhatIf() {
        var page = html("/tables/district/" + now() + "?method=RW-MIDTERM-2012-13", "en");

        assertThat(page).contains("what if", "not official");
        assertThat(html("/", "en")).doesNotContain("what if");
    }

    @Test
    void aLongTableHasSheets() {
        var first = html("/tables/village/" + now(), "en");
        var last = html("/tables/village/" + now() + "?page=297", "en");

        assertThat(first).contains("Page 1 of 297").doesNotContain("rel=\"prev\"");
        assertThat(last).contains("Page 297 of 297").doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tables/ministry/2026-27/q1",
                "/tables/district/2026-27/q5",
                "/tables/district/2026-28/q1",
                "/tables/district/2026-27/q1?within=RW99",
                "/tables/district/2026-27/q1?within=%3Cscript%3E",
                "/tables/district/2026-27/q1?method=MAGIC",
                "/scores/RW99/2026-27-Q1",
                "/scores/RW57/2026-27-Q7",
                "/history/1999-00",
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(http.get().uri(java.net.URI.create(address))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theFormLeadsToTheTableThatWasChosen() {
        assertThat(
                        http.get()
                                .uri(
                                        "/tables?tier=cell&year=2026-27&period=q1&within=RW57&method="
                                                + "RW-CAPPED"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .headers()
                .hasValue("Location", "/tables/cell/2026-27/q1?within=RW57");
    }

    @Test
    void openDataCarriesTheExactScoreThatTheRanksWereMadeFrom() {
        var lines =
                body(http.get().uri("/tables/district/" + now() + ".csv").exchange())
                        .lines()
                        .toList();
        assertThat(lines).hasSize(31).first().asString().startsWith("data,rank,tied,unit,name");
        var better = new ArrayList<Fraction>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = Arrays.asList(line.split(",", -1));
            assertThat(cells.getFirst()).isEqualTo("demonstration");
            if (cells.get(1).isEmpty()) {
                continue;
            }
            var exact = Fraction.parse(cells.get(7));
            assertThat(cells.get(6))
                    .isEqualTo(exact.rounded(20, RoundingMode.HALF_UP).toPlainString());
            assertThat(better).allMatch(score -> score.compareTo(exact) >= 0);
            long above = better.stream().filter(score -> score.compareTo(exact) > 0).count();
            assertThat(Integer.parseInt(cells.get(1))).isEqualTo(above + 1);
            better.add(exact);
        }
        assertThat(better).hasSizeGreaterThan(20);
    }

    @Test
    void aScoreIsExplainedStepByStep() {
        var page = html("/scores/RW57/" + calendar.quarter(), "en");

        assertThat(count(page, "<tr role=\"row\"><th role=\"rowheader\"")).isEqualTo(16);
        assertThat(page).contains("expected by then", "SHA-256", "confirmed by the level above");
    }

    @Test
    void aProvinceIsExplainedByItsDistricts() {
        assertThat(html("/scores/RW5/" + calendar.quarter(), "en"))
                .contains("mean of the units below", "href=\"/scores/RW57/");
    }

    @Test
    void thePageOfADistrictHasItsPlaceItsPledgesItsSectorsAndItsHistory() {
        var page = html("/units/RW57", "en");

        assertThat(page)
                .contains("id=\"standing\"", "id=\"pledges\"", "id=\"children\"", "id=\"history\"");
        assertThat(count(page, "class=\"bullet\"")).isEqualTo(16);
        assertThat(count(page, "class=\"quarters\"")).isEqualTo(16);
        assertThat(page).contains("Kigali Today, 30 October 2020", "15 of 30");
    }

    @Test
    void thePublishedTableIsShownWithItsSourceAndItsMisprint() {
        var page = html("/history/2019-20", "en");

        assertThat(page)
                .contains("https://www.kigalitoday.com/", "68.53", "by the published score: 21");
        assertThat(count(page, "by the published score")).isEqualTo(1);
    }

    @Test
    void theTableOf2014IsShownWithItsSharedRanks() {
        var page = html("/history/2014-15", "en");

        assertThat(page)
                .contains("https://www.kigalitoday.com/", "Huye District", "/history/2019-20");
        assertThat(count(page, "by the published score")).isZero();
        assertThat(count(page, "<td class=\"number\">3\n")).isEqualTo(2);
    }

    @Test
    void theMidTermReviewIsComputedAndItsMisprintsAreFlagged() {
        var page = html("/history/2012-13/mid-term", "en");

        assertThat(page).containsPattern("Musanze District</a>[^§]{0,400}62\\.9[^§]{0,100}68\\.9");
        assertThat(count(page, "differs from the published figure")).isEqualTo(2);
    }

    @Test
    void noPageHasAStyleOrAScriptOfItsOwn() {
        for (var address :
                List.of("/", "/units/RW57", "/scores/RW57/2026-27-Q1", "/history/2019-20")) {
            assertThat(html(address, "en"))
                    .doesNotContain("style=", "onclick=")
                    .doesNotContainPattern("<script(?! defer src)");
        }
    }
}
