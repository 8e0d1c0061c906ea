package org.imihigo.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.imihigo.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The methods to read, and the workbench to try them on, for anybody. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class WorkbenchAddressTest {
    private static final String TABLE =
            """
            unit\tname\tpillar\ttags\tdivisible\tdirection\tbaseline\ttarget\tactual\tweight
            Huye\tHealth post\tECO\t\tno\tUP\t\t100\t95\t20
            Huye\tInsurance\tECO\tCBHI\tyes\tUP\t\t100\t92\t20
            Huye\tJobs\tECO\t\tyes\tUP\t\t4500\t4500\t20
            Huye\tCows\tSOC\t\tyes\tUP\t\t629\t629\t15
            Huye\tStunting\tSOC\t\tyes\tDOWN\t14\t11\t12\t15
            Huye\tComplaints\tGOV\t\tyes\tUP\t\t97\t95\t10
            Nyanza\tHealth post\tECO\t\tno\tUP\t\t100\t100\t50
            Nyanza\tJobs\tECO\t\tyes\tUP\t\t100\t60\t50
            """;

    @Autowired private MockMvcTester http;

    private String get(String path, String language) {
        return text(http.get().uri(path).header("Accept-Language", language).exchange());
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult sent(String path, String method, String other, String items) {
        return http.post()
                .uri(path)
                .multipart()
                .header("Accept-Language", "en")
                .param("method", method)
                .param("other", other)
                .param("items", items)
                .with(csrf())
                .exchange();
    }

    @Test
    void theListSaysWhatMayNotBePublishedAndLeadsToEveryMethod() {
        assertThat(get("/methods", "en"))
                .contains("Kenya", "Burundi", "Rwanda", "href=\"/methods/RW-2019-20\"")
                .contains("4 places unknown: not publishable");
        assertThat(get("/methods", "fr")).contains("4 places inconnues");
        assertThat(get("/methods", "rw")).contains("Uburyo bwo gutanga amanota");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BI-COMMUNES",
                "ID-SAKIP",
                "IN-RFD",
                "KE-PC",
                "PH-SGLG",
                "RW-2011-12",
                "RW-2019-20",
                "RW-2021-22",
                "RW-CAPPED",
                "RW-IPAR-2013-17",
                "RW-MIDTERM-2012-13",
                "UG-LGPA"
            })
    void everyMethodIsReadableInThreeLanguages(String id) {
        for (var language : new String[] {"en", "fr", "rw"}) {
            assertThat(get("/methods/" + id, language))
                    .contains("<ol class=\"chain\">", id + ".yaml")
                    .doesNotContain("scoring.");
        }
        assertThat(http.get().uri("/methods/" + id + ".yaml"))
                .hasStatusOk()
                .bodyText()
                .contains("id: " + id);
    }

    @Test
    void aMethodSaysHowAndWhatNobodyKnows() {
        assertThat(get("/methods/RW-2019-20", "en"))
                .contains("deductions[0].points", "ALL_OR_NOTHING", "no source gives it")
                .contains("what is useful only when complete", "<svg class=\"spark\"");
        assertThat(get("/methods/KE-PC", "en")).contains("Excellent", "200 % of the target");
        assertThat(http.get().uri("/methods/NOWHERE")).hasStatus(404);
    }

    @Test
    void aPastedTableIsJudgedWithEveryStep() {
        var page = text(sent("/workbench", "RW-2019-20", "", TABLE));

        assertThat(page)
                .contains(">73.19<".replace(">", "\n").replace("<", "\n"))
                .contains("ALL_OR_NOTHING (A = 95, T = 100) → 0.00")
                .contains("PROGRESS (A = 12, B = 14, T = 11) → 66.67")
                .contains("deductions[0].points")
                .contains("35499/485");
    }

    @Test
    void aSecondMethodSaysWhoRisesWhoFallsAndWhy() {
        var page = text(sent("/workbench", "RW-2019-20", "RW-CAPPED", TABLE.replace("no", "yes")));
        assertThat(page).contains("= stays");

        var steps =
                """
                unit\tname\tdivisible\ttarget\tactual
                Huye\tHealth post\tno\t100\t95
                Huye\tJobs\tyes\t100\t100
                Nyanza\tHealth post\tno\t100\t100
                Nyanza\tJobs\tyes\t100\t30
                """;
        var moved = text(sent("/workbench", "RW-2019-20", "RW-2011-12", steps));
        assertThat(moved).contains("there would be no score");

        var swapped =
                text(sent("/workbench", "RW-2019-20", "BI-COMMUNES", steps.replace("no", "no")));
        assertThat(swapped)
                .contains("▲ rises by 1", "▼ falls by 1")
                .contains("Most of it comes from “Health post”: 0.00 by ALL_OR_NOTHING, 100.00 by");
    }

    @Test
    void theMarksCanBeTakenAlongAndNothingOfThemIsAFormula() {
        var sheet =
                sent(
                        "/workbench.csv",
                        "RW-2019-20",
                        "RW-CAPPED",
                        "name\ttarget\tactual\n=1+1\t3\t2\n");

        assertThat(sheet)
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"marks.csv\"");
        assertThat(text(sheet))
                .startsWith("unit,item,mark,weight,share,steps,method")
                .contains(
                        "'=1+1,66.66666666666666666667,1,",
                        "RATIO(A=2 T=3)=66.66666666666666666667");
    }

    @Test
    void aFileCountsInsteadOfWhatWasPasted() {
        var file =
                new MockMultipartFile(
                        "file",
                        "items.csv",
                        "text/csv",
                        "umuhigo,intego,icyagezweho\nInka,4,1\n".getBytes(StandardCharsets.UTF_8));
        var page =
                http.post()
                        .uri("/workbench")
                        .multipart()
                        .file(file)
                        .header("Accept-Language", "en")
                        .param("method", "RW-CAPPED")
                        .param("items", "rubbish")
                        .with(csrf())
                        .exchange();

        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Inka", "RATIO (A = 1, T = 4) → 25.00");
    }

    @Test
    void whatCannotBeReadIsSaidAndTheTextIsNotLost() {
        var page = sent("/workbench", "RW-CAPPED", "", "name\ttarget\tactual\nRoad\t92,5\t1");

        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("Row 2, column target: “92,5” cannot be read", "Road\t92,5");
        assertThat(sent("/workbench", "NOWHERE", "", TABLE)).hasStatus(422);
        assertThat(sent("/workbench", "RW-CAPPED", "", "")).hasStatus(422);
    }

    @Test
    void theFormBringsAnExampleThatWorksInEveryLanguage() {
        for (var language : new String[] {"en", "fr", "rw"}) {
            var page = get("/workbench?method=RW-2019-20", language);
            var from = page.indexOf("aria-describedby=\"columns\">") + 27;
            var example = page.substring(from, page.indexOf("</textarea>")).replace("&#39;", "'");

            assertThat(sent("/workbench", "RW-2019-20", "RW-CAPPED", example)).hasStatusOk();
        }
    }
}
