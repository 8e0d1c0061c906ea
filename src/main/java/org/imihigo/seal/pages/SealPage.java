package org.imihigo.seal.pages;

import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * The public page of a sealed text, to which the code on its print leads.
 *
 * @param state a word: valid, superseded, changed or unkept
 * @param verdict what that means, in a sentence
 * @param newer the page of the version in force, where this is not it
 * @param part the text as a person reads it
 * @param text the sealed bytes where no room shows them better
 * @param command with which anybody checks the bundle
 */
public record SealPage(
        String title,
        String state,
        String verdict,
        Optional<String> newer,
        Facts facts,
        Optional<Reply.Page> part,
        Optional<String> text,
        String command)
        implements Reply.Page {
    /** What the log says of it. */
    public record Facts(
            String kind, String subject, String at, String place, String entry, String sha256) {}

    public boolean isValid() {
        return state.equals("valid");
    }

    /** Whether the text is kept, so that it can be taken away. */
    public boolean isKept() {
        return !state.equals("unkept");
    }
}
