package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.imihigo.calendar.Calendar;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A citizen looks up what their place promised; every page in three languages, on small and large
 * screens.
 */
class EverybodyReadsTheBoardStory extends Story {
    @Autowired Calendar calendar;

    @Test
    void aCitizenFindsTheirVillageOnAPhone() {
        for (var language : new String[] {"rw-RW", "fr-FR", "en"}) {
            aVisitor(320, language);
            openPublicPages(language + "-320");
        }
        aVisitor(1280, "en");
        openPublicPages("en-1280");
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        aVisitorWithoutJavaScript(360, "en");
        opens("/");
        assertThat(page.locator("table").count()).isPositive();
        page.locator("input[type=search], input[name=q]").first().fill("gatare nyamata");
        page.locator("form:has(input[name=q]) button").first().click();
        page.waitForLoadState();
        page.locator("main a[href='/units/RW57100201']").first().click();
        page.waitForLoadState();
        assertThat(page.locator("h1").innerText()).contains("Gatare");
    }

    @Test
    void everyOneOfTheCastHasADesk() {
        for (var player : Cast.values()) {
            aVisitor(360, "en");
            signIn(player);
            everybodyCanUse("desk-" + player.login());
        }
    }

    private void openPublicPages(String suffix) {
        var quarter = calendar.quarter();
        var table = "/tables/district/" + quarter.year() + "/" + quarter.word();
        look("/", "board-" + suffix);
        look(table, "districts-" + suffix);
        look(table.replace("district", "sector") + "?within=RW57", "sectors-" + suffix);
        look(table.replace("district", "province"), "provinces-" + suffix);
        look("/units/RW", "nation-" + suffix);
        look("/units/RW5", "province-" + suffix);
        look("/units/RW57", "district-" + suffix);
        follow("main a[href^='/pledges/']", "pledge-" + suffix);
        follow("main a[href^='/indicators/']", "indicator-" + suffix);
        look("/scores/RW57/" + quarter, "why-" + suffix);
        look("/units/RW571002", "cell-" + suffix);
        look("/units/RW57100202", "village-" + suffix);
        follow("main a[href^='/pledges/']", "village-pledge-" + suffix);
        follow("main a[href^='/readings/']", "reading-" + suffix);
        look("/search?q=remera", "search-" + suffix);
        look("/indicators", "indicators-" + suffix);
        look("/history/2019-20", "history-" + suffix);
        look("/about", "about-" + suffix);
        look("/session/new", "sign-in-" + suffix);
        look("/nothing-here", "not-found-" + suffix);
    }

    /** Drills down by the first link of its kind. */
    private void follow(String link, String name) {
        page.locator(link).first().click();
        page.waitForLoadState();
        everybodyCanUse(name);
    }

    private void look(String path, String name) {
        opens(path);
        everybodyCanUse(name);
    }
}
