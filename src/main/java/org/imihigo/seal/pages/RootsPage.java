package org.imihigo.seal.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** Where the chains of the audit trail stood, as a part of the page of their seal. */
public record RootsPage(List<Row> rows) implements Reply.Page {
    /** A chain: everything in a district, or one unit above. */
    public record Row(String unit, String chain, String place, String hash) {}
}
