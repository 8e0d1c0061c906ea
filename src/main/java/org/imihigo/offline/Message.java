package org.imihigo.offline;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing written without a network.
 *
 * @param id given by the telephone, so that sent again it is the same
 * @param after the message that was written before it about the same report
 * @param hash the SHA-256 of the body
 * @param answer what was answered, once it was judged
 */
record Message(
        UUID id,
        UUID person,
        Optional<UUID> after,
        String hash,
        String body,
        Optional<String> answer) {
    boolean saysTheSameAs(Message other) {
        return person.equals(other.person) && hash.equals(other.hash) && after.equals(other.after);
    }
}
