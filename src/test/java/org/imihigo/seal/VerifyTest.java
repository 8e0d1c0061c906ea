package org.imihigo.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.imihigo.HouseTest;
import org.imihigo.kernel.Happening;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.people.SignedInAs;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The verifier that we give away, run over what we give away and over what others make of it. */
@HouseTest
class VerifyTest {
    private static final Path SOURCE = Path.of("verify/Verify.java");
    private static final Path OLD_JAVA = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");

    @TempDir private static Path classes;
    private static Method verifier;

    @Autowired private Seal seal;
    @Autowired private Bundling bundling;
    @Autowired private AuditRoots roots;
    @Autowired private People people;
    @Autowired private MockMvcTester browser;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext db;

    @TempDir private Path folder;
    private Sealed entry;
    private byte[] text;
    private Map<String, byte[]> files;

    /** As it says of itself: Java 17 is enough. */
    @BeforeAll
    static void compile() throws Exception {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var arguments =
                List.of(
                        "--release",
                        "17",
                        "-Xlint:all",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        classes.toString(),
                        "-d",
                        classes.toString());
        var all = new ArrayList<>(arguments);
        all.add(SOURCE.toString());
        assertThat(compiler.run(null, null, null, all.toArray(String[]::new))).isZero();
        var loader = new URLClassLoader(new java.net.URL[] {classes.toUri().toURL()});
        verifier = loader.loadClass("Verify").getMethod("run", List.class, PrintStream.class);
    }

    /** What the verifier ended with, and what it said. */
    private record Said(int number, String sentences) {}

    private Said verify(Path... given) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var paths = List.of(given).stream().map(Path::toString).toList();
        var number = verifier.invoke(null, paths, new PrintStream(bytes, true, UTF_8));
        return new Said((Integer) Objects.requireNonNull(number), bytes.toString(UTF_8));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, Map<String, Object> document) throws IOException {
        return file(name, CanonicalJson.of(document));
    }

    private Path bundle(Map<String, byte[]> changed) throws IOException {
        return file("bundle.zip", new Bundle(changed).zip());
    }

    private Sealed sealed(byte[] content) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> seal.append(Kind.CONTRACT, "contract RW57 v1", content)));
    }

    private static byte[] contract() {
        return CanonicalJson.of(
                Map.of("unit", "RW57", "year", "2026-27", "salt", UUID.randomUUID().toString()));
    }

    @BeforeEach
    void aContractIsSealedBetweenOthers() {
        sealed(contract());
        text = contract();
        entry = sealed(text);
        sealed(contract());
        var signatures =
                CanonicalJson.of(
                        Map.of(
                                "form",
                                "imihigo-signatures-1",
                                "signatures",
                                List.of(
                                        Map.of(
                                                "post", "RW57/MAYOR",
                                                "how", "PAPER",
                                                "sha256", entry.sha256(),
                                                "file", "scan.jpg",
                                                "fileSha256", Sha256.hex(new byte[] {1, 2})))));
        files =
                new HashMap<>(
                        bundling.bundle(
                                        entry,
                                        text,
                                        Map.of(
                                                "signatures.json",
                                                signatures,
                                                "scan.jpg",
                                                new byte[] {1, 2}))
                                .files());
    }

    private byte[] part(String name) {
        return Objects.requireNonNull(files.get(name));
    }

    private void replace(String name, String old, String now) {
        var changed = new String(part(name), UTF_8).replace(old, now);
        assertThat(changed.getBytes(UTF_8)).isNotEqualTo(part(name));
        files.put(name, changed.getBytes(UTF_8));
    }

    @Test
    void aBundleHoldsWithoutOurServer() throws Exception {
        var said = verify(bundle(files));

        assertThat(said.sentences())
                .contains("is the text that was sealed as “contract RW57 v1”")
                .contains("stands in the log at place " + entry.index())
                .contains("entries of")
                .contains("The signature of RW57/MAYOR is for this very text.")
                .contains("All of it holds.")
                .doesNotContain("FAIL");
        assertThat(said.number()).isZero();
    }

    @Test
    void theOldestJavaThatItNamesRunsItFromItsSource() throws Exception {
        assumeTrue(
                Files.isExecutable(OLD_JAVA), "No Java 17 here: tried with the running JDK only");

        assertThat(run(OLD_JAVA, bundle(files))).isZero();
        replace("contract.json", "2026-27", "2026-28");
        assertThat(run(OLD_JAVA, bundle(files))).isEqualTo(1);
        assertThat(run(OLD_JAVA, SOURCE)).isEqualTo(2);
    }

    @Test
    void theRunningJavaRunsItFromItsSource() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");

        assertThat(run(java, bundle(files))).isZero();
    }

    private static int run(Path java, Path file) throws Exception {
        return new ProcessBuilder(java.toString(), SOURCE.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private void mustFail(String sentence, Path... given) throws Exception {
        var said = verify(given);
        assertThat(said.sentences()).contains("FAIL").contains(sentence);
        assertThat(said.number()).isEqualTo(1);
    }

    @Test
    void oneByteOfTheContractIsFoundOut() throws Exception {
        var changed = part("contract.json").clone();
        changed[changed.length - 3] ^= 1;
        files.put("contract.json", changed);

        mustFail("contract.json is not the text that was sealed", bundle(files));
    }

    @Test
    void aProofForAnotherLeafIsNone() throws Exception {
        var other = seal.entries(entry.index() - 1, entry.index()).getFirst();
        var head = seal.head().orElseThrow();
        var proof = seal.inclusion(other.index(), head.size()).orElseThrow();
        files.put("proof.json", CanonicalJson.of(proof.document()));
        mustFail("is not the text that was sealed", bundle(files));

        var document = new HashMap<>(proof.document());
        document.put("leaf", entry.document());
        files.put("proof.json", CanonicalJson.of(document));
        mustFail("is not in the log", bundle(files));
    }

    @Test
    void aForgedHeadIsNotSigned() throws Exception {
        var head = seal.head().orElseThrow();
        replace("head.json", head.root(), Sha256.hex(text));
        mustFail("the head's signature is not that of its key", bundle(files));
    }

    @Test
    void aStrangersKeySignsForNobodyWhoBroughtOurs() throws Exception {
        var stranger = LogKey.fresh();
        var head = seal.head().orElseThrow();
        var forged =
                stranger.sign(
                        TreeHead.unsigned(
                                head.size(), head.root(), head.at(), stranger.fingerprint()));
        var ours = file("ours.pem", part("key.pem"));
        files.put("head.json", CanonicalJson.of(forged.document()));
        mustFail("was signed by another key", bundle(files));

        files.put("key.pem", stranger.publicPem().getBytes(UTF_8));
        assertThat(verify(bundle(files)).number()).isZero();
        mustFail("was signed by another key", bundle(files), ours);
    }

    @Test
    void anOldHeadIsRecognisedBesideANewOneAndTheProofBetweenThemIsChecked() throws Exception {
        var old = seal.head(entry.index()).orElseThrow();
        var now = seal.head().orElseThrow();
        var replayed = file("old.json", old.document());
        var newest = file("now.json", now.document());
        var key = file("key.pem", part("key.pem"));
        var proof = seal.consistency(old.size(), now.size());

        mustFail("Nothing shows that", replayed, newest, key);
        assertThat(verify(replayed, newest, key, file("proof.json", proof.document())).number())
                .isZero();
        var other = seal.consistency(old.size() - 1, now.size());
        var forged = new Consistency(old.size(), now.size(), other.path());
        mustFail("written anew", replayed, newest, key, file("proof.json", forged.document()));
    }

    @Test
    void aLogFromWhichARowWasTakenIsFoundOut() throws Exception {
        var log = new String(bundling.log(), UTF_8);
        assertThat(verify(file("log.json", log.getBytes(UTF_8))).number()).isZero();

        var row = new String(entry.leaf(), UTF_8);
        var shorter = log.replace(row + ",", "");
        assertThat(shorter).isNotEqualTo(log);
        mustFail("some are missing", file("log.json", shorter.getBytes(UTF_8)));

        var later = row.replace("v1", "v2");
        var changed = log.replace(row, later);
        mustFail("are not those", file("log.json", changed.getBytes(UTF_8)));
    }

    @Test
    void twoHeadsOfOneSizeThatContradictEachOtherShowAFork() throws Exception {
        var head = seal.head().orElseThrow();
        var twin = LogKey.fresh();
        var other =
                twin.sign(
                        TreeHead.unsigned(
                                head.size(), Sha256.hex(text), head.at(), twin.fingerprint()));

        mustFail(
                "the log was forked",
                file("one.json", head.document()),
                file("two.json", other.document()));
    }

    @Test
    void aSignatureForAnotherTextOrAnotherScanIsFoundOut() throws Exception {
        var genuine = part("signatures.json");
        replace("signatures.json", entry.sha256(), Sha256.hex(genuine));
        mustFail("is for another text", bundle(files));

        files.put("signatures.json", genuine);
        files.put("scan.jpg", new byte[] {1, 3});
        mustFail("is not the file that the signature", bundle(files));

        files.remove("scan.jpg");
        mustFail("which is missing", bundle(files));
    }

    @Test
    void doubledNamesAreATrap() throws Exception {
        files.put("headproof", part("head.json"));
        files.put("proofhead", part("proof.json"));
        var twice =
                new String(new Bundle(files).zip(), ISO_8859_1).replace("proofhead", "headproof");

        mustFail("two files named headproof", file("twice.zip", twice.getBytes(ISO_8859_1)));
    }

    @Test
    void aListOfFilesThatLiesIsATrap() throws Exception {
        var zip = new String(new Bundle(files).zip(), ISO_8859_1);
        int list = zip.lastIndexOf("scan.jpg");
        var lying = zip.substring(0, list) + "scam.jpg" + zip.substring(list + 8);

        mustFail("list of files is not", file("lying.zip", lying.getBytes(ISO_8859_1)));
    }

    @Test
    void aBombDoesNotGoOff() throws Exception {
        var bomb = folder.resolve("bomb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("contract.json"));
            var zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(1 << 20);

        mustFail("it is a trap", bomb);
    }

    @Test
    void whatIsNoneOfOursIsToldApartFromWhatIsWrong() throws Exception {
        assertThat(verify().number()).isEqualTo(2);
        assertThat(verify(folder.resolve("nothing.zip")).number()).isEqualTo(2);
        assertThat(verify(file("letter.txt", "Muraho".getBytes(UTF_8))).number()).isEqualTo(2);
        assertThat(verify(file("other.json", Map.of("form", "another"))).number()).isEqualTo(2);
        mustFail("cannot be read", file("deep.json", "{\"a\":".repeat(5_000).getBytes(UTF_8)));
        mustFail("damaged", file("half.zip", "PK".getBytes(UTF_8)));
        mustFail("twice", file("two.json", "{\"form\":\"a\",\"form\":\"b\"}".getBytes(UTF_8)));
    }

    /** Signed by two parties with DSS over the text {@code {"unit":"RW57"}}. */
    private static byte[] signed() throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/seal/signed.pdf"));
    }

    @Test
    void aSignedPdfIsCheckedWithoutAnyLibrary() throws Exception {
        var said = verify(file("signed.pdf", signed()));
        assertThat(said.sentences())
                .contains("as CN=Mayor of Bugesera District,O=RW57 signed it", "as CN=Minister");
        assertThat(said.number()).isZero();

        var changed = signed();
        changed[1_000] ^= 1;
        mustFail("was changed after it was signed", file("changed.pdf", changed));
        var longer = Arrays.copyOf(signed(), signed().length + 10);
        mustFail("10 bytes were added after its last signature", file("longer.pdf", longer));
        var text = new String(signed(), ISO_8859_1);
        int last = text.lastIndexOf("/Contents <");
        var hex = text.substring(last, text.indexOf('>', last)).replaceFirst("0+$", "");
        var forged = signed();
        int digit = last + hex.length() - 4;
        forged[digit] = (byte) (forged[digit] == '0' ? '1' : '0');
        mustFail("is not that of its certificate", file("forged.pdf", forged));
    }

    @Test
    void aPdfThatDoesNotCarryTheSealedTextIsFoundOut() throws Exception {
        var carried = sealed("{\"unit\":\"RW57\"}".getBytes(UTF_8));
        var pdf = Map.of("contract.pdf", signed());
        var genuine = bundling.bundle(carried, "{\"unit\":\"RW57\"}".getBytes(UTF_8), pdf);
        assertThat(verify(file("bundle.zip", genuine.zip())).sentences())
                .contains("contract.pdf carries the sealed text.", "All of it holds.");

        files.put("contract.pdf", signed());
        mustFail("contract.pdf does not carry the sealed text", bundle(files));
    }

    /** Something that happened. */
    record Harvested(UnitCode unit, String subject) implements Happening {}

    @Test
    void theAuditTrailIsCheckedAgainstTheRootsThatWereSealed() throws Exception {
        var village = new UnitCode("RW31010101");
        for (var plot : List.of("plot 1", "plot 2", "plot 3")) {
            transaction.executeWithoutResult(
                    status -> events.publishEvent(new Harvested(village, plot)));
        }
        untilEverythingHasItsPlace();
        roots.seal(LocalDate.parse("2026-11-22"));
        roots.seal(LocalDate.parse("2026-11-22"));

        var day = db.fetch("select * from seal.leaf where subject = 'audit 2026-11-22'");
        assertThat(day).hasSize(1);
        var whole = bundling.bundle(entry, text, Map.of()).zip();
        var bundle = file("bundle.zip", whole);
        var trail = exported();
        var said = verify(bundle, file("audit-RW31.jsonl", trail.getBytes(UTF_8)));
        assertThat(said.sentences())
                .contains("The chain RW31 has at place 3 the hash that was sealed for 2026-11-22");
        assertThat(said.number()).isZero();

        var changed = trail.replace("plot 2", "plot 7");
        mustFail("from place 2 on", bundle, file("changed.jsonl", changed.getBytes(UTF_8)));
        var shorter = trail.lines().filter(line -> !line.contains("plot 3")).toList();
        mustFail(
                "is not the one that was sealed",
                bundle,
                file("shorter.jsonl", String.join("\n", shorter).getBytes(UTF_8)));
    }

    private String exported() throws IOException {
        var answer =
                browser.get()
                        .uri("/audit/chains/RW31")
                        .with(SignedInAs.actor(people.seat(Cast.AUDITOR)))
                        .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(
                        browser.get()
                                .uri("/audit/chains/RW31")
                                .with(SignedInAs.actor(people.seat(Cast.MAYOR))))
                .hasStatus(404);
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }

    private void untilEverythingHasItsPlace() throws InterruptedException {
        var patience = Instant.now().plus(Duration.ofSeconds(10));
        while (db.fetchCount(DSL.table("audit.entry"), DSL.condition("hash is null")) > 0
                && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
        }
    }
}
