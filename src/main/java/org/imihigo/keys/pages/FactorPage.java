package org.imihigo.keys.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/**
 * A person's second factor.
 *
 * @param ready whether they have one that counts
 * @param telephone whether an app on a telephone is one
 * @param left how many backup codes they have left
 * @param begun the one that waits to be confirmed
 * @param backups the new backup codes, shown this once
 * @param code what opens the one that is replaced, or confirms the new one
 * @param devices the certificates whose keys they hold themselves
 * @param opener what opens the one that they have, where a certificate comes
 * @param proof what opens the one that they have, where a passkey comes or goes
 */
public record FactorPage(
        boolean ready,
        boolean telephone,
        int left,
        Optional<Begun> begun,
        List<String> backups,
        List<Passkey> passkeys,
        Field code,
        List<Device> devices,
        Field proof,
        Field opener)
        implements Reply.Page {
    /** What was wrong. */
    public List<Field> wrong() {
        return Stream.of(code, proof, opener).filter(Field::isWrong).toList();
    }

    /**
     * A factor that was begun.
     *
     * @param address as telephones take it
     * @param secret to type by hand
     * @param code the address as a picture
     */
    public record Begun(String address, String secret, String code) {}

    /** A certificate of which the person holds the key. */
    public record Device(String name, String authority, String state, String classes) {}

    /**
     * A device that opens.
     *
     * @param name as addresses spell it
     * @param made when it was added
     * @param site the only one whose pages it answers
     */
    public record Passkey(String name, String made, String site) {}
}
