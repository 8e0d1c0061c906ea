package org.imihigo.proposals.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** Who asked for a pledge, on its page. */
public record OriginPart(List<Row> rows) implements Reply.Page {}
