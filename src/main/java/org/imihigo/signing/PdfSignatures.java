package org.imihigo.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import org.imihigo.keys.Signer;

/**
 * Puts signatures on the last page of a contract: PAdES, baseline B, in visible fields. When it was
 * signed is shown by the log, which outlives certificates.
 */
final class PdfSignatures {
    /** Both parties, and four witnesses. */
    static final int SEATS = 6;

    private static final int ROOM = 16_384;

    private PdfSignatures() {}

    /**
     * @param seat from 0: who pledges, before whom, then the witnesses
     * @param text what the visible field says
     */
    static byte[] sign(byte[] pdf, Signer signer, int seat, String text, Instant at) {
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        var document = new InMemoryDocument(pdf, "contract.pdf");
        var parameters = parameters(signer, seat, text, at);
        var digested = service.getDataToSign(document, parameters);
        var value =
                new SignatureValue(
                        SignatureAlgorithm.ECDSA_SHA256, signed(digested.getBytes(), signer));
        return bytes(service.signDocument(document, parameters, value));
    }

    private static PAdESSignatureParameters parameters(
            Signer signer, int seat, String text, Instant at) {
        var chain = signer.chain().stream().map(CertificateToken::new).toList();
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(ROOM);
        parameters.setAppName("Imihigo");
        parameters.setImageParameters(image(seat, text));
        return parameters;
    }

    private static SignatureImageParameters image(int seat, String text) {
        var field = new SignatureFieldParameters();
        field.setFieldId(SignatureFields.name(seat));
        var words = new SignatureImageTextParameters();
        words.setText(text);
        words.setPadding(0);
        words.setFont(font());
        var image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setTextParameters(words);
        return image;
    }

    private static DSSFileFont font() {
        var font = new DSSFileFont(Printing.resource("/liberation/LiberationSans-Regular.ttf"));
        font.setSize(8);
        font.setEmbedFontSubset(true);
        return font;
    }

    private static byte[] signed(byte[] content, Signer signer) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.key());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static byte[] bytes(DSSDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            document.writeTo(out);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }
}
