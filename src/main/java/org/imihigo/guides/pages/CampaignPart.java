package org.imihigo.guides.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** On a unit's page: the way to its poster, radio text and message, and to its sessions. */
public record CampaignPart(String sentence, List<Link> links) implements Reply.Page {
    /** A text that leads somewhere. */
    public record Link(String text, String address) {}
}
