package org.imihigo.people.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Where one chooses a new password.
 *
 * @param wrong the field that cannot be so, and why
 * @param changed whether it was done just now
 */
public record PasswordPage(Optional<Wrong> wrong, boolean changed) implements Reply.Page {
    public record Wrong(String field, String sentence) {}

    /** What is wrong with a field; nothing where it is right. */
    public Optional<String> wrong(String field) {
        return wrong.filter(known -> known.field().equals(field)).map(Wrong::sentence);
    }
}
