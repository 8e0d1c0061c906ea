package org.imihigo.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.imihigo.kernel.Sha256;

/**
 * What a PDF of a contract proves, as the European validator sees it.
 *
 * @param text the hash of the text that is attached; empty where none can be read
 */
record PdfCheck(List<Verdict> signatures, Optional<String> text) {
    /**
     * Of one signature.
     *
     * @param reason in the validator's words; empty where it holds
     */
    record Verdict(String signer, Instant at, boolean holds, String reason) {}

    boolean holds() {
        return !signatures.isEmpty() && signatures.stream().allMatch(Verdict::holds);
    }

    /**
     * @param trusted who vouches for the signers
     * @param revoked the list of certificates that are trusted no more
     */
    static PdfCheck of(byte[] pdf, X509Certificate trusted, byte[] revoked, Instant now) {
        return new PdfCheck(verdicts(pdf, trusted, revoked, now), attached(pdf));
    }

    private static List<Verdict> verdicts(
            byte[] pdf, X509Certificate trusted, byte[] revoked, Instant now) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(revoked)));
        verifier.setRevocationFallback(true);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(now));
        var report = validator.validateDocument().getSimpleReport();
        return report.getSignatureIdList().stream().map(id -> verdict(report, id)).toList();
    }

    private static Verdict verdict(SimpleReport report, String id) {
        boolean holds = report.getIndication(id) == Indication.TOTAL_PASSED;
        return new Verdict(
                Objects.requireNonNullElse(report.getSignedBy(id), ""),
                report.getSigningTime(id).toInstant(),
                holds,
                holds ? "" : reason(report, id));
    }

    private static String reason(SimpleReport report, String id) {
        var errors =
                report.getAdESValidationErrors(id).stream().map(error -> error.getValue()).toList();
        return Objects.toString(report.getSubIndication(id), "") + " " + String.join(" ", errors);
    }

    private static Optional<String> attached(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return content(document).map(Sha256::hex);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The text that is attached to a contract. */
    private static Optional<byte[]> content(PDDocument document) throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return Optional.empty();
        }
        var files = names.getEmbeddedFiles().getNames();
        var file = files == null ? null : files.get("contract.json");
        return file == null ? Optional.empty() : Optional.of(file.getEmbeddedFile().toByteArray());
    }
}
