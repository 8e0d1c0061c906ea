package org.imihigo.cascade.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** On a pledge's page: what became of it below, and the way to its shares. */
public record SharePart(Sign sign, List<String> counts, String path, boolean mayOpen)
        implements Reply.Page {}
