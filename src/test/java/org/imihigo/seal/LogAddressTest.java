package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.web.QrCode;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What anybody sees of the log, and where the code on a print leads. */
@HouseTest
class LogAddressTest {
    @Autowired private MockMvcTester browser;
    @Autowired private Seal seal;
    @Autowired private KeptTexts texts;
    @Autowired private AuditRoots roots;
    @Autowired private LogCheck check;
    @Autowired private People people;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext db;

    private byte[] text;
    private Sealed entry;

    private Sealed sealed(byte[] content) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> seal.append(Kind.CONTRACT, "contract RW57 v1", content)));
    }

    private static byte[] contract() {
        return CanonicalJson.of(Map.of("unit", "RW57", "salt", UUID.randomUUID().toString()));
    }

    @BeforeEach
    void aContractIsSealed() {
        text = contract();
        entry = sealed(text);
        texts.keep(entry, text);
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).header("Accept-Language", "en").exchange();
    }

    @Test
    void theCodeOfAContractInForceLeadsToItsTextAndSaysValid() {
        var page = get(entry.address());

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Valid: this is the text",
                        "Imihigo y’Akarere",
                        entry.sha256(),
                        "/log/" + entry.index(),
                        "\"unit\":\"RW57\"")
                .contains(QrCode.svg("http://localhost" + entry.address()));
        assertThat(get(entry.address() + "/text.json").getResponse().getContentAsByteArray())
                .isEqualTo(text);
    }

    @Test
    void theCodeOfAnOldVersionSaysWhichOneIsInForce() {
        var newer = sealed(contract());
        texts.supersede(entry, newer);

        assertThat(get(entry.address()))
                .hasStatusOk()
                .bodyText()
                .contains("Superseded", "href=\"" + newer.address() + "\"")
                .doesNotContain("Valid:");
    }

    @Test
    void aForgedCodeIsNotOurs() {
        for (var forged : new String[] {Sha256.hex(contract()), "0".repeat(63), "' or 1=1 --"}) {
            assertThat(browser.get().uri("/seal/{code}", forged).header("Accept-Language", "en"))
                    .hasStatus(404)
                    .bodyText()
                    .contains("Not ours");
        }
        assertThat(get("/seal/" + Sha256.hex(contract()) + "/bundle.zip")).hasStatus(404);
    }

    @Test
    void aTextThatWasChangedBehindOurBackIsSaidToBe() {
        texts.keep(entry, contract());

        assertThat(get(entry.address()))
                .bodyText()
                .contains("Not as it was sealed")
                .doesNotContain("Valid:");
    }

    @Test
    void aSealWhoseTextIsGoneIsStillOurs() {
        var gone = sealed(contract());

        assertThat(get(gone.address())).hasStatusOk().bodyText().contains("no longer kept");
        assertThat(get(gone.address() + "/text.json")).hasStatus(404);
        assertThat(get(gone.address() + "/bundle.zip")).hasStatus(404);
    }

    @Test
    void everybodyReadsTheLogInThreeLanguages() {
        var head = seal.head().orElseThrow();

        assertThat(get("/log"))
                .hasStatusOk()
                .bodyText()
                .contains("The public log", head.root(), head.key(), entry.address());
        assertThat(get("/log?before=1")).hasStatusOk();
        assertThat(get("/log?before=-5")).hasStatusOk();
        for (var language : new String[] {"fr", "rw"}) {
            assertThat(browser.get().uri("/log").header("Accept-Language", language))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("The public log");
        }
        assertThat(get("/log/" + entry.index()))
                .hasStatusOk()
                .bodyText()
                .contains("the signed head covers it", Merkle.leaf(entry.leaf()));
        assertThat(get("/log/999999999")).hasStatus(404);
    }

    @Test
    void whatIsNeededToCheckWithoutUsIsGivenAway() throws IOException {
        assertThat(get("/log/key.pem").getResponse().getContentAsString())
                .contains("BEGIN PUBLIC KEY")
                .doesNotContain("PRIVATE");
        assertThat(get("/log/all.json").getResponse().getContentAsString())
                .contains("imihigo-log-1", entry.sha256());
        assertThat(get("/Verify.java").getResponse().getContentAsByteArray())
                .isEqualTo(Files.readAllBytes(Path.of("verify/Verify.java")));
        var zip = get(entry.address() + "/bundle.zip");
        assertThat(zip).hasStatusOk().hasHeader("Content-Type", "application/zip");
        assertThat(new String(zip.getResponse().getContentAsByteArray(), UTF_8))
                .contains("contract.json", "proof.json", "head.json", "key.pem");
    }

    @Test
    void everyPrintCarriesTheCodeOfItsOwnAddress() {
        for (var address :
                new String[] {"/", "/units/RW57", "/tables/district/2026-27/q1", "/calendar"}) {
            assertThat(get(address))
                    .hasStatusOk()
                    .bodyText()
                    .contains(QrCode.svg("http://localhost" + address));
        }
    }

    /** Something that happened. */
    record Weeded(UnitCode unit, String subject) implements Happening {}

    @Test
    void aDayOfTheAuditTrailIsShownAsATable() throws InterruptedException {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Weeded(new UnitCode("RW36"), "a plot")));
        var day = LocalDate.parse("2027-03-01");
        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (!db.fetchExists(
                        DSL.table("audit.entry"),
                        DSL.condition("chain = 'RW36' and hash is not null"))
                && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }
        roots.seal(day);
        var sealedDay =
                seal.entries(0, Long.MAX_VALUE).stream()
                        .filter(one -> one.subject().equals("audit " + day))
                        .findFirst();

        assertThat(get(sealedDay.orElseThrow().address()))
                .hasStatusOk()
                .bodyText()
                .contains("The audit trail at the end of 1 March 2027", "Valid:", "RW36");
    }

    @Test
    void theBackgroundCheckFindsALogThatWasTamperedWith() {
        assertThat(check.look()).isEmpty();
        transaction.executeWithoutResult(
                status -> {
                    db.execute("alter table seal.leaf disable trigger user");
                    db.execute(
                            "update seal.leaf set subject = 'forged' where index = {0}",
                            DSL.val(entry.index()));
                });
        assertThat(check.look()).contains(entry.index() + 1);
        assertThat(get("/log")).bodyText().contains("The public log is not as it was signed");

        transaction.executeWithoutResult(
                status -> {
                    db.execute(
                            "update seal.leaf set subject = {1} where index = {0}",
                            DSL.val(entry.index()), DSL.val(entry.subject()));
                    db.execute("alter table seal.leaf enable trigger user");
                });
        assertThat(check.look()).isEmpty();
        assertThat(get("/log")).bodyText().doesNotContain("is not as it was signed");
    }

    @Test
    void anOldDatabaseCannotPassForTheNewOne() {
        assertThat(check.look()).isEmpty();
        var wrong =
                transaction.execute(
                        status -> {
                            for (var table : new String[] {"head", "leaf"}) {
                                db.execute("alter table seal." + table + " disable trigger user");
                            }
                            long size = seal.head().orElseThrow().size();
                            db.execute("delete from seal.head where size = {0}", DSL.val(size));
                            db.execute(
                                    "delete from seal.leaf where index = {0}", DSL.val(size - 1));
                            var found = check.look();
                            status.setRollbackOnly();
                            return found;
                        });

        assertThat(wrong).isPresent();
        assertThat(check.look()).isEmpty();
    }

    @Test
    void theFooterLeadsToTheLog() {
        assertThat(browser.get().uri("/desk").with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .bodyText()
                .contains("href=\"/log\"");
    }
}
