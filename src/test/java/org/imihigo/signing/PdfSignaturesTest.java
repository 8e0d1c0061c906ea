package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.Signers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both parties sign a PDF, and whoever looks at it later finds out what holds. */
class PdfSignaturesTest {
    private static final byte[] TEXT = "{\"unit\":\"RW57\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String PAGE =
            """
            <html lang="en"><head><title>Contract</title><meta name="subject" content="A test"/></head>
            <body><h1>Contract</h1><p>Ibihumbi bitatu: 3,900 ha.</p><div class="signing"><h2>Signatures</h2></div></body></html>
            """;

    private Signers signers;
    private byte[] signed;

    @BeforeEach
    void bothPartiesSign() {
        signers = new Signers(NOW);
        var pdf = Printing.pdf(PAGE, TEXT, NOW);
        var once =
                PdfSignatures.sign(
                        pdf, signers.named("Mayor of Bugesera District"), 0, "Mayor", NOW);
        signed = PdfSignatures.sign(once, signers.named("Minister"), 1, "Minister", NOW);
    }

    private PdfCheck check(byte[] pdf) {
        return PdfCheck.of(pdf, signers.authority(), signers.revoked(), NOW.plusSeconds(60));
    }

    @Test
    void theSamePageAndTextMakeTheSameBytes() {
        assertThat(Printing.pdf(PAGE, TEXT, NOW)).isEqualTo(Printing.pdf(PAGE, TEXT, NOW));
    }

    @Test
    void bothSignaturesHoldAndTheTextIsAttached() {
        var check = check(signed);

        assertThat(check.signatures())
                .extracting(PdfCheck.Verdict::signer, PdfCheck.Verdict::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Mayor of Bugesera District", ""),
                        org.assertj.core.groups.Tuple.tuple("Minister", ""));
        assertThat(check.holds()).isTrue();
        assertThat(check.text()).contains(Sha256.hex(TEXT));
    }

    @Test
    void anyByteThatIsChangedBreaksTheSignaturesThatCoverIt() {
        for (int place : new int[] {signed.length / 3, signed.length / 10, 1_000}) {
            var changed = signed.clone();
            changed[place] ^= 1;
            assertThat(check(changed).holds()).as("byte " + place).isFalse();
        }
    }

    @Test
    void aSignerWhoseCertificateWasRevokedIsNotBelieved() {
        var thief = signers.named("Somebody with a stolen key");
        signers.revoke(thief, NOW.minus(Duration.ofDays(1)));
        var pdf = PdfSignatures.sign(signed, thief, 2, "Witness", NOW);

        var verdicts = check(pdf).signatures();

        assertThat(verdicts.getLast().holds()).isFalse();
        assertThat(verdicts.getLast().reason()).contains("revoked");
        assertThat(verdicts.getFirst().holds()).isTrue();
    }

    @Test
    void aForeignAuthorityVouchesForNobodyHere() {
        var elsewhere = new Signers(NOW).named("Mayor of Bugesera District");
        var pdf = PdfSignatures.sign(Printing.pdf(PAGE, TEXT, NOW), elsewhere, 0, "Mayor", NOW);

        assertThat(check(pdf).holds()).isFalse();
    }

    @Test
    void pdfsigReadsEverySignature(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(isThere(), "pdfsig of poppler-utils is not installed");
        var changed = signed.clone();
        changed[1_000] ^= 1;

        assertThat(pdfsig(folder, signed))
                .contains("Mayor of Bugesera District", "Minister", "Signature is Valid")
                .doesNotContain("Invalid", "Mismatch");
        assertThat(pdfsig(folder, changed)).doesNotContain("Signature is Valid");
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("pdfsig", "-v").start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String pdfsig(Path folder, byte[] pdf) throws Exception {
        var file = Files.write(folder.resolve("contract.pdf"), pdf);
        var process =
                new ProcessBuilder("pdfsig", "-nocert", file.toString())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return said;
    }
}
