package org.imihigo.people.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * Where one signs in.
 *
 * @param name as it was typed
 * @param back where to go afterwards
 * @param problem why it did not work
 * @param password the published one of the cast
 * @param cast whom to sign in as in a demonstration; else nobody
 */
public record SignInPage(
        String name, String back, Optional<String> problem, String password, List<Player> cast)
        implements Reply.Page {

    /** One of the cast, by the title of the post. */
    public record Player(String title, String login) {}
}
