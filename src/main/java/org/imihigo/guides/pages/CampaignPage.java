package org.imihigo.guides.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A unit's priorities as texts for its people: a message, a text for the radio, a poster.
 *
 * @param language of the texts, which need not be that of the page
 */
public record CampaignPage(
        List<Step> path,
        String title,
        String language,
        List<Choice> languages,
        String message,
        String length,
        List<String> radio,
        String duration,
        String posterA4,
        String posterA3,
        boolean empty)
        implements Reply.Page {
    /** A language to choose. */
    public record Choice(String tag, String name, String address, boolean chosen) {}
}
