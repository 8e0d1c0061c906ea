package org.imihigo.signing;

import java.util.Map;
import org.imihigo.seal.CanonicalJson;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.springframework.stereotype.Component;

/** Puts what was signed into the public log. */
@Component("contractSealing")
class Sealing {
    private final Seal seal;

    Sealing(Seal seal) {
        this.seal = seal;
    }

    /** A signature, and with the last one the text: that they were there, and when. */
    void seal(Signed signed, Frozen text) {
        seal.append(Kind.CONTRACT, subject(signed, text), evidence(signed, text));
        if (signed.side() == Side.ABOVE) {
            seal(text);
        }
    }

    /** A text that both signed on paper. */
    void seal(Paper paper, Frozen text) {
        seal.append(Kind.CONTRACT, subject(text), evidence(paper, text));
        seal(text);
    }

    private void seal(Frozen text) {
        seal.append(
                text.supersedes().isPresent() ? Kind.AMENDMENT : Kind.CONTRACT,
                text.subject(),
                text.content());
    }

    static String subject(Signed signed, Frozen text) {
        return "signature %d of %s".formatted(signed.number(), text.subject());
    }

    /** What the log keeps of a signature: that this file was there at that time. */
    static byte[] evidence(Signed signed, Frozen text) {
        return CanonicalJson.of(
                Map.of(
                        "text", text.sha256(),
                        "number", signed.number(),
                        "side", signed.side().name(),
                        "certificate", Long.toString(signed.serial()),
                        "pdf", signed.document(),
                        "at", signed.deed().at().toString()));
    }

    static String subject(Frozen text) {
        return "paper of " + text.subject();
    }

    static byte[] evidence(Paper paper, Frozen text) {
        return CanonicalJson.of(Map.of("text", text.sha256(), "scan", paper.scan().value()));
    }
}
