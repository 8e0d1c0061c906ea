package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.people.Cast;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.Source;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ministry finds that a district has pledged the same, and both keep it together. */
class AMinistryMakesAPledgeJointStory extends Story {
    @Autowired Calendar calendar;
    @Autowired Indicators indicators;
    @Autowired Pledges pledges;

    private String joint = "";

    @Test
    void oneLeadsAndBothOwnIt() {
        givenTheMinistryFindsADuplicate();
        whenItProposesAHundredAndTenPercentItIsTold();
        andProposesAgain();
        whenTheDistrictAgrees();
        thenTheDistrictAloneReportsItAndBothPagesShowIt();
    }

    private Pledge pledge(Cast owner) {
        var series = indicators.byCode("GOV-COMPLAINTS").getFirst().id();
        return pledges.find(owner.unit(), calendar.year(), series).orElseThrow();
    }

    private void givenTheMinistryFindsADuplicate() {
        aVisitor(1280, "en");
        signIn(Cast.MINISTRY);
        page.locator("main a[href^='/joint/duplicates/']").click();
        page.waitForLoadState();
        everybodyCanUse("pledged-by-others-too");
        page.locator("a[href='/joint/proposals/" + pledge(Cast.MINISTRY).id() + "']").click();
        page.waitForLoadState();
        everybodyCanUse("joint-proposal");
    }

    private void whenItProposesAHundredAndTenPercentItIsTold() {
        page.check("input[name=owner-RW57]");
        page.fill("input[name=share-RWM002]", "60");
        page.fill("input[name=share-RW57]", "50");
        page.check("input[name=lead][value=RW57]");
        page.fill("#reason", "The same complaints are counted twice");
        page.locator("main form button").last().click();
        page.waitForLoadState();
        assertThat(page.locator(".error-summary").innerText()).contains("110.00 %", "100 %");
        assertThat(page.inputValue("#reason")).isEqualTo("The same complaints are counted twice");
        everybodyCanUse("joint-of-110-percent");
    }

    private void andProposesAgain() {
        page.fill("input[name=share-RWM002]", "50");
        page.locator("main form button").last().click();
        page.waitForLoadState();
        joint = page.url().replaceAll(".*(/joint/)", "$1");
        everybodyCanUse("joint-proposed");
    }

    private void whenTheDistrictAgrees() {
        aVisitor(360, "rw-RW");
        signIn(Cast.PLANNER);
        page.locator("main a[href='" + joint + "']").click();
        page.waitForLoadState();
        everybodyCanUse("joint-asked");
        page.locator("button[value=agree]").click();
        page.waitForLoadState();
        everybodyCanUse("joint-agreed");
    }

    private void thenTheDistrictAloneReportsItAndBothPagesShowIt() {
        assertThat(pledge(Cast.MINISTRY).source()).isEqualTo(Source.JOINT);
        assertThat(pledge(Cast.PLANNER).source()).isNotEqualTo(Source.JOINT);
        for (var owner : new Cast[] {Cast.MINISTRY, Cast.PLANNER}) {
            opens("/units/" + owner.unit());
            assertThat(page.locator("main a[href='" + joint + "']").count()).isPositive();
            everybodyCanUse("joint-on-the-page-of-" + owner.login());
        }
        opens("/pledges/" + pledge(Cast.PLANNER).id());
        everybodyCanUse("joint-on-the-pledges-page");
    }
}
