package org.imihigo.signing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.PostKeys;
import org.imihigo.seal.Seal;
import org.imihigo.seal.Sealed;
import org.springframework.stereotype.Component;

/**
 * What each signature of a text proves. The public log saw the file when it was signed, and nobody
 * can go back in it: whoever could sign at that moment has signed, whatever became of their
 * certificate since.
 */
@Component("signatureProofs")
class Proofs {
    private final AllSignatures signatures;
    private final PostKeys keys;
    private final Seal seal;

    Proofs(AllSignatures signatures, PostKeys keys, Seal seal) {
        this.signatures = signatures;
        this.keys = keys;
        this.seal = seal;
    }

    /**
     * Of one signature.
     *
     * @param logged when the log saw it; empty where it never did
     * @param then what the validator says of that moment, or of now where the log knows nothing
     * @param now what it says of now
     */
    record Proof(Optional<Instant> logged, PdfCheck.Verdict then, PdfCheck.Verdict now) {}

    List<Proof> of(Frozen text, Instant now) {
        var last = signatures.file(text.sha256());
        return signatures.of(text.sha256()).stream()
                .map(one -> proof(one, text, last.orElseThrow(), now))
                .toList();
    }

    private Proof proof(Signed one, Frozen text, byte[] last, Instant now) {
        var pdf = signatures.file(text.sha256(), one.number());
        var logged =
                seal.of(Sha256.hex(Sealing.evidence(one, text)))
                        .filter(_ -> Sha256.hex(pdf).equals(one.document()))
                        .filter(_ -> Arrays.equals(pdf, Arrays.copyOf(last, pdf.length)))
                        .map(Sealed::at);
        return new Proof(logged, verdict(one, pdf, logged.orElse(now)), verdict(one, last, now));
    }

    /** Of one signature in a file that has it, and maybe later ones too. */
    private PdfCheck.Verdict verdict(Signed one, byte[] pdf, Instant at) {
        return PdfCheck.of(pdf, keys.trust(at), at).signature(one.number());
    }
}
