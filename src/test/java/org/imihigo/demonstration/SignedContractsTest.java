package org.imihigo.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.imihigo.HouseTest;
import org.imihigo.web.QrCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What visitors find signed, and what is said not to be. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class SignedContractsTest {
    private static final String DISTRICT = "/contracts/RW57/2026-27";
    private static final Pattern SEAL = Pattern.compile("/seal/[0-9a-f]{64}");

    @Autowired MockMvcTester web;

    private String page(String path) {
        var answer = web.get().uri(path).header("Accept-Language", "en").exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    /** Where the code on the print of a page leads. */
    private String printed(String path) {
        var found = SEAL.matcher(page(path).replaceAll("(?s).*class=\"print-only printed\"", ""));
        assertThat(found.find()).as(path).isTrue();
        return found.group();
    }

    @Test
    void theDistrictsContractIsSignedByBothWithWitnessesSealedAndAmended() {
        assertThat(page(DISTRICT + "/life"))
                .contains("Signed for the unit that pledges", "Signed for a witness")
                .contains("Signed for the level above", "superseded", "rain in October")
                .doesNotContain("no text of it is sealed here");
        var seal = printed(DISTRICT);
        assertThat(page(DISTRICT)).contains(QrCode.svg("http://localhost" + seal));
        assertThat(page(seal)).contains("Valid", "Works on a 9 km feeder road", "earmarked funds");
        assertThat(page(DISTRICT + "/versions/2/difference"))
                .contains("<s>100</s>", "<b>90</b>", "<s>70</s>", "<b>66</b>");
    }

    @Test
    void oneCounterCommitmentWasKeptAndOneIsLate() {
        assertThat(page(DISTRICT + "/life").replaceAll("\\s+", " "))
                .containsPattern("earmarked funds[^<]*</b> <span class=\"tag confirmed\">kept<")
                .containsPattern("new market[^<]*</b> <span class=\"tag returned\">late<");
    }

    @Test
    void theScoreShowsTheVersionBeforeTheAmendmentToo() {
        assertThat(page("/scores/RW57/2026-27-Q2"))
                .contains(
                        "Before and after the amendment", "By the targets that were signed first");
        assertThat(page("/scores/RW24/2026-27-Q2")).doesNotContain("Before and after");
    }

    @Test
    void villagesAreSignedWithAListAndSectorsQueueForTheStage() {
        var village = "/contracts/RW57100101/2026-27";
        assertThat(page(printed(village))).contains("Valid", "/prints/RW57100101");
        var print =
                page(printed(village)).replaceAll("(?s).*(/lists/[^\"]*/prints/[^\"]*).*", "$1");
        assertThat(web.get().uri(print)).as("sealed on another day than signed").hasStatusOk();
        assertThat(page("/ceremonies")).contains("4 of 15");
        assertThat(page("/notebooks/RW57100101")).contains("<dd class=\"big\">7</dd>");
    }

    @Test
    void whatWasSignedElsewhereIsNotCalledSealed() {
        assertThat(page("/contracts/RW24/2026-27/life")).contains("no text of it is sealed here");
    }
}
