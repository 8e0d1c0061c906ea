package org.imihigo.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfObjectModificationsFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.imihigo.kernel.Refusal;
import org.imihigo.keys.Trust;

/**
 * A signature that the signer's own card or device has put under the prepared file: it adds itself
 * at the end, and changes nothing else.
 */
final class DeviceSignature {
    private static final Duration PATIENCE = Duration.ofDays(1);

    private DeviceSignature() {}

    /**
     * Who signed.
     *
     * @param prepared the file as it was to be signed
     * @throws Refusal where what was sent is anything else than it, signed once more
     */
    static X509Certificate of(byte[] prepared, byte[] sent, Trust trust, Instant now) {
        mustExtend(prepared, sent);
        int before = PdfCheck.of(prepared, trust, now).signatures().size();
        var signatures = PdfCheck.of(sent, trust, now).signatures();
        if (signatures.size() != before + 1) {
            throw Refusal.invalid("signing.device.count", signatures.size() - before);
        }
        mustAddNothingElse(prepared, sent);
        var last = signatures.getLast();
        if (!last.holds()) {
            throw refusal(last);
        }
        if (Duration.between(last.at(), now).abs().compareTo(PATIENCE) > 0) {
            throw Refusal.invalid("signing.device.clock", last.at(), now);
        }
        return last.certificate().orElseThrow();
    }

    private static void mustExtend(byte[] prepared, byte[] sent) {
        int length = prepared.length;
        if (sent.length <= length || !Arrays.equals(prepared, 0, length, sent, 0, length)) {
            throw Refusal.invalid("signing.device.other-file");
        }
    }

    private static void mustAddNothingElse(byte[] prepared, byte[] sent) {
        try (var before = new PdfBoxDocumentReader(new InMemoryDocument(prepared));
                var after = new PdfBoxDocumentReader(new InMemoryDocument(sent))) {
            var changes = new DefaultPdfObjectModificationsFinder().find(before, after);
            var sights = new DefaultPdfDifferencesFinder();
            boolean whole =
                    after.extractSigDictionaries().keySet().stream()
                            .anyMatch(after::isSignatureCoversWholeDocument);
            if (!whole
                    || changes.getUndefinedChanges().stream()
                            .anyMatch(one -> !PdfCheck.isTagOfField(one.getObjectTree().toString()))
                    || !changes.getAnnotCreationChanges().isEmpty()
                    || !sights.getPagesDifferences(before, after).isEmpty()) {
                throw Refusal.invalid("signing.device.changed");
            }
        } catch (IOException unreadable) {
            throw Refusal.invalid("signing.device.broken");
        }
    }

    private static Refusal refusal(PdfCheck.Verdict verdict) {
        var problem = verdict.problem().map(Enum::name).orElse("");
        if (problem.startsWith("REVOKED")) {
            return Refusal.invalid("signing.device.revoked");
        }
        if (problem.startsWith("OUT_OF_BOUNDS")) {
            return Refusal.invalid("signing.device.expired");
        }
        return Refusal.invalid(
                switch (problem) {
                    case "NO_CERTIFICATE_CHAIN_FOUND",
                            "NO_CERTIFICATE_CHAIN_FOUND_NO_POE",
                            "NO_SIGNING_CERTIFICATE_FOUND" ->
                            "signing.device.untrusted";
                    case "TRY_LATER", "CERTIFICATE_CHAIN_GENERAL_FAILURE" ->
                            "signing.device.no-list";
                    default -> "signing.device.broken";
                });
    }
}
