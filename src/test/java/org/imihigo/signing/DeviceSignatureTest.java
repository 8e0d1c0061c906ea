package org.imihigo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.imihigo.kernel.Refusal;
import org.imihigo.keys.Signer;
import org.imihigo.keys.Signers;
import org.imihigo.keys.Trust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back from a signer's own card: their signature under this very file, or nothing. */
class DeviceSignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final char[] PASSWORD = "secret".toCharArray();

    private Signers elsewhere;
    private Trust trust;
    private byte[] prepared;

    @BeforeEach
    void aFileToSign() {
        var here = new Signers(NOW);
        elsewhere = new Signers(NOW);
        trust =
                new Trust(
                        List.of(here.authority(), elsewhere.authority()),
                        List.of(here.revoked(), elsewhere.revoked()));
        prepared = PdfSignatures.sign(pdf("Contract"), here.named("Minister"), 1, "Minister", NOW);
    }

    private static byte[] pdf(String title) {
        var text = ("{\"title\":\"" + title + "\"}").getBytes(StandardCharsets.UTF_8);
        return Printing.pdf(page(title), text, NOW, List.of("Mayor", "Minister"));
    }

    private static String page(String title) {
        return """
               <html lang="en"><head><title>Contract</title><meta name="subject" content="A test"/></head>
               <body><h1>%s</h1><div class="signing"><h2>Signatures</h2></div></body></html>
               """
                .formatted(title);
    }

    /** With a PKCS#12 file and other software than ours: a signature that nobody sees. */
    private static byte[] signed(byte[] pdf, Signer signer, Instant at) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "card", signer.key(), PASSWORD, signer.chain().toArray(Certificate[]::new));
        var file = new ByteArrayOutputStream();
        store.store(file, PASSWORD);
        try (var token =
                new Pkcs12SignatureToken(
                        new ByteArrayInputStream(file.toByteArray()),
                        new KeyStore.PasswordProtection(PASSWORD))) {
            var key = token.getKeys().getFirst();
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Date.from(at));
            var service = new PAdESService(new CommonCertificateVerifier());
            service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
            var document = new InMemoryDocument(pdf, "contract.pdf");
            var value =
                    token.sign(
                            service.getDataToSign(document, parameters),
                            DigestAlgorithm.SHA256,
                            key);
            var out = new ByteArrayOutputStream();
            service.signDocument(document, parameters, value).writeTo(out);
            return out.toByteArray();
        }
    }

    private void isRefused(byte[] sent, String key) {
        assertThatThrownBy(() -> DeviceSignature.of(prepared, sent, trust, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** What somebody else's software wrote behind the prepared file. */
    private static byte[] written(byte[] pdf, String words) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            try (var content =
                    new PDPageContentStream(
                            document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                content.newLineAtOffset(100, 100);
                content.showText(words);
                content.endText();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    @Test
    void aCardOfATrustedAuthoritySignsThePreparedFile() throws Exception {
        var card = elsewhere.named("Mayor of Bugesera District");

        assertThat(DeviceSignature.of(prepared, signed(prepared, card, NOW), trust, NOW))
                .isEqualTo(card.chain().getFirst());
        var unsigned = pdf("Contract");
        assertThat(DeviceSignature.of(unsigned, signed(unsigned, card, NOW), trust, NOW))
                .isEqualTo(card.chain().getFirst());
        assertThat(
                        DeviceSignature.of(
                                prepared,
                                PdfSignatures.sign(prepared, card, 0, "Mayor", NOW),
                                trust,
                                NOW))
                .as("and where everybody sees it, too")
                .isEqualTo(card.chain().getFirst());
    }

    @Test
    void anotherFileIsNotThisOne() throws Exception {
        var card = elsewhere.named("Mayor");
        isRefused(signed(pdf("Another"), card, NOW), "signing.device.other-file");
        isRefused(prepared, "signing.device.other-file");
        isRefused(new byte[0], "signing.device.other-file");
        var changed = signed(prepared, card, NOW);
        changed[prepared.length / 2] ^= 1;
        isRefused(changed, "signing.device.other-file");
    }

    @Test
    void nothingMayStandBesideTheSignature() throws Exception {
        var card = elsewhere.named("Mayor");
        isRefused(signed(written(prepared, "and a villa"), card, NOW), "signing.device.changed");
        var unsigned = pdf("Contract");
        assertThatThrownBy(
                        () ->
                                DeviceSignature.of(
                                        unsigned,
                                        signed(written(unsigned, "and a villa"), card, NOW),
                                        trust,
                                        NOW))
                .hasMessageContaining("signing.device.changed");
        isRefused(written(signed(prepared, card, NOW), "and a villa"), "signing.device.changed");
        isRefused(
                signed(signed(prepared, card, NOW), elsewhere.named("Another"), NOW),
                "signing.device.count");
        isRefused(written(prepared, "unsigned"), "signing.device.count");
    }

    @Test
    void whatIsWrittenBehindASignatureIsNamed() throws Exception {
        var verdict = PdfCheck.of(written(prepared, "and a villa"), trust, NOW).signature(1);

        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.reason()).contains("/Pages", "/Contents");
    }

    @Test
    void aSignatureOfWhichOneByteIsChangedIsBroken() throws Exception {
        var sent = signed(prepared, elsewhere.named("Mayor"), NOW);
        var part = new String(sent, StandardCharsets.ISO_8859_1);
        int value = part.indexOf("/Contents <", prepared.length) + 2_000;
        sent[value] = (byte) (sent[value] == '0' ? '1' : '0');

        assertThatThrownBy(() -> DeviceSignature.of(prepared, sent, trust, NOW))
                .isInstanceOf(Refusal.class);
        isRefused(Arrays.copyOf(sent, sent.length - 600), "signing.device.count");
    }

    @Test
    void aCertificateMustBeTrustedAndHoldToday() throws Exception {
        isRefused(
                signed(prepared, new Signers(NOW).named("Mayor"), NOW), "signing.device.untrusted");
        var card = elsewhere.named("Mayor");
        var sent = signed(prepared, card, NOW);
        var later = NOW.plus(Duration.ofDays(400));
        assertThatThrownBy(() -> DeviceSignature.of(prepared, sent, trust, later))
                .hasMessageContaining("signing.device.");
        elsewhere.revoke(card, NOW.minus(Duration.ofDays(1)));
        trust = new Trust(trust.authorities(), List.of(elsewhere.revoked()));
        isRefused(sent, "signing.device.revoked");
        trust = new Trust(trust.authorities(), List.of());
        isRefused(sent, "signing.device.no-list");
    }

    @Test
    void aDeviceWhoseClockIsTwoDaysOffIsToldSo() throws Exception {
        for (var wrong : List.of(NOW.plus(Duration.ofDays(2)), NOW.minus(Duration.ofDays(2)))) {
            isRefused(signed(prepared, elsewhere.named("Mayor"), wrong), "signing.device.clock");
        }
    }
}
