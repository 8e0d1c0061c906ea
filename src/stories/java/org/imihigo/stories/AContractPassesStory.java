package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;

/** A district's contract for next year, from last year's to the vote of its council. */
class AContractPassesStory extends Story {
    private static final String CONTRACT = "/contracts/RW57/2027-28";
    private static final String REVIEW = "/reviews/RW57/2027-28";

    @Test
    void aPlannerGetsNextYearsContractThroughReviewAndCouncil() {
        givenALineOfLastYear();
        whenItsTargetsAreTyped();
        andWhatIsAskedIsAnswered();
        andTheVersionIsSent();
        thenTheGovernorSpeaksOfACellAndReturnsIt();
        andTheImprovedVersionIsComparedAndAccepted();
        andTheCouncilMissesItsQuorumByOneAndMeetsAgain();
        thenItMayBeSigned();
    }

    private void givenALineOfLastYear() {
        aVisitor(1280, "en");
        signIn(Cast.PLANNER);
        opens(CONTRACT + "/grid/starts/last-year");
        var lines = page.locator("main input[name=key]");
        for (int at = 1; at < lines.count(); at++) {
            lines.nth(at).uncheck();
        }
        presses("main form .buttons button");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    private void whenItsTargetsAreTyped() {
        types(
                Map.of(
                        "Q1_TARGET", "1000",
                        "Q2_TARGET", "1000",
                        "Q3_TARGET", "1000",
                        "Q4_TARGET", "1000",
                        "ANNUAL_TARGET", "4000",
                        "MEANS_OF_VERIFICATION", "Register of the veterinarian",
                        "COST", "12000000",
                        "FUNDS_OWN_REVENUE", "12000000",
                        "RESPONSIBLE", "Director of agriculture",
                        "WEIGHT", "100"));
    }

    private void types(Map<String, String> cells) {
        opens(CONTRACT + "/grid");
        page.locator("tbody th a").first().click();
        page.waitForLoadState();
        cells.forEach((column, text) -> page.fill("[name='c." + column + "']", text));
        presses("form:has([name='c.PARTNERS']) .buttons button >> nth=0");
    }

    private void andWhatIsAskedIsAnswered() {
        opens(CONTRACT + "/draft");
        if (page.locator("form[action$='/acceptance'] button").count() > 0) {
            presses("form[action$='/acceptance'] button");
        }
        opens("/findings/RW57/2027-28/draft");
        everybodyCanUse("passes-findings");
        while (page.locator("form[action$='/answers']").count() > 0) {
            page.locator("details:has(form[action$='/answers']) summary").first().click();
            page.locator("form[action$='/answers'] textarea")
                    .first()
                    .fill("The herd has not grown; the council knows why.");
            presses("form[action$='/answers'] button >> nth=0");
        }
        opens(CONTRACT + "/draft");
        assertThat(page.locator(".draft-open").count()).isZero();
    }

    private void andTheVersionIsSent() {
        presses("a[href='" + REVIEW + "']");
        presses("form[action='" + REVIEW + "'] button");
        everybodyCanUse("passes-sent");
    }

    private void thenTheGovernorSpeaksOfACellAndReturnsIt() {
        aVisitor(1280, "en");
        signIn(Cast.GOVERNOR);
        presses("main a[href^='" + REVIEW + "/']");
        page.locator("tbody td.number a").last().press("Enter");
        page.waitForURL("**row=*");
        page.selectOption("#column", "Q4_TARGET");
        page.fill("#text", "Why not more in the dry season?");
        presses("#remark button");
        everybodyCanUse("passes-remarks");
        page.check("input[value=return]");
        page.fill("#reason", "The fourth quarter is too easy.");
        presses("form[action$='/verdict'] button");
        assertThat(page.content()).contains("The fourth quarter is too easy.");
    }

    private void andTheImprovedVersionIsComparedAndAccepted() {
        aVisitor(390, "en");
        signIn(Cast.PLANNER);
        types(Map.of("Q4_TARGET", "1400", "ANNUAL_TARGET", "4400"));
        andWhatIsAskedIsAnswered();
        opens(REVIEW);
        presses("form[action='" + REVIEW + "'] button");
        aVisitor(1280, "en");
        signIn(Cast.GOVERNOR);
        opens(REVIEW);
        presses("a[href*='/since/']");
        assertThat(page.content()).contains("<s>1000</s>", "<b>1400</b>");
        everybodyCanUse("passes-compared");
        opens(REVIEW);
        presses("ul.things li >> nth=0 >> a >> nth=0");
        page.check("input[value=accept]");
        presses("form[action$='/verdict'] button");
        assertThat(page.content()).contains("Next: District council.");
    }

    private void andTheCouncilMissesItsQuorumByOneAndMeetsAgain() {
        aVisitor(390, "en");
        signIn(Cast.PLANNER);
        opens(REVIEW);
        theCouncilSits(11);
        assertThat(page.content()).contains("no quorum");
        theCouncilSits(12);
        everybodyCanUse("passes-council");
    }

    private void theCouncilSits(int present) {
        page.fill("#members", "17");
        page.fill("#present", "" + present);
        page.fill("#favour", "" + present);
        page.fill("#against", "0");
        page.fill("#abstained", "0");
        page.setInputFiles(
                "#minutes",
                new FilePayload(
                        "minutes.pdf",
                        "application/pdf",
                        "%PDF-1.7 minutes".getBytes(StandardCharsets.UTF_8)));
        presses("form[action$='/sessions'] button");
    }

    private void thenItMayBeSigned() {
        assertThat(page.content()).contains("It may be signed.");
        aVisitor(1280, "en");
        signIn(Cast.GOVERNOR);
        opens(CONTRACT + "/draft");
        assertThat(page.locator("form[action$='/signature']").count()).isEqualTo(1);
    }

    private void presses(String what) {
        page.locator(what).first().click();
        page.waitForLoadState();
    }
}
