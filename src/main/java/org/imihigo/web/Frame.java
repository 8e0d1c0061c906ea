package org.imihigo.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What surrounds a page, the same for all: language, visitor, where we are.
 *
 * @param words the texts of the page's language
 * @param visitor who is signed in
 * @param path this page's address with its query, to come back to
 * @param version where the sealed version stands that the page shows; empty where it shows none
 * @param site what stands before it for somebody elsewhere: {@code https://imihigo.gov.rw}
 * @param token makes the token that every form sends back; a page without forms needs none
 * @param bare whether htmx asked, so that only the content is sent
 * @param demonstration whether every page must say that its figures are made up
 * @param notices what every page says at the moment
 * @param asides what other rooms say beside the page
 * @param assets the versioned address of a static file
 * @param parts renders a page record inside another page
 */
public record Frame(
        Words words,
        Optional<Visitor> visitor,
        String path,
        Supplier<Optional<String>> version,
        String site,
        Supplier<String> token,
        boolean bare,
        boolean demonstration,
        List<String> notices,
        List<Reply.Page> asides,
        Function<String, String> assets,
        BiFunction<Reply.Page, Frame, Content> parts) {
    /** A longer one makes a code that no telephone reads off a print. */
    private static final int LONGEST = 300;

    public String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    public String csrf() {
        return token.get();
    }

    /** Where a print of this page leads: to the sealed text that it shows, else to itself. */
    public String printed() {
        var whole = version.get().orElse(path);
        return site + (whole.length() <= LONGEST ? whole : whole.replaceFirst("\\?.*", ""));
    }

    public Content qr() {
        return output -> output.writeContent(QrCode.svg(printed()));
    }

    public String asset(String file) {
        return assets.apply(file);
    }

    /** A page as a part of this one: how the panels of other rooms stand on a unit's page. */
    public Content part(Reply.Page page) {
        return parts.apply(page, this);
    }
}
