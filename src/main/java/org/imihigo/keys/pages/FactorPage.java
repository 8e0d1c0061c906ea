package org.imihigo.keys.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;

/**
 * A person's second factor.
 *
 * @param ready whether they have one that counts
 * @param left how many backup codes they have left
 * @param begun the one that waits to be confirmed
 * @param backups the new backup codes, shown this once
 * @param code what opens the one that is replaced, or confirms the new one
 */
public record FactorPage(
        boolean ready, int left, Optional<Begun> begun, List<String> backups, Field code)
        implements Reply.Page {
    /**
     * A factor that was begun.
     *
     * @param address as telephones take it
     * @param secret to type by hand
     * @param code the address as a picture
     */
    public record Begun(String address, String secret, String code) {}
}
