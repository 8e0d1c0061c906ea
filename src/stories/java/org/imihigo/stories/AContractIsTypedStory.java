package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Written;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Next year's contract of a district, typed from last year's as in a spreadsheet. */
class AContractIsTypedStory extends Story {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final String GRID =
            "/contracts/" + Cast.OTHER_PLANNER.unit() + "/" + YEAR + "/grid";

    /** Where the columns stand, behind the row's number. */
    private static final int Q1 = 16;

    private static final int Q2 = 17;
    private static final int PARTNERS = 39;

    @Autowired Drafts drafts;

    @Test
    void aPlannerTypesNextYearsContract() {
        givenRowsTakenFromLastYear();
        thenCellsAreTypedAsInASpreadsheet();
        andFilledCopiedAndUndone();
        andABlockIsPastedBelowTheLastRow();
        andOneThatIsTooWideIsShownBack();
        whenAnotherWindowTypesInTheSameCellTheSecondChooses();
        andWhatIsTypedWithoutANetworkIsSentLater();
        andItWorksAtTwiceTheSize();
        andWithoutAScriptARowIsAForm();
    }

    private void givenRowsTakenFromLastYear() {
        aVisitor(1280, "en");
        signIn(Cast.OTHER_PLANNER);
        opens(GRID + "/starts/last-year");
        everybodyCanUse("grid-start");
        page.locator("main form .buttons button").click();
        page.waitForURL("**" + GRID);
        assertThat(page.locator(".sheet.live tbody tr").count()).isGreaterThan(10);
        everybodyCanUse("grid");
    }

    private void thenCellsAreTypedAsInASpreadsheet() {
        cell(0, Q1).click();
        page.keyboard().type("100");
        page.keyboard().press("Tab");
        page.keyboard().type("150");
        page.keyboard().press("Enter");
        assertThat(here()).isEqualTo("1 " + Q2);
        page.keyboard().press("ArrowUp");
        page.keyboard().press("F2");
        page.keyboard().type("0");
        page.keyboard().press("Escape");
        saved(0, Q1, "100");
        saved(0, Q2, "150");
        page.keyboard().press("F2");
        page.keyboard().type("0");
        page.keyboard().press("Shift+Enter");
        saved(0, Q2, "1500");
        page.keyboard().press("Home");
        assertThat(here()).isEqualTo("0 0");
        page.keyboard().press("Control+ArrowDown");
        assertThat(here()).isEqualTo(rows() - 1 + " 0");
        page.keyboard().press("Control+Home");
        assertThat(here()).isEqualTo("0 0");
        assertThat(page.locator(".sheet table").getAttribute("role")).isEqualTo("grid");
    }

    private void andFilledCopiedAndUndone() {
        cell(0, Q1).click();
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Control+d");
        saved(2, Q1, "100");
        page.keyboard().press("Control+z");
        saved(2, Q1, "");
        page.keyboard().press("Control+y");
        saved(2, Q1, "100");
        cell(2, Q1).click();
        page.keyboard().press("Delete");
        saved(2, Q1, "");
    }

    private void andABlockIsPastedBelowTheLastRow() {
        int before = rows();
        cell(before - 1, 0).click();
        page.keyboard().press("Enter");
        cell(before - 1, 1).click();
        paste("one\tnumber\n\"two\nlines\"\tkm\nthree\tha");
        saved(before - 1, 1, "one");
        saved(before + 1, 2, "ha");
        assertThat(rows()).isEqualTo(before + 2);
        saved(before, 1, "two\nlines");
    }

    private void andOneThatIsTooWideIsShownBack() {
        int before = rows();
        cell(0, 44).click();
        paste("a\tb\tc");
        assertThat(page.locator("[data-rest] textarea").inputValue()).isEqualTo("a\tb\tc");
        assertThat(page.locator("[data-rest] p").first().textContent()).contains("3 columns wide");
        assertThat(rows()).isEqualTo(before);
        everybodyCanUse("grid-too-wide");
        page.locator("[data-rest] button").click();
    }

    private void whenAnotherWindowTypesInTheSameCellTheSecondChooses() {
        var other = anotherWindow();
        other.locator("tbody tr").nth(1).locator("td").nth(PARTNERS).click();
        other.keyboard().type("Theirs");
        other.keyboard().press("Enter");
        eventually(() -> kept(1, Column.PARTNERS).equals("Theirs"));
        cell(1, PARTNERS).click();
        page.keyboard().type("Mine");
        page.keyboard().press("Enter");
        var dispute = page.locator("[data-disputes] li");
        dispute.waitFor();
        assertThat(dispute.textContent()).contains("“Theirs”").contains("“Mine”");
        assertThat(kept(1, Column.PARTNERS)).isEqualTo("Theirs");
        everybodyCanUse("grid-dispute");
        dispute.locator("button").last().click();
        saved(1, PARTNERS, "Mine");
        eventually(() -> kept(1, Column.PARTNERS).equals("Mine"));
        other.context().close();
    }

    private void andWhatIsTypedWithoutANetworkIsSentLater() {
        page.context().setOffline(true);
        cell(3, PARTNERS).click();
        page.keyboard().type("Kept here");
        page.keyboard().press("Enter");
        page.locator("[data-status]:has-text('kept in this browser')").waitFor();
        assertThat(kept(3, Column.PARTNERS)).isEmpty();
        page.context().setOffline(false);
        saved(3, PARTNERS, "Kept here");
        eventually(() -> kept(3, Column.PARTNERS).equals("Kept here"));
    }

    private void andItWorksAtTwiceTheSize() {
        page.setViewportSize(640, 450);
        opens(GRID);
        cell(0, Q2).click();
        page.keyboard().type("1600");
        page.keyboard().press("Enter");
        saved(0, Q2, "1600");
        everybodyCanUse("grid-at-twice-the-size");
    }

    private void andWithoutAScriptARowIsAForm() {
        aVisitor(390, "en");
        signIn(Cast.OTHER_PLANNER);
        opens(GRID);
        everybodyCanUse("grid-on-a-phone");
        page.locator("tbody th a").first().click();
        page.waitForLoadState();
        everybodyCanUse("grid-row");
        opens(GRID + "/form");
        everybodyCanUse("grid-form");
        aVisitorWithoutJavaScript(390, "en");
        signIn(Cast.OTHER_PLANNER);
        opens(GRID);
        page.locator("tbody th a").first().click();
        page.locator("[name='c.PARTNERS']").fill("By form");
        page.locator("form:has([name='c.PARTNERS']) button").first().click();
        page.waitForLoadState();
        assertThat(kept(0, Column.PARTNERS)).isEqualTo("By form");
    }

    private Page anotherWindow() {
        var browser = page.context().browser();
        var context =
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("en").setViewportSize(1280, 900));
        var address = page.url().substring(0, page.url().indexOf("/contracts"));
        var window = context.newPage();
        window.navigate(address + "/session/new");
        window.fill("#name", Cast.OTHER_PLANNER.login());
        window.fill("#password", Cast.PASSWORD);
        window.locator("main form button").first().click();
        window.waitForURL("**/desk");
        window.navigate(address + GRID);
        window.locator(".sheet.live").waitFor();
        return window;
    }

    private int rows() {
        return page.locator("tbody tr").count();
    }

    private Locator cell(int row, int column) {
        return page.locator("tbody tr").nth(row).locator("td").nth(column);
    }

    /** The row and column of the cell that has the focus. */
    private String here() {
        return page.evaluate(
                        "() => { const box = document.activeElement.closest('td');"
                                + " return (box.parentNode.rowIndex - 1) + ' ' + (box.cellIndex - 1) }")
                .toString();
    }

    /** What the page shows, and that the server has it. */
    private void saved(int row, int column, String text) {
        eventually(
                () ->
                        cell(row, column).textContent().equals(text)
                                && page.locator("[data-status]").textContent().contains("saved")
                                && page.locator("td.waiting").count() == 0);
    }

    private String kept(int row, Column column) {
        var line = drafts.draft(Cast.OTHER_PLANNER.unit(), YEAR).orElseThrow().typed().get(row);
        return line.cell(column).map(Written::text).orElse("");
    }

    private void paste(String text) {
        page.evaluate(
                "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
                        + " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})) }",
                text);
    }
}
