package org.imihigo.offline;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.Claim;
import org.imihigo.documents.DocumentId;

/**
 * A file that comes in pieces.
 *
 * @param length of the whole, in bytes
 * @param hash the SHA-256 of the whole
 * @param claim when and where it was made, as the telephone says
 * @param document what it has become, once it was there
 */
record Upload(
        UUID id,
        UUID person,
        String name,
        int length,
        String hash,
        Claim claim,
        Optional<DocumentId> document) {
    static final int LARGEST = 10 << 20;

    /** Whether it is the one that was begun, whatever has become of it. */
    boolean continues(Upload begun) {
        return person.equals(begun.person) && length == begun.length && hash.equals(begun.hash);
    }
}
