package org.imihigo.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.imihigo.keys.SecondFactor;
import org.imihigo.keys.Telephones;
import org.imihigo.people.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a village's vow to a district's contract that anybody can check, and its amendment. */
class AContractIsSignedStory extends Story {
    private static final String LIFE = "/contracts/RW24/2026-27/life";

    @Autowired SecondFactor factor;
    @Autowired Clock clock;

    private String stage = "";
    private String seal = "";
    private String backup = "";
    private final Map<Cast, String> sheets = new EnumMap<>(Cast.class);

    @Test
    void vowedSignedSealedCheckedAndAmended() throws Exception {
        whenTheVillageVows();
        andItsCellSignsTheListWithASecondFactor();
        thenTheStageIsShownEvenWithoutANetwork();
        whenTheDistrictFreezesItsContractAndPledgesAloud();
        andTheMayorAndTheMinisterSign();
        thenTheCodeOnThePrintLeadsToATextThatIsValid();
        andAnybodyChecksTheBundleWithoutUs();
        whenTheContractIsAmended();
        thenTheFirstTextIsSupersededAndTheScoreShowsBoth();
    }

    private void whenTheVillageVows() {
        aVisitor(360, "rw-RW");
        signIn(Cast.VILLAGE_LEADER);
        opens("/vows/RW57100201/2026-27");
        everybodyCanUse("sign-vow");
        press("form[action^='/vows/'] button");
        assertThat(page.locator("main .done").count()).isEqualTo(1);
    }

    private void andItsCellSignsTheListWithASecondFactor() {
        aVisitor(1280, "en");
        signIn(Cast.CELL_SECRETARY);
        var code = takesATelephone();
        opens("/lists/RW571002/2026-27");
        everybodyCanUse("sign-list-waits");
        page.fill("#counted", "1");
        page.fill("#code", "000000");
        press("form[action^='/lists/'] button");
        assertThat(page.locator(".error").innerText()).isNotEmpty();
        page.fill("#code", code);
        press("form[action^='/lists/'] button");
        eventually(
                () -> {
                    page.reload();
                    return page.locator("#progress").innerText().contains("1 of 1");
                });
        everybodyCanUse("sign-list");
        page.locator("main a[href^='/seal/']").last().click();
        page.waitForLoadState();
        assertThat(page.locator("main .done").innerText()).contains("Valid");
        everybodyCanUse("sign-list-seal");
    }

    private void thenTheStageIsShownEvenWithoutANetwork() {
        aVisitor(1280, "en");
        opens("/ceremonies");
        page.locator("main a[href^='/ceremonies/']").first().click();
        page.waitForLoadState();
        stage = page.url().replaceAll(".*(/ceremonies/.*)", "$1");
        everybodyCanUse("sign-roll");
        opens(stage + "/screen");
        var before = page.locator("main").getAttribute("data-version");
        page.context().setOffline(true);
        eventually(() -> page.locator("#lost").isVisible());
        assertThat(page.locator(".unit").innerText()).isNotEmpty();
        page.context().setOffline(false);
        eventually(() -> page.locator("#lost").isHidden());
        assertThat(page.locator("main").getAttribute("data-version")).isEqualTo(before);
    }

    private void whenTheDistrictFreezesItsContractAndPledgesAloud() {
        aVisitor(1280, "en");
        signIn(Cast.OTHER_PLANNER);
        opens(LIFE);
        assertThat(page.locator("main").innerText()).contains("no text of it is sealed here");
        everybodyCanUse("sign-life-unsealed");
        press("form[action$='/text'] button");
        page.fill("#day", "2026-11-20");
        page.fill("#place", "Huye");
        everybodyCanUse("sign-life-frozen");
        press("form[action$='/vow'] button");
        everybodyCanUse("sign-life-pledged");
    }

    private void andTheMayorAndTheMinisterSign() {
        for (var signer : new Cast[] {Cast.OTHER_MAYOR, Cast.MINISTER}) {
            aVisitor(1280, "en");
            signIn(signer);
            signs(takesATelephone());
            sheets.put(signer, backup);
            everybodyCanUse("sign-life-" + signer.login());
        }
        assertThat(page.locator("#texts + ul .tag.confirmed").count()).isEqualTo(1);
    }

    /** Sets up a second factor on the page; what its telephone shows next. */
    private String takesATelephone() {
        var telephones = new Telephones(factor, clock);
        opens("/second-factor");
        press("form[action='/second-factor'] button");
        var secret = page.locator("main code").first().innerText().replace(" ", "");
        everybodyCanUse("sign-second-factor");
        page.fill("#code", telephones.shown(secret, -30));
        press("form[action='/second-factor/confirmation'] button");
        assertThat(page.locator("main .things code").count()).isEqualTo(8);
        backup = page.locator("main .things code").first().innerText();
        return telephones.shown(secret, 0);
    }

    private void signs(String code) {
        opens(LIFE);
        page.fill("#code", code);
        press("form[action$='/signature'] button");
    }

    private void thenTheCodeOnThePrintLeadsToATextThatIsValid() {
        for (var language : new String[] {"rw-RW", "fr", "en"}) {
            aVisitor(390, language);
            opens("/contracts/RW24/2026-27");
            seal =
                    page.locator(".printed p")
                            .textContent()
                            .replaceAll("(?s).*(/seal/[0-9a-f]{64}).*", "$1");
            assertThat(seal).startsWith("/seal/");
            opens(seal);
            everybodyCanUse("sign-seal-" + language);
        }
        assertThat(page.locator("main .done").innerText()).contains("Valid");
        opens(seal.substring(0, seal.length() - 4) + "0000");
        assertThat(page.locator("main").innerText()).contains("Not ours");
        everybodyCanUse("sign-seal-forged");
    }

    private void andAnybodyChecksTheBundleWithoutUs() throws IOException, InterruptedException {
        opens(seal);
        var download = page.waitForDownload(() -> page.locator("a[href$='/bundle.zip']").click());
        var bundle = Files.createTempFile("bundle", ".zip");
        download.saveAs(bundle);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(java, "verify/Verify.java", bundle.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        Files.delete(bundle);
        assertThat(said).contains("All of it holds.", "contract.pdf carries the sealed text.");
    }

    private void whenTheContractIsAmended() throws IOException {
        aVisitor(1280, "en");
        signIn(Cast.OTHER_PLANNER);
        opens(LIFE + "/amendments");
        everybodyCanUse("sign-amendment");
        page.locator("input[name^='annual-']").first().fill("1");
        page.fill("#reason", "Rain took the terraces away");
        page.fill("#session", "2026-11-20");
        var minutes = Files.createTempFile("minutes", ".pdf");
        Files.write(minutes, "%PDF-1.7 minutes".getBytes(UTF_8));
        page.setInputFiles("#minutes", minutes);
        press("form[enctype] button");
        Files.delete(minutes);
        everybodyCanUse("sign-life-amendment");
        for (var signer : new Cast[] {Cast.OTHER_MAYOR, Cast.MINISTER}) {
            aVisitor(1280, "en");
            signIn(signer);
            signs(requireNonNull(sheets.get(signer)));
        }
    }

    private void thenTheFirstTextIsSupersededAndTheScoreShowsBoth() {
        aVisitor(390, "en");
        opens(seal);
        assertThat(page.locator("main [role=status]").innerText()).contains("Superseded");
        everybodyCanUse("sign-seal-superseded");
        opens("/contracts/RW24/2026-27/versions/2/difference");
        everybodyCanUse("sign-difference");
        opens("/scores/RW24/2026-27-Q2");
        assertThat(page.locator("#versions").count()).isEqualTo(1);
        everybodyCanUse("sign-score-of-both");
    }

    private void press(String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }
}
