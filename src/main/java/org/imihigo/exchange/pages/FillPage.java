package org.imihigo.exchange.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What a filled table would change; nothing of it is written yet.
 *
 * @param address of the contract
 * @param seen names this comparison
 * @param any whether there is anything to write
 * @param strangers that some rows are of another contract; empty where none is
 */
public record FillPage(
        String title,
        List<Step> path,
        String address,
        String file,
        String seen,
        boolean any,
        String strangers,
        List<Count> counts,
        List<Row> rows)
        implements Reply.Page {
    public record Count(String name, String count) {}

    /**
     * @param before what is on record
     * @param after what would be, or what the cell says
     * @param problem why it is not taken
     */
    public record Row(
            String place,
            String pledge,
            String quarter,
            String kind,
            String before,
            String after,
            String problem,
            boolean filed) {}
}
