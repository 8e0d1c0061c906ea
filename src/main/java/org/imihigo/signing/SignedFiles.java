package org.imihigo.signing;

import org.springframework.stereotype.Component;

/** The PDF of a text: as it was signed, or as it would be. */
@Component
class SignedFiles {
    private final AllSignatures signatures;
    private final PrintPages print;

    SignedFiles(AllSignatures signatures, PrintPages print) {
        this.signatures = signatures;
        this.print = print;
    }

    byte[] pdf(Frozen text) {
        return signatures.file(text.sha256()).orElseGet(() -> print.pdf(text, text.language()));
    }
}
