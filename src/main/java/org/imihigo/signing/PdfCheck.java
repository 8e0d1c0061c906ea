package org.imihigo.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.Trust;

/**
 * What a PDF of a contract proves, as the European validator sees it.
 *
 * @param text the hash of the text that is attached; empty where none can be read
 */
record PdfCheck(List<Verdict> signatures, Optional<String> text) {
    /**
     * Of one signature.
     *
     * @param at when its signer says that it was made
     * @param certificate of the signer; empty where none can be read
     * @param problem in the validator's classes; empty where it holds, or has no class
     * @param reason in the validator's words; empty where it holds
     */
    record Verdict(
            String signer,
            Instant at,
            boolean holds,
            Optional<X509Certificate> certificate,
            Optional<SubIndication> problem,
            String reason) {}

    /** The signature of that number, from 1; one that does not hold where there is none. */
    Verdict signature(int number) {
        return signatures.size() < number ? broken("FORMAT_FAILURE") : signatures.get(number - 1);
    }

    boolean holds() {
        return !signatures.isEmpty() && signatures.stream().allMatch(Verdict::holds);
    }

    /**
     * @param trust who vouches for the signers, and whom they do not any more
     * @param at the moment that is asked about
     */
    static PdfCheck of(byte[] pdf, Trust trust, Instant at) {
        return new PdfCheck(verdicts(pdf, trust, at), attached(pdf));
    }

    private static List<Verdict> verdicts(byte[] pdf, Trust trust, Instant at) {
        try {
            var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
            validator.setCertificateVerifier(verifier(trust));
            validator.setValidationTime(Date.from(at));
            var reports = validator.validateDocument();
            return validator.getSignatures().stream().map(one -> verdict(reports, one)).toList();
        } catch (DSSException | UnsupportedOperationException unreadable) {
            return List.of(broken("FORMAT_FAILURE " + unreadable.getMessage()));
        }
    }

    private static Verdict broken(String reason) {
        return new Verdict("", Instant.EPOCH, false, Optional.empty(), Optional.empty(), reason);
    }

    private static CertificateVerifier verifier(Trust trust) {
        var anchors = new CommonTrustedCertificateSource();
        trust.authorities().forEach(one -> anchors.addCertificate(new CertificateToken(one)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setCrlSource(
                new ExternalResourcesCRLSource(
                        trust.lists().stream()
                                .map(ByteArrayInputStream::new)
                                .toArray(InputStream[]::new)));
        verifier.setRevocationFallback(true);
        return verifier;
    }

    private static Verdict verdict(Reports reports, AdvancedSignature signature) {
        var report = reports.getSimpleReport();
        var id = signature.getId();
        var changed = changed(reports, id);
        boolean holds = report.getIndication(id) == Indication.TOTAL_PASSED && changed.isEmpty();
        return new Verdict(
                Objects.requireNonNullElse(report.getSignedBy(id), ""),
                Optional.ofNullable(report.getSigningTime(id))
                        .map(Date::toInstant)
                        .orElse(Instant.EPOCH),
                holds,
                Optional.ofNullable(signature.getSigningCertificateToken())
                        .map(CertificateToken::getCertificate),
                Optional.ofNullable(report.getSubIndication(id)),
                holds ? "" : reason(report, id) + String.join(" ", changed));
    }

    /**
     * What somebody wrote behind the signature: it still covers what it covered, but the page shows
     * something else. Later signatures are no such change, nor is the tag that leads to their
     * field.
     */
    private static List<String> changed(Reports reports, String id) {
        var revision = reports.getDiagnosticData().getSignatureById(id).getPDFRevision();
        return Stream.concat(
                        revision.getPdfUndefinedChanges().stream(),
                        revision.getPdfAnnotationChanges().stream())
                .map(one -> one.getAction() + " " + one.getValue())
                .filter(one -> !isTagOfField(one))
                .toList();
    }

    /** A tag leads to its field, which is looked at on its page. */
    static boolean isTagOfField(String path) {
        return path.contains("/StructTreeRoot") && path.contains("/Obj ");
    }

    private static String reason(SimpleReport report, String id) {
        var errors =
                report.getAdESValidationErrors(id).stream().map(error -> error.getValue()).toList();
        return Objects.toString(report.getSubIndication(id), "") + " " + String.join(" ", errors);
    }

    /** The hash of the text that is attached; empty where none can be read. */
    static Optional<String> attached(byte[] pdf) {
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
