package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The district offers a share of its own revenue, and the sector bears what both agree on. */
class ASectorNegotiatesItsShareStory extends Story {
    private static final UnitCode SECTOR = Cast.SECTOR_SECRETARY.unit();
    private static final String ASKED = "90000000";

    @Autowired Calendar calendar;
    @Autowired Indicators indicators;
    @Autowired Pledges pledges;

    private String shares = "";

    @Test
    void theShareBecomesAPledgeWhenBothAgree() {
        givenTheDistrictHasOfferedAShare();
        whenTheSectorAsksForLessOnAPhoneAndFirstForgetsToSayWhy();
        thenTheDistrictReadsWhatIsMissingAndAgrees();
        andTheShareStandsInTheContractOfTheSector();
    }

    private SeriesId revenue() {
        return indicators.byCode("FIN-OWN-REVENUE").getFirst().id();
    }

    private Pledge pledge(UnitCode unit) {
        return pledges.find(unit, calendar.year(), revenue()).orElseThrow();
    }

    private void givenTheDistrictHasOfferedAShare() {
        shares = "/cascade/pledges/" + pledge(Cast.PLANNER.unit()).id();
        assertThat(pledges.find(SECTOR, calendar.year(), revenue())).isEmpty();
        aVisitor(1280, "en");
        signIn(Cast.PLANNER);
        opens(shares + "?way=population");
        everybodyCanUse("shares-of-the-district");
        opens("/cascade/figures/RW57");
        everybodyCanUse("population-of-the-sectors");
        opens("/cascade");
        everybodyCanUse("who-has-shared-out");
    }

    private void whenTheSectorAsksForLessOnAPhoneAndFirstForgetsToSayWhy() {
        aVisitor(360, "rw-RW");
        signIn(Cast.SECTOR_SECRETARY);
        page.locator("main a[href='" + shares + "/" + SECTOR + "']").click();
        page.waitForLoadState();
        everybodyCanUse("share-offered-to-the-sector");
        page.check("input[value=counter]");
        page.fill("#annual", ASKED);
        for (int quarter = 1; quarter <= 4; quarter++) {
            page.fill("#p" + quarter, quarter == 4 ? "60000000" : "10000000");
        }
        page.locator("main form button").last().click();
        page.waitForLoadState();
        assertThat(page.inputValue("#annual")).isEqualTo(ASKED);
        everybodyCanUse("share-without-a-reason");
        page.fill("#reason", "Isoko rishya rizafungurwa muri Mata");
        page.locator("main form button").last().click();
        page.waitForLoadState();
        assertThat(page.locator(".light.amber").count()).isEqualTo(1);
        everybodyCanUse("share-asked-for");
    }

    private void thenTheDistrictReadsWhatIsMissingAndAgrees() {
        aVisitor(1280, "en");
        signIn(Cast.PLANNER);
        opens(shares);
        assertThat(page.locator("main").innerText())
                .contains("Isoko rishya rizafungurwa muri Mata", "missing");
        page.locator("form[action='" + shares + "/" + SECTOR + "/settlement'] button").click();
        page.waitForLoadState();
        everybodyCanUse("shares-after-the-agreement");
    }

    private void andTheShareStandsInTheContractOfTheSector() {
        var promised = pledge(SECTOR);
        assertThat(promised.targets().annual()).isEqualTo(new Amount.Value(Long.parseLong(ASKED)));
        assertThat(promised.parent()).contains(pledge(Cast.PLANNER.unit()).id());
        opens("/pledges/" + promised.id());
        everybodyCanUse("share-as-a-pledge");
    }
}
