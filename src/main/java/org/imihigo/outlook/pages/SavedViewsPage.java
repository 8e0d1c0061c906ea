package org.imihigo.outlook.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** The views that a post has kept, each with an address that can be sent to anybody. */
public record SavedViewsPage(List<View> views) implements Reply.Page {
    /** One view. */
    public record View(String name, String address) {}
}
