package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;

/** A district's whole contract for next year, from last year's to the vote of its council. */
class AContractPassesStory extends Story {
    private static final String CONTRACT = "/contracts/RW57/2027-28";
    private static final String REVIEW = "/reviews/RW57/2027-28";

    /** Where the columns stand, behind the row's number. */
    private static final int Q1 = 16;

    private static final int COST = 26;
    private static final int RESPONSIBLE = 37;

    /** Four quarters, the year and the weight of sixteen rows, in their order. */
    private static final String TARGETS =
            """
            5400\t1200\t5100\t300\t12000\t6.25
            10\t15\t10\t5\t40\t6.25
            50\t20\t80\t30\t180\t6.25
            50\t100\t600\t5000\t5000\t6.25
            62\t65\t70\t100\t100\t6.25
            840\t840\t1820\t1000\t4500\t6.25
            1666\t1666\t1666\t1666\t1666\t6.25
            158\t175\t192\t104\t629\t6.25
            100\t100\t107\t141\t448\t6.25
            85\t90\t95\t100\t100\t6.25
            15\t40\t60\t72\t72\t6.25
            6.4\t5.9\t5.4\t4.9\t4.9\t6.25
            11400\t11400\t11400\t11400\t45600\t6.25
            97\t97\t97\t97\t97\t6.25
            76\t78\t82\t84\t80\t6.25
            331650284\t411212592\t575515706\t366852181\t1685230763\t6.25
            """;

    @Test
    void aPlannerGetsNextYearsContractThroughReviewAndCouncil() {
        givenAllRowsOfLastYear();
        whenTheirTargetsAndTheirMoneyArePasted();
        andWhatIsAskedIsAnswered();
        andTheVersionIsSent();
        thenTheGovernorSpeaksOfACellAndReturnsIt();
        andTheImprovedVersionIsComparedAndAccepted();
        andTheCouncilMissesItsQuorumByOneAndMeetsAgain();
        thenItMayBeSigned();
    }

    private void givenAllRowsOfLastYear() {
        aVisitor(1280, "en");
        signIn(Cast.PLANNER);
        opens(CONTRACT + "/grid/starts/last-year");
        presses("main form .buttons button");
        page.locator(".sheet.live").waitFor();
        assertThat(page.locator("tbody tr").count()).isEqualTo(TARGETS.lines().count());
    }

    private void whenTheirTargetsAndTheirMoneyArePasted() {
        pastes(Q1, TARGETS);
        pastes(COST, "12000000\tDistrict development\t12000000\n".repeat(16));
        pastes(
                RESPONSIBLE,
                "Director of agriculture\n".repeat(8) + "Director of planning\n".repeat(8));
        everybodyCanUse("passes-grid");
    }

    /** A block from a spreadsheet, put into the grid from its first row on. */
    private void pastes(int column, String block) {
        var first = page.locator("tbody tr").first().locator("td").nth(column);
        first.click();
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})) }",
                block.stripTrailing());
        eventually(
                () ->
                        !first.textContent().isEmpty()
                                && page.locator("[data-status]").textContent().contains("saved")
                                && page.locator("td.waiting").count() == 0);
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
                    .fill("The pumps come late this year; the council knows why.");
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
        types(Map.of("Q4_TARGET", "700", "ANNUAL_TARGET", "12400"));
        andWhatIsAskedIsAnswered();
        opens(REVIEW);
        presses("form[action='" + REVIEW + "'] button");
        aVisitor(1280, "en");
        signIn(Cast.GOVERNOR);
        opens(REVIEW);
        presses("a[href*='/since/']");
        assertThat(page.content()).contains("<s>300</s>", "<b>700</b>");
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
