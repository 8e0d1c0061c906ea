package org.imihigo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.Camera;
import org.imihigo.documents.Documents;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** A village leader reports where there is no network: cuts, crashes, two values, two persons. */
class WorkWithoutANetworkStory extends Story {
    private static final UnitCode VILLAGE = Cast.OTHER_VILLAGE_LEADER.unit();

    @Autowired Reporting reporting;
    @Autowired Documents documents;
    @Autowired Calendar calendar;
    @Autowired People people;
    @Autowired JdbcTemplate db;
    @Autowired Indicators indicators;
    @Autowired Pledges pledges;
    @TempDir Path telephone;

    private String report = "";
    private List<Owed> plain = List.of();

    @Test
    void aLeaderReportsWhereThereIsNoNetwork() throws IOException {
        givenATelephoneThatKeepsTheFormsOfItsUnit();
        whenAFigureIsWrittenWithoutANetworkItWaits();
        andTheBrowserCrashesAndNothingIsLost();
        thenItIsSentOnceThereIsANetworkAndSomebodySignsIn();
        whenAnAnswerIsLostTheFigureIsStillKeptOnce();
        whenSomebodyElseReportsMeanwhileAPersonSeesBothValues();
        whenAnotherPersonTakesTheTelephoneNothingIsSeenOrSent();
        andALargePhotographGoesOverASlowLine();
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
        page.context().setOffline(true);
        opens("/queue");
        page.locator("[data-queue] fieldset").first().waitFor();
        eventually(this::isKept);
        var field = page.locator("#v" + plain.getFirst().series().id().value());
        eventually(() -> field.inputValue().equals("4"));
        assertThat(page.locator(".tag.waits").count()).isOne();
        write(0, "5");
        submitted();
        assertThat(page.locator("[data-queue] fieldset").count()).isEqualTo(2);
    }

    /** A browser that has just begun may let the first page through before it is cut off. */
    private boolean isKept() {
        opens(report);
        return page.locator("html[data-kept]").count() == 1;
    }

    private void thenItIsSentOnceThereIsANetworkAndSomebodySignsIn() {
        page.context().setOffline(false);
        signIn(Cast.OTHER_VILLAGE_LEADER);
        eventually(() -> says(0, 5));
        assertThat(reporting.chain(current(0).orElseThrow().id())).hasSize(2);
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
        submitted();
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
        assertThat(reporting.chain(current(0).orElseThrow().id())).hasSize(4);
    }

    private void whenAnotherPersonTakesTheTelephoneNothingIsSeenOrSent() {
        opens(report);
        page.context().setOffline(true);
        write(2, "8");
        submitted();
        page.locator("form[action='/session/end'] button").click();
        page.locator("[data-queue] .notice").first().waitFor();
        assertThat(page.locator("[data-queue] fieldset").count()).isZero();
        assertThat(keptPages()).isZero();
        everybodyCanUse("offline-signed-out");
        page.context().setOffline(false);
        page.locator("a.sign-in").waitFor();
        int messages = messages();
        signIn(Cast.VILLAGE_LEADER);
        opens("/queue");
        page.locator("[data-queue] .notice").first().waitFor();
        everybodyCanUse("offline-somebody-else");
        assertThat(page.locator("[data-queue] fieldset").count()).isZero();
        assertThat(waiting()).isOne();
        assertThat(messages()).isEqualTo(messages);
        assertThat(current(2)).isEmpty();
        signIn(Cast.OTHER_VILLAGE_LEADER);
        eventually(() -> says(2, 8));
    }

    private int messages() {
        return db.queryForObject("select count(*) from offline.message", Integer.class);
    }

    /** Twelve million pixels over 64 kbit a second; the figures are printed for bench/photo.md. */
    private void andALargePhotographGoesOverASlowLine() throws IOException {
        var photograph = Camera.wrote(photograph(), 1);
        opens(report);
        var key = plain.get(3).series().id().value();
        write(3, "3");
        page.locator("fieldset:has(#f" + key + ") details:has(#f" + key + ") summary").click();
        page.locator("#f" + key)
                .setInputFiles(new FilePayload("amaterasi.jpg", "image/jpeg", photograph));
        page.locator("[data-claim=f" + key + "]").check();
        everybodyCanUse("offline-photograph");
        var line = page.context().newCDPSession(page);
        slow(line, 8_000, false);
        long begun = System.nanoTime();
        page.locator("button[name=save]").click();
        eventually(() -> count("files") == 1);
        double shrunk = (System.nanoTime() - begun) / 1e9;
        patiently(() -> pieces() > 0);
        slow(line, 8_000, true);
        page.waitForURL("**/queue");
        int cutAt = pieces();
        assertThat(current(3)).isEmpty();
        long resumed = System.nanoTime();
        slow(line, 8_000, false);
        page.evaluate("() => dispatchEvent(new Event('online'))");
        patiently(() -> says(3, 3));
        double rest = (System.nanoTime() - resumed) / 1e9;
        int size =
                db.queryForObject(
                        "select length from offline.upload order by begun desc limit 1",
                        Integer.class);
        System.out.printf(
                "photo: %d kB from the camera, %d kB after %.1f s on the telephone; cut at %d kB of"
                        + " 64 kbit/s, the rest and the figure in %.1f s%n",
                photograph.length / 1000, size / 1000, shrunk, cutAt / 1000, rest);
        assertThat(size).isLessThanOrEqualTo(200_000);
        assertThat(cutAt).isPositive().isLessThan(size);
        var proof = reporting.chain(current(3).orElseThrow().id()).getFirst().evidence().getFirst();
        var known = documents.find(List.of(proof.document())).getFirst();
        assertThat(known.width()).isEqualTo(1280);
        assertThat(known.place().orElseThrow().latitude()).isEqualByComparingTo("-1.95");
        assertThat(known.taken()).isPresent();
    }

    private int pieces() {
        return db.queryForObject(
                "select coalesce(sum(length(content)), 0) from offline.piece", Integer.class);
    }

    private static void slow(CDPSession line, int bytes, boolean cut) {
        var terms = new JsonObject();
        terms.addProperty("offline", cut);
        terms.addProperty("latency", 300);
        terms.addProperty("downloadThroughput", bytes);
        terms.addProperty("uploadThroughput", bytes);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", terms);
    }

    private static void patiently(java.util.function.BooleanSupplier truth) {
        for (int patience = 0; patience < 24 && !truth.getAsBoolean(); patience++) {
            try {
                eventually(truth);
            } catch (AssertionError _) {
                // Not yet: what is slow here is the link.
            }
        }
        assertThat(truth.getAsBoolean()).isTrue();
    }

    private static byte[] photograph() throws IOException {
        var picture = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        var random = new Random(12);
        for (int y = 0; y < 3_000; y++) {
            for (int x = 0; x < 4_000; x++) {
                int hill = (int) (60 * Math.sin(x / 310.0) + 50 * Math.cos(y / 170.0)) + 120;
                int grain = random.nextInt(24);
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        clamp(hill + grain),
                                        clamp(150 - hill / 3 + grain),
                                        clamp(90 + hill / 5 + grain))
                                .getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static int clamp(int colour) {
        return Math.max(0, Math.min(255, colour));
    }
}
