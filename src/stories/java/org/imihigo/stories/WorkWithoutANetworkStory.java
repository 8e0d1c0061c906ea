package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Sample;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Promised;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.Reporting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A village leader reports where there is no network: cuts, a crash, two values. */
class WorkWithoutANetworkStory extends Story {
    private static final UnitCode VILLAGE = Cast.OTHER_VILLAGE_LEADER.unit();

    @Autowired Reporting reporting;
    @Autowired Calendar calendar;
    @Autowired People people;
    @Autowired Indicators indicators;
    @Autowired Pledges pledges;
    @TempDir Path telephone;

    private String report = "";
    private List<Owed> plain = List.of();

    @Test
    void aLeaderReportsWhereThereIsNoNetwork() {
        givenATelephoneThatKeepsTheFormsOfItsUnit();
        whenAFigureIsWrittenWithoutANetworkItWaits();
        andTheBrowserCrashesAndNothingIsLost();
        thenItIsSentOnceThereIsANetworkAndSomebodySignsIn();
        whenAnAnswerIsLostTheFigureIsStillKeptOnce();
        whenSomebodyElseReportsMeanwhileAPersonSeesBothValues();
        page.context().close();
    }

    private void givenATelephoneThatKeepsTheFormsOfItsUnit() {
        report = "/reports/" + VILLAGE + "/" + calendar.quarter();
        pledges.make(
                IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> pledge("WITHOUT-NETWORK-" + number, number))
                        .toList());
        plain = reporting.owed(VILLAGE, calendar.quarter());
        takesTheTelephone();
        signIn(Cast.OTHER_VILLAGE_LEADER);
        eventually(() -> keptPages() >= 4);
        eventually(() -> controlled());
    }

    private Pledge pledge(String code, int number) {
        var measure = Measure.of(OverTime.FLOW_SUM, OverSpace.SUM);
        var series = indicators.bring(Sample.definition(code, "ha", 1, measure));
        return Promised.pledge(VILLAGE, calendar.quarter().year(), series, number);
    }

    private void takesTheTelephone() {
        page = aTelephone(telephone, "rw");
    }

    private int keptPages() {
        return count("pages");
    }

    private int count(String store) {
        var count =
                page.evaluate(
                        "async store => (await indexedDB.databases()).length === 0 ? 0 :"
                                + " new Promise(done => { const asked = indexedDB.open('imihigo');"
                                + " asked.onsuccess = () => { const shelf = asked.result;"
                                + " if (!shelf.objectStoreNames.contains(store)) return done(0);"
                                + " const all = shelf.transaction(store).objectStore(store).count();"
                                + " all.onsuccess = () => { shelf.close(); done(all.result) } } })",
                        store);
        return ((Number) count).intValue();
    }

    private boolean controlled() {
        return (boolean)
                page.evaluate(
                        "async () => !!(await navigator.serviceWorker.ready).active"
                                + " && !!(await caches.match('/queue?kept=rw'))");
    }

    private void whenAFigureIsWrittenWithoutANetworkItWaits() {
        page.context().setOffline(true);
        opens(report);
        everybodyCanUse("offline-report");
        write(0, "4");
        submitted();
        assertThat(page.locator("[data-queue] .tag").count()).isOne();
        everybodyCanUse("offline-queue");
        assertThat(current(0)).isEmpty();
    }

    private void submitted() {
        page.locator("button[name=save]").click();
        page.waitForURL("**/queue");
        page.locator("[data-queue] fieldset").first().waitFor();
    }

    private void write(int figure, String value) {
        page.locator("#v" + plain.get(figure).series().id().value()).fill(value);
    }

    private Optional<Reading> current(int figure) {
        return reporting
                .current(
                        VILLAGE,
                        plain.get(figure).series().id(),
                        calendar.quarter().year(),
                        Kind.SELF)
                .stream()
                .filter(reading -> reading.period().equals(calendar.quarter()))
                .findFirst();
    }

    private Amount amount(int figure, int value) {
        int decimals = plain.get(figure).series().indicator().decimals();
        return new Amount.Value(value * (long) Math.pow(10, decimals));
    }

    private boolean says(int figure, int value) {
        return current(figure).map(Reading::amount).equals(Optional.of(amount(figure, value)));
    }

    private void andTheBrowserCrashesAndNothingIsLost() {
        page.context().close();
        takesTheTelephone();
        opens("/queue");
        page.locator("[data-queue] fieldset").first().waitFor();
        assertThat(current(0)).isEmpty();
    }

    private void thenItIsSentOnceThereIsANetworkAndSomebodySignsIn() {
        signIn(Cast.OTHER_VILLAGE_LEADER);
        eventually(() -> says(0, 4));
        assertThat(reporting.chain(current(0).orElseThrow().id())).hasSize(1);
        eventually(() -> waiting() == 0);
    }

    private int waiting() {
        return count("queue");
    }

    /** The line breaks after the server has kept it and before the telephone hears so. */
    private void whenAnAnswerIsLostTheFigureIsStillKeptOnce() {
        opens(report);
        page.evaluate(
                "() => { const real = fetch; window.fetch = async (...asked) => {"
                        + " const answer = await real(...asked);"
                        + " if (String(asked[0]).includes('/offline/messages'))"
                        + " throw new TypeError('The line broke'); return answer } }");
        write(1, "6");
        page.locator("button[name=save]").click();
        page.waitForURL("**/queue");
        eventually(() -> says(1, 6));
        var kept = current(1).orElseThrow();
        eventually(() -> waiting() == 0);
        assertThat(current(1)).contains(kept);
        assertThat(reporting.chain(kept.id())).hasSize(1);
    }

    private void whenSomebodyElseReportsMeanwhileAPersonSeesBothValues() {
        opens(report);
        page.context().setOffline(true);
        write(0, "7");
        submitted();
        reporting.file(
                VILLAGE,
                calendar.quarter(),
                Filing.of(Entry.correcting(current(0).orElseThrow(), amount(0, 9))),
                people.seat(Cast.OTHER_VILLAGE_LEADER));
        page.context().setOffline(false);
        opens("/queue");
        var choices = page.locator("[data-queue] input[type=radio]");
        choices.first().waitFor();
        assertThat(page.locator("[data-queue]").textContent()).contains("9").contains("7");
        everybodyCanUse("offline-conflict");
        assertThat(says(0, 9)).isTrue();
        choices.last().check();
        page.locator("[data-queue] fieldset button").first().click();
        eventually(() -> says(0, 7));
        eventually(() -> waiting() == 0);
        assertThat(reporting.chain(current(0).orElseThrow().id())).hasSize(3);
    }
}
