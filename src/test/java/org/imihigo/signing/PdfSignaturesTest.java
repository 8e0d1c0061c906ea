package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.Signers;
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

    private static final List<String> SEATS = List.of("Mayor", "Minister", "Witness");

    private Signers signers;
    private byte[] signed;

    @BeforeEach
    void bothPartiesSign() {
        signers = new Signers(NOW);
        var pdf = Printing.pdf(PAGE, TEXT, NOW, SEATS);
        var once =
                PdfSignatures.sign(
                        pdf, signers.named("Mayor of Bugesera District"), 0, "Mayor", NOW);
        signed = PdfSignatures.sign(once, signers.named("Minister"), 1, "Minister", NOW);
    }

    private PdfCheck check(byte[] pdf) {
        return PdfCheck.of(pdf, signers.trust(), NOW.plusSeconds(60));
    }

    @Test
    void theSamePageAndTextMakeTheSameBytes() {
        assertThat(Printing.pdf(PAGE, TEXT, NOW, SEATS))
                .isEqualTo(Printing.pdf(PAGE, TEXT, NOW, SEATS));
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
    void theFileIsForArchivesAndForEverybodysEyesBeforeAndAfterItIsSigned() {
        assertThat(Archive.problems(Printing.pdf(PAGE, TEXT, NOW, SEATS))).isEmpty();
        assertThat(Archive.problems(signed)).isEmpty();
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
        var pdf =
                PdfSignatures.sign(
                        Printing.pdf(PAGE, TEXT, NOW, SEATS), elsewhere, 0, "Mayor", NOW);

        assertThat(check(pdf).holds()).isFalse();
    }

    @Test
    void pdfsigReadsEverySignature(@TempDir Path folder) throws Exception {
        var changed = signed.clone();
        changed[1_000] ^= 1;

        Poppler.accepts(signed, 2, folder);
        Poppler.refuses(changed, folder);
    }
}
