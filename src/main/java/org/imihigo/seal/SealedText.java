package org.imihigo.seal;

import java.util.Map;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;

/**
 * Keeps the texts of some entries of the log. Every room that seals something offers one, so that
 * the public page of an entry can show it.
 */
public interface SealedText {
    /** The very bytes that were sealed; empty where they are not this room's. */
    Optional<byte[]> content(Sealed entry);

    /** How a person reads it; empty where it is not this room's. */
    Optional<Shown> shown(Sealed entry, Words words);

    /**
     * The place in the log of a text that is no entry itself, as a list covers its contracts: under
     * the hash of that text.
     */
    default Optional<Sealed> covered(String sha256) {
        return Optional.empty();
    }

    /**
     * What else belongs into its bundle, by names: {@code contract.pdf}; {@code signatures.json}
     * with its scans, as docs/security.md describes it.
     */
    default Map<String, byte[]> files(Sealed entry) {
        return Map.of();
    }

    /**
     * A text on its public page.
     *
     * @param part the text itself, as a part of that page; without one the sealed bytes are shown
     * @param supersededBy the SHA-256 of the version in force, where it is another
     */
    record Shown(String title, Optional<Reply.Page> part, Optional<String> supersededBy) {}
}
