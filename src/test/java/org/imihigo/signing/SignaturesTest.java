package org.imihigo.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.imihigo.HouseTest;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.keys.Cards;
import org.imihigo.keys.PostKeys;
import org.imihigo.keys.SecondFactor;
import org.imihigo.keys.Signer;
import org.imihigo.keys.SoftwareKey;
import org.imihigo.keys.Telephones;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.seal.Seal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Each signs in their own way, and what was signed outlives the certificates. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class SignaturesTest {
    private static final String ORIGIN = "http://localhost";
    private static int years = 1916;

    @Autowired private MockMvcTester web;
    @Autowired private ApplicationContext house;
    @Autowired private AllTexts texts;
    @Autowired private AllSignatures signatures;
    @Autowired private SignedFiles files;
    @Autowired private Proofs proofs;
    @Autowired private PostKeys keys;
    @Autowired private SecondFactor factor;
    @Autowired private Seal seal;
    @Autowired private People people;
    @Autowired private Clock clock;
    @Autowired private DSLContext db;

    private Telephones telephones;
    private Cards cards;
    private Actor mayor;
    private Actor minister;
    private Actor administrator;
    private Frozen text;
    private String address;

    @BeforeEach
    void aContractThatWasPledgedAloud() {
        forget();
        telephones = new Telephones(factor, clock);
        cards = new Cards(house);
        mayor = people.seat(Cast.MAYOR);
        minister = people.seat(Cast.MINISTER);
        administrator = people.seat(Cast.ADMINISTRATOR);
        var year = new FiscalYear(years++);
        text = Approved.text(house, year);
        address = "/contracts/RW57/" + year;
    }

    @AfterEach
    void forget() {
        for (var table :
                new String[] {
                    "passkey",
                    "challenge",
                    "wrong_code",
                    "backup_code",
                    "used_step",
                    "factor",
                    "revocation",
                    "reset_agreed",
                    "reset"
                }) {
            db.execute("delete from keys." + table);
        }
        db.execute("delete from keys.certificate");
    }

    private MvcTestResult post(Actor as, String path, Map<String, String> fields) {
        var request =
                web.post()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(as))
                        .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult file(Actor as, String path, String name, byte[] content, String code) {
        return web.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile(name, "file", "application/pdf", content))
                .param("text", text.sha256())
                .param("opener", code)
                .header("Accept-Language", "en")
                .with(SignedInAs.actor(as))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult sign(Actor as, String code) {
        return post(as, address + "/life/signature", Map.of("text", text.sha256(), "code", code));
    }

    private Signer card(Actor as) throws Exception {
        var card = cards.named("A card of " + as.office());
        var certificate = card.chain().getFirst().getEncoded();
        assertThat(
                        file(
                                as,
                                "/second-factor/devices",
                                "certificate",
                                certificate,
                                telephones.code(as)))
                .hasStatus(303);
        return card;
    }

    private MvcTestResult send(Actor as, byte[] pdf) {
        return file(as, address + "/life/signed-file", "signed", pdf, "");
    }

    private byte[] signed(Signer card, int seat) {
        return PdfSignatures.sign(files.pdf(text), card, seat, "Card", clock.instant());
    }

    private SoftwareKey passkey(Actor as) throws Exception {
        var device = new SoftwareKey("localhost");
        assertThat(
                        post(
                                as,
                                "/second-factor/passkeys",
                                Map.of("credential", device.made(asked(as), ORIGIN))))
                .hasStatus(303);
        return device;
    }

    private String asked(Actor as) throws Exception {
        var answer = post(as, "/second-factor/passkeys/challenge", Map.of()).getResponse();
        return JsonMapper.shared()
                .readTree(answer.getContentAsString())
                .at("/request/challenge")
                .asString();
    }

    private String page(String path) {
        var answer = web.get().uri(path).header("Accept-Language", "en").exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void eachSignsInTheirOwnWayAndEveryFileOnTheWayIsAccepted(@TempDir Path folder)
            throws Exception {
        assertThat(send(mayor, signed(card(mayor), 0))).hasStatus(303);
        var witness = people.seat(Cast.PRIME_MINISTERS_OFFICE);
        assertThat(sign(witness, telephones.code(witness))).hasStatus(303);
        var device = passkey(minister);
        assertThat(sign(minister, device.answer(asked(minister), ORIGIN))).hasStatus(303);

        assertThat(texts.force(text.sha256())).isPresent();
        for (int number = 1; number <= 3; number++) {
            var pdf = signatures.file(text.sha256(), number);
            var check = PdfCheck.of(pdf, keys.trust(), clock.instant());
            assertThat(check.holds()).as("file " + number).isTrue();
            assertThat(check.signatures()).hasSize(number);
            assertThat(Archive.problems(pdf)).as("file " + number).isEmpty();
            Poppler.accepts(pdf, number, folder);
            Poppler.refuses(changed(pdf, 900), folder);
            Poppler.refuses(changed(pdf, 20_000), folder);
            assertThat(broken(changed(pdf, 20_000))).contains("_FAILURE");
        }
        assertThat(page(address + "/versions/1/check"))
                .contains("A card of MAYOR", "Minister", "The public log saw it")
                .doesNotContain("does not hold");
        assertThat(shown(files.pdf(text))).as("fields that everybody sees").isEqualTo(3);
    }

    private static byte[] changed(byte[] pdf, int place) {
        var changed = pdf.clone();
        changed[place] ^= 1;
        return changed;
    }

    private static long shown(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getPage(document.getNumberOfPages() - 1).getAnnotations().stream()
                    .filter(one -> one.getRectangle().getWidth() > 100)
                    .filter(one -> one.getCOSObject().containsKey(COSName.V))
                    .count();
        }
    }

    private String broken(byte[] pdf) {
        return PdfCheck.of(pdf, keys.trust(), clock.instant()).signatures().getFirst().reason();
    }

    @Test
    void aContractIsForArchivesAndForEverybodysEyesInEachLanguage() {
        for (var language : new String[] {"en", "fr", "rw"}) {
            var answer =
                    web.get()
                            .uri("/contracts/RW57/2026-27/contract.pdf?language=" + language)
                            .exchange();
            assertThat(Archive.problems(answer.getResponse().getContentAsByteArray()))
                    .as(language)
                    .isEmpty();
        }
    }

    @Test
    void aSignatureOutlivesItsCertificate() throws Exception {
        assertThat(send(mayor, signed(card(mayor), 0))).hasStatus(303);
        assertThat(sign(minister, telephones.code(minister))).hasStatus(303);
        var serial = signatures.of(text.sha256()).getLast().serial();
        Thread.sleep(1_100);
        assertThat(
                        post(
                                administrator,
                                "/certificates/" + serial + "/revocation",
                                Map.of("reason", "The key was stolen")))
                .hasStatus(303);

        assertThat(page(address + "/versions/1/check"))
                .contains("Its certificate has ended since")
                .doesNotContain("does not hold");
        var today = proofs.of(text, clock.instant());
        assertThat(today).allMatch(one -> one.logged().isPresent() && one.then().holds());
        assertThat(today.getLast().now().reason()).contains("revoked");
        var inFourYears = proofs.of(text, clock.instant().plus(Duration.ofDays(1_500)));
        assertThat(inFourYears).allMatch(one -> one.then().holds() && !one.now().holds());
        var evidence = Sealing.evidence(signatures.of(text.sha256()).getFirst(), text);
        var logged = seal.of(org.imihigo.kernel.Sha256.hex(evidence)).orElseThrow();
        assertThat(PdfCheck.of(files.pdf(text), keys.trust(logged.at()), logged.at()).signature(1))
                .as("any validator that is asked about the moment of the log")
                .matches(PdfCheck.Verdict::holds);
    }

    @Test
    void whoeverHasLostEverythingBeginsAgainWhenTwoPersonsAgree() {
        assertThat(sign(mayor, telephones.code(mayor))).hasStatus(303);
        var lost = telephones.code(mayor);
        var serial = signatures.of(text.sha256()).getFirst().serial();
        var path = "/certificates/" + serial + "/reset";
        var governor = people.seat(Cast.GOVERNOR);
        assertThat(post(mayor, path, Map.of("reason", "Stolen"))).hasStatus(404);
        assertThat(post(administrator, path, Map.of("reason", " "))).hasStatus(422);
        assertThat(post(administrator, path, Map.of("reason", "Stolen in Nyamata"))).hasStatus(303);
        assertThat(post(administrator, path, Map.of("reason", "Stolen"))).hasStatus(409);
        var id = db.fetchValue("select id from keys.reset");
        var agreement = "/resets/" + id + "/agreement";
        for (var nobody : new Actor[] {mayor, administrator, people.seat(Cast.OTHER_MAYOR)}) {
            assertThat(post(nobody, agreement, Map.of())).hasStatus(404);
        }
        assertThat(factor.isReady(mayor)).isTrue();
        var list =
                web.get()
                        .uri("/resets")
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(governor));
        assertThat(list).hasStatusOk().bodyText().contains("Stolen in Nyamata", "Mayor");

        assertThat(post(governor, agreement, Map.of())).hasStatus(303);

        assertThat(factor.isReady(mayor)).isFalse();
        assertThat(keys.revoked()).contains(serial);
        assertThat(post(mayor, "/second-factor", Map.of("code", lost))).hasStatus(303);
        var again = new Telephones(factor, clock);
        assertThat(keys.release(again.code(mayor), mayor).serial()).isNotEqualTo(serial);
        assertThat(proofs.of(text, clock.instant()).getFirst().then().holds()).isTrue();
    }

    @Test
    void whatTheLogNeverSawOutlivesNothing() throws Exception {
        assertThat(send(mayor, signed(card(mayor), 0))).hasStatus(303);
        db.execute(
                "update signing.signature set serial = serial + 1 where text = ?", text.sha256());

        var proof = proofs.of(text, clock.instant().plus(Duration.ofDays(1_500))).getFirst();

        assertThat(proof.logged()).isEmpty();
        assertThat(proof.then().holds()).isFalse();
    }

    @Test
    void onlyTheSignersOwnCardSignsForThem() throws Exception {
        var card = cards.named("Somebody's card");
        assertThat(send(mayor, signed(card, 0)))
                .hasStatus(422)
                .bodyText()
                .contains("not registered as yours");
        var theirs = card(minister);
        assertThat(send(mayor, signed(theirs, 0)))
                .hasStatus(422)
                .bodyText()
                .contains("not registered as yours");
        assertThat(send(mayor, files.pdf(text)))
                .hasStatus(422)
                .bodyText()
                .contains("not the prepared file");
        assertThat(send(mayor, new byte[0])).hasStatus(422).bodyText().contains("Choose the");
        var mine = card(mayor);
        assertThat(send(minister, signed(theirs, 1))).hasStatus(409);
        assertThat(signatures.of(text.sha256())).isEmpty();
        var sent = signed(mine, 0);
        assertThat(send(mayor, sent)).hasStatus(303);
        assertThat(send(mayor, sent)).hasStatus(409);
    }

    @Test
    void aCertificateIsRegisteredByTheFactorAndBelongsToOne() throws Exception {
        var card = cards.named("A card");
        var certificate = card.chain().getFirst().getEncoded();
        var path = "/second-factor/devices";
        assertThat(file(mayor, path, "certificate", certificate, "")).hasStatus(409);
        telephones.code(mayor);
        assertThat(file(mayor, path, "certificate", certificate, "000000")).hasStatus(422);
        assertThat(file(mayor, path, "certificate", "nothing".getBytes(UTF_8), ""))
                .hasStatus(422)
                .bodyText()
                .contains("no certificate");
        assertThat(
                        file(
                                mayor,
                                path,
                                "certificate",
                                card.chain().getLast().getEncoded(),
                                telephones.code(mayor)))
                .hasStatus(422)
                .bodyText()
                .contains("not made for signing");
        var stranger = new org.imihigo.keys.Signers(clock.instant()).named("Stranger");
        assertThat(
                        file(
                                mayor,
                                path,
                                "certificate",
                                stranger.chain().getFirst().getEncoded(),
                                telephones.code(mayor)))
                .hasStatus(422)
                .bodyText()
                .contains("No authority");
        assertThat(file(mayor, path, "certificate", certificate, telephones.code(mayor)))
                .hasStatus(303);
        assertThat(file(minister, path, "certificate", certificate, telephones.code(minister)))
                .hasStatus(409)
                .bodyText()
                .contains("registered before");
    }
}
