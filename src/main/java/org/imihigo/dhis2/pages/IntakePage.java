package org.imihigo.dhis2.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * What would be taken of the values, what not and why.
 *
 * @param targets how many are targets, which a contract has
 */
public record IntakePage(
        String name, String path, List<Row> taken, List<Row> left, long targets, int elsewhere)
        implements Reply.Page {
    /**
     * One value.
     *
     * @param added which rows were taken together with it
     */
    public record Row(
            int number,
            String element,
            String value,
            String pledge,
            String period,
            String why,
            String comment,
            String added) {}
}
