package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.imihigo.HouseTest;
import org.imihigo.assurance.Councils;
import org.imihigo.assurance.Passage;
import org.imihigo.assurance.Reviewing;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Line;
import org.imihigo.contracts.Written;
import org.imihigo.database.Node;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.PostKeys;
import org.imihigo.keys.SecondFactor;
import org.imihigo.keys.Telephones;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.seal.Seal;
import org.imihigo.web.Bundles;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the council's yes to a contract in force, and what an attacker tries on the way. */
@HouseTest
@TestPropertySource(properties = {"imihigo.demonstration=true", "imihigo.today=2026-11-22"})
class SigningTest {
    private static final UnitCode BUGESERA = new UnitCode("RW57");
    private static int years = 1925;

    @Autowired private MockMvcTester web;
    @Autowired private Drafts drafts;
    @Autowired private Pledges pledges;
    @Autowired private Reviewing reviewing;
    @Autowired private Councils councils;
    @Autowired private AllTexts texts;
    @Autowired private AllSignatures signatures;
    @Autowired private SignedFiles files;
    @Autowired private SecondFactor factor;
    @Autowired private PostKeys keys;
    @Autowired private Seal seal;
    @Autowired private People people;
    @Autowired private DSLContext db;
    @Autowired private Clock clock;
    @Autowired private Node node;
    @Autowired private Stages stages;
    @Autowired private Bundles bundles;

    private Telephones telephones;
    private Actor planner;
    private Actor mayor;
    private Actor minister;
    private Actor governor;
    private FiscalYear year;
    private String address;

    @BeforeEach
    void aDraftThatTheCouncilApproved() {
        db.execute("delete from keys.wrong_code");
        db.execute("delete from keys.backup_code");
        db.execute("delete from keys.used_step");
        db.execute("delete from keys.factor");
        telephones = new Telephones(factor, clock);
        planner = people.seat(Cast.PLANNER);
        mayor = people.seat(Cast.MAYOR);
        minister = people.seat(Cast.MINISTER);
        governor = people.seat(Cast.GOVERNOR);
        year = new FiscalYear(years++);
        address = "/contracts/RW57/" + year + "/life";
        bring("581", "3581", 0);
        approve();
    }

    private void approve() {
        new Passage(reviewing, councils)
                .of(
                        BUGESERA,
                        year,
                        drafts.draft(BUGESERA, year).orElseThrow().version(),
                        year.previous().lastDay(),
                        planner,
                        governor);
    }

    private void bring(String last, String annual, int replaces) {
        bring(
                List.of(
                        List.of(
                                "Number of cows inseminated",
                                "1000",
                                "1000",
                                "1000",
                                last,
                                annual)),
                replaces);
    }

    private void bring(List<List<String>> rows, int replaces) {
        var columns =
                List.of(
                        Column.INDICATOR,
                        Column.Q1_TARGET,
                        Column.Q2_TARGET,
                        Column.Q3_TARGET,
                        Column.Q4_TARGET,
                        Column.ANNUAL_TARGET,
                        Column.MEANS_OF_VERIFICATION);
        var pillar =
                Map.of(
                        Column.PILLAR,
                        new Written("A", "Economic Transformation", Written.Form.TEXT));
        var lines = new ArrayList<>(List.of(new Line(1, pillar)));
        for (var row : rows) {
            var written = new HashMap<Column, Written>();
            for (int at = 0; at < row.size(); at++) {
                var form = at == 0 ? Written.Form.TEXT : Written.Form.NUMBER;
                written.put(
                        columns.get(at), new Written("" + (char) ('A' + at), row.get(at), form));
            }
            written.put(
                    columns.getLast(),
                    new Written("G", "Registers of the veterinary", Written.Form.TEXT));
            lines.add(new Line(lines.size() + 1, written));
        }
        drafts.bring(BUGESERA, year, lines, Map.of(), "imihigo.xlsx", replaces, planner);
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

    private MvcTestResult file(Actor as, String path, String name, Map<String, String> fields) {
        var request =
                web.post()
                        .uri(path)
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        name,
                                        "scan.pdf",
                                        "application/pdf",
                                        ("%PDF-1.7 " + year).getBytes(StandardCharsets.UTF_8)))
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(as))
                        .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private String page(String path, Actor as) {
        var answer =
                web.get()
                        .uri(path)
                        .header("Accept-Language", "en")
                        .with(SignedInAs.actor(as))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Frozen last() {
        return texts.last(BUGESERA, year).orElseThrow();
    }

    private void freezeAndVow() {
        assertThat(post(planner, address + "/text", Map.of("language", "en"))).hasStatus(303);
        assertThat(vow()).hasStatus(303);
    }

    private MvcTestResult vow() {
        return post(
                planner,
                address + "/vow",
                Map.of("text", last().sha256(), "day", "2026-11-20", "place", "Nyamata"));
    }

    private MvcTestResult sign(Actor as, String code) {
        var fields = Map.of("text", last().sha256(), "code", code);
        var answer = post(as, address + "/signature", fields);
        node.catchUp();
        return answer;
    }

    private MvcTestResult sign(Actor as) {
        return sign(as, telephones.code(as));
    }

    private PdfCheck check(byte[] pdf) {
        return PdfCheck.of(pdf, keys.trust(), clock.instant());
    }

    @Test
    void bothPartiesSignWhatWasPledgedAloudAndItIsInForce() throws Exception {
        assertThat(post(planner, address + "/text", Map.of("language", "en"))).hasStatus(303);
        var text = last();
        post(planner, address + "/text", Map.of("language", "en"));
        assertThat(last().sha256()).as("unchanged, it is the same text").isEqualTo(text.sha256());
        assertThat(sign(mayor)).hasStatus(409).bodyText().contains("before it was pledged");
        assertThat(vow()).hasStatus(303);
        assertThat(sign(minister)).hasStatus(409).bodyText().contains("signs first");

        assertThat(sign(mayor)).hasStatus(303);
        assertThat(texts.force(last().sha256())).isEmpty();
        assertThat(sign(mayor)).hasStatus(409).bodyText().contains("nobody signs twice");
        assertThat(sign(people.seat(Cast.PRIME_MINISTERS_OFFICE))).hasStatus(303);
        assertThat(sign(minister)).hasStatus(303);

        assertThat(texts.force(last().sha256())).isPresent();
        assertThat(pledges.of(BUGESERA, year)).hasSize(1);
        assertThat(seal.of(text.sha256())).isPresent();
        assertThat(verified()).contains("The signature of Minister of the Ministry");
        var check = check(files.pdf(last()));
        assertThat(check.holds()).isTrue();
        assertThat(check.signatures()).hasSize(3);
        assertThat(check.text()).contains(text.sha256());
        for (var signed : signatures.of(text.sha256())) {
            assertThat(seal.of(org.imihigo.kernel.Sha256.hex(Sealing.evidence(signed, text))))
                    .as("the log knows when " + signed.side() + " signed")
                    .isPresent();
        }
        assertThat(page(address, planner))
                .contains("In force", "Pledged in public", "Nyamata", "Signed for the level above");
        assertThat(page("/contracts/RW57/" + year + "/versions/1/check", planner))
                .contains("valid", "to the last byte")
                .doesNotContain("does not hold");
    }

    /** What anybody's Java says of the bundle, without this house. */
    private String verified() throws Exception {
        var answer = web.get().uri("/contracts/RW57/" + year + "/bundle.zip").exchange();
        assertThat(answer).hasStatusOk();
        var file = Files.createTempFile("bundle", ".zip");
        try {
            Files.write(file, answer.getResponse().getContentAsByteArray());
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(java, "verify/Verify.java", file.toString())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void aFileWithOneByteChangedIsNotBelieved() {
        freezeAndVow();
        sign(mayor);
        sign(minister);
        var pdf = files.pdf(last());

        for (int place : new int[] {900, pdf.length / 4, pdf.length / 2}) {
            var changed = pdf.clone();
            changed[place] ^= 4;
            assertThat(check(changed).holds()).as("byte " + place).isFalse();
        }
    }

    @Test
    void whoeverSignsTwiceAtOnceSignsOnce() throws Exception {
        freezeAndVow();
        var codes = List.of(telephones.code(mayor), telephones.code(mayor));
        var start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers =
                    codes.stream()
                            .map(
                                    code ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return sign(mayor, code)
                                                                .getResponse()
                                                                .getStatus();
                                                    }))
                            .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(303, 409);
        }
        assertThat(signatures.of(last().sha256())).hasSize(1);
    }

    @Test
    void anOutdatedVersionIsNotSigned() {
        freezeAndVow();
        var old = last().sha256();
        bring("900", "3900", drafts.draft(BUGESERA, year).orElseThrow().version());
        assertThat(sign(mayor)).as("its draft moved on").hasStatus(409);

        approve();
        post(planner, address + "/text", Map.of("language", "en"));
        assertThat(last().version()).isEqualTo(2);
        assertThat(
                        post(
                                mayor,
                                address + "/signature",
                                Map.of("text", old, "code", telephones.code(mayor))))
                .hasStatus(409)
                .bodyText()
                .contains("is not the last one");
    }

    @Test
    void aRevokedCertificateSignsNothing() {
        freezeAndVow();
        sign(mayor);
        var administrator = people.seat(Cast.ADMINISTRATOR);
        var serial = signatures.of(last().sha256()).getFirst().serial();
        var path = "/certificates/" + serial + "/revocation";
        assertThat(post(mayor, path, Map.of("reason", "lost"))).hasStatus(404);
        assertThat(post(administrator, path, Map.of("reason", " "))).hasStatus(422);
        assertThat(post(administrator, path, Map.of("reason", "lost"))).hasStatus(303);
        try {
            bring("700", "3700", drafts.draft(BUGESERA, year).orElseThrow().version());
            approve();
            freezeAndVow();
            assertThat(sign(mayor)).hasStatus(409).bodyText().contains("was revoked");
            assertThat(keys.revoked()).contains(serial);
        } finally {
            db.execute("delete from keys.revocation");
        }
    }

    @Test
    void aCodeThatIsOldUsedOrGuessedOpensNothing() {
        freezeAndVow();
        var secret = telephones.fresh(mayor);
        assertThat(sign(mayor, telephones.shown(secret, -120)))
                .hasStatus(422)
                .bodyText()
                .contains("not the code of this moment");
        assertThat(sign(mayor, telephones.shown(secret, 2 * 86_400)))
                .as("a telephone two days ahead")
                .hasStatus(422);
        assertThat(sign(mayor, telephones.shown(secret, -30)))
                .as("used when it was set up")
                .hasStatus(422);
        assertThat(sign(mayor, "")).hasStatus(422);
        assertThat(sign(mayor, "000000")).hasStatus(422);
        assertThat(sign(mayor, telephones.shown(secret, 0)))
                .as("even the right one, after five wrong ones")
                .hasStatus(409)
                .bodyText()
                .contains("Try again in 15 minutes");
        assertThat(signatures.of(last().sha256())).isEmpty();
    }

    @Test
    void aServerWhoseClockWentBackSignsNothing() {
        freezeAndVow();
        db.execute(
                "update signing.text set at = at + interval '2 days' where sha256 = ?",
                last().sha256());

        assertThat(sign(mayor)).hasStatus(409).bodyText().contains("its clock is wrong");
    }

    @Test
    void strangersNeitherSeeNorSign() {
        freezeAndVow();
        var huye = people.seat(Cast.OTHER_MAYOR);

        assertThat(sign(huye)).hasStatus(404);
        assertThat(
                        web.get()
                                .uri("/contracts/RW57/" + year + "/versions/1.pdf")
                                .with(SignedInAs.actor(huye)))
                .hasStatus(404);
        assertThat(page(address, huye)).doesNotContain("/signature", "versions/1");
    }

    @Test
    void onPaperTwoPersonsFindTheTextOnTheScan() {
        freezeAndVow();
        assertThat(post(planner, address + "/paper", Map.of("text", last().sha256())))
                .hasStatus(422);
        assertThat(file(planner, address + "/paper", "scan", Map.of("text", last().sha256())))
                .hasStatus(303);
        assertThat(texts.force(last().sha256())).isEmpty();
        assertThat(file(planner, address + "/paper", "scan", Map.of("text", last().sha256())))
                .hasStatus(409)
                .bodyText()
                .contains("two persons");
        var scan = signatures.papers(last().sha256()).getFirst().scan().value();
        assertThat(page(address, governor)).contains("/documents/" + scan);

        var second = Map.of("text", last().sha256(), "document", scan);
        assertThat(post(governor, address + "/paper", second)).hasStatus(303);

        assertThat(texts.force(last().sha256())).isPresent();
        assertThat(seal.of(last().sha256())).isPresent();
    }

    @Test
    void whatTheLevelAbovePromisesIsInTheTextAndFollowed() {
        var promise =
                Map.of(
                        "id", UUID.randomUUID().toString(),
                        "what", "RWF 40,000,000 for the cooling centre",
                        "due", year.firstDay().plusMonths(3).toString(),
                        "owner", minister.post().toString());
        assertThat(post(planner, address + "/commitments", promise)).hasStatus(404);
        assertThat(post(minister, address + "/commitments", promise)).hasStatus(303);
        assertThat(post(minister, address + "/commitments", promise)).hasStatus(303);
        freezeAndVow();
        assertThat(new String(last().content(), StandardCharsets.UTF_8))
                .containsOnlyOnce("cooling centre");
        sign(mayor);
        var late = new HashMap<>(promise);
        late.put("id", UUID.randomUUID().toString());
        assertThat(post(minister, address + "/commitments", late)).hasStatus(409);
        sign(minister);

        assertThat(page("/desk", minister)).contains("cooling centre");
        assertThat(page(address, planner)).contains("late", "It was kept");
        var kept = address + "/commitments/" + promise.get("id") + "/kept";
        assertThat(post(minister, kept, Map.of("day", "2026-11-20"))).hasStatus(404);
        assertThat(post(planner, kept, Map.of("day", "2026-11-20"))).hasStatus(303);
        assertThat(page(address, planner)).contains("kept late");
        assertThat(page("/desk", minister)).doesNotContain("cooling centre");
    }

    private static Map<String, String> typed(Pledge pledge, String annual, String... quarters) {
        var fields = new HashMap<String, String>();
        fields.put("annual-" + pledge.id(), annual);
        for (int at = 0; at < quarters.length; at++) {
            fields.put("period-" + at + "-" + pledge.id(), quarters[at]);
        }
        return fields;
    }

    @Test
    void oneAmendmentChangesSeveralPledgesAndLeavesTheOthersAlone() {
        var cows = List.of("Number of cows inseminated", "1000", "1000", "1000", "581", "3581");
        var goats = List.of("Number of goats distributed", "10", "10", "10", "10", "40");
        var roads = List.of("Kilometres of feeder roads", "1", "2", "3", "4", "10");
        bring(List.of(cows, goats, roads), drafts.draft(BUGESERA, year).orElseThrow().version());
        approve();
        freezeAndVow();
        sign(mayor);
        sign(minister);
        var made = pledges.of(BUGESERA, year);
        var wish = new HashMap<>(typed(made.get(0), "3000", "1000", "1000", "500", "500"));
        wish.putAll(typed(made.get(1), "40", "10", "10", "10", "10"));
        wish.putAll(typed(made.get(2), "8", "1", "2", "2", "3"));
        wish.put("session", "2026-11-21");
        wish.put("reason", "Floods.");
        assertThat(file(planner, address + "/amendments", "minutes", wish)).hasStatus(303);
        sign(mayor);
        assertThat(sign(minister)).hasStatus(303);

        assertThat(pledges.of(BUGESERA, year))
                .extracting(one -> one.targets().version())
                .containsExactly(2, 1, 2);
        assertThat(page("/contracts/RW57/" + year + "/versions/2/difference", planner))
                .contains("<s>3,581</s>", "<s>10</s>", "<b>8</b>")
                .doesNotContain("goats");
        assertThat(page("/seal/" + last().sha256(), planner))
                .contains("Valid", "Floods.", "Kilometres of feeder roads");
    }

    @Test
    void aContractWalksThroughEveryStateOfItsLifeAndEachKnowsWhoAndWhen() {
        assertThat(states()).containsExactly("drafted", "checked", "approved", "provisional");
        freezeAndVow();
        assertThat(states()).contains("pledged").doesNotContain("signed");
        sign(mayor);
        assertThat(states()).doesNotContain("signed");
        sign(minister);
        assertThat(states()).contains("signed", "in-force").doesNotContain("amended");
        var wish =
                new HashMap<>(
                        typed(pledges.of(BUGESERA, year).getFirst(), "9", "1", "2", "3", "3"));
        wish.put("session", "2026-11-21");
        wish.put("reason", "Floods.");
        assertThat(file(planner, address + "/amendments", "minutes", wish)).hasStatus(303);
        sign(mayor);
        sign(minister);
        assertThat(states()).contains("amended").doesNotContain("evaluated");
        post(governor, address + "/ending", Map.of("stage", "evaluated"));
        post(governor, address + "/ending", Map.of("stage", "closed"));
        assertThat(states())
                .containsExactly(
                        "drafted",
                        "checked",
                        "approved",
                        "provisional",
                        "pledged",
                        "signed",
                        "in-force",
                        "amended",
                        "evaluated",
                        "closed");
    }

    /** The states that were reached; each says when, and which post. */
    private List<String> states() {
        var words = bundles.in(Language.EN);
        return stages.of(BUGESERA, year, words).stream()
                .filter(one -> !one.when().isEmpty())
                .peek(one -> assertThat(one.who()).as(one.name()).isNotEmpty())
                .map(one -> key(one.name(), words))
                .toList();
    }

    private static String key(String name, Words words) {
        return Stream.of(
                        "drafted",
                        "checked",
                        "approved",
                        "provisional",
                        "pledged",
                        "signed",
                        "in-force",
                        "amended",
                        "evaluated",
                        "closed")
                .filter(one -> words.text("signing.stage." + one).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anAmendmentIsANewTextThatBothSignAndTheOldOneStays() {
        freezeAndVow();
        sign(mayor);
        sign(minister);
        var first = last();
        var pledge = pledges.of(BUGESERA, year).getFirst();
        var wish = new HashMap<>(typed(pledge, "3000", "1000", "1000", "500", "500"));
        assertThat(page(address + "/amendments", planner))
                .contains("value=\"3581\"", "annual-" + pledge.id());
        assertThat(file(planner, address + "/amendments", "minutes", wish)).hasStatus(422);
        wish.put("session", "2026-11-21");
        wish.put("reason", "");
        assertThat(file(planner, address + "/amendments", "minutes", wish)).hasStatus(422);
        wish.put("reason", "Foot-and-mouth disease in two sectors.");
        assertThat(post(planner, address + "/amendments", wish)).hasStatus(422);
        assertThat(file(planner, address + "/amendments", "minutes", wish)).hasStatus(303);
        assertThat(last().supersedes()).contains(first.sha256());
        assertThat(pledges.get(pledge.id()).targets().version()).isEqualTo(1);

        assertThat(sign(mayor)).hasStatus(303);
        assertThat(sign(minister)).hasStatus(303);

        var targets = pledges.get(pledge.id()).targets();
        assertThat(targets.version()).isEqualTo(2);
        assertThat(targets.annual()).isEqualTo(new Amount.Value(3000));
        assertThat(seal.of(last().sha256())).isPresent();
        assertThat(page("/contracts/RW57/" + year + "/versions/2/difference", planner))
                .contains("Foot-and-mouth", "<s>3,581</s>", "<b>3,000</b>", "<s>581</s>");
        var everybody = web.get().uri(address).header("Accept-Language", "en").exchange();
        assertThat(everybody)
                .hasStatusOk()
                .bodyText()
                .contains("superseded", "versions/1.pdf", "Foot-and-mouth");
        assertThat(web.get().uri("/contracts/RW57/" + year + "/versions/1.pdf")).hasStatusOk();
    }

    @Test
    void aPastYearIsEvaluatedAndClosedByTheLevelAbove() {
        freezeAndVow();
        sign(mayor);
        sign(minister);

        assertThat(post(planner, address + "/ending", Map.of("stage", "evaluated"))).hasStatus(404);
        assertThat(post(governor, address + "/ending", Map.of("stage", "closed"))).hasStatus(409);
        post(governor, address + "/ending", Map.of("stage", "evaluated"));
        assertThat(post(governor, address + "/ending", Map.of("stage", "closed"))).hasStatus(303);
        assertThat(texts.endings(BUGESERA, year)).hasSize(2);
    }

    @Test
    void theContractOfThisYearIsReadInEveryLanguage() {
        var life = "/contracts/RW57/2026-27/life";
        for (var language : List.of("en", "fr", "rw")) {
            assertThat(web.get().uri(life).header("Accept-Language", language)).hasStatusOk();
            var pdf =
                    web.get()
                            .uri("/contracts/RW57/2026-27/contract.pdf?language=" + language)
                            .exchange();
            assertThat(pdf).hasStatusOk();
            assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        }
    }
}
