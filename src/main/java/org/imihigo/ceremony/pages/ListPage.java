package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A signed list: its root, how far its proofs are, and its contracts. */
public record ListPage(
        List<Step> path,
        String title,
        String signed,
        String root,
        String sha256,
        String progress,
        String percent,
        boolean working,
        List<Row> rows)
        implements Reply.Page {
    /** A contract. */
    public record Row(
            String unit, String address, String text, String proof, String print, String trouble) {}
}
