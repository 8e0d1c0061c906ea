package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** A ceremony with its queue; on paper the roll of signatures. */
public record RollPage(
        String title,
        String unit,
        String year,
        String when,
        String count,
        List<Row> rows,
        String address,
        boolean leads,
        boolean begun)
        implements Reply.Page {
    /** One who comes forward. */
    public record Row(
            String number,
            String code,
            String unit,
            String address,
            String post,
            String pledged,
            String signed,
            boolean onStage) {}
}
