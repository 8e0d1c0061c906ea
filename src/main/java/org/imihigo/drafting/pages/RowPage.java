package org.imihigo.drafting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One row of a draft as an ordinary form, with all that is known about it.
 *
 * @param grid the whole grid, at this row
 * @param address of the row; its forms are sent below it
 * @param decision where it is said how the row is measured
 * @param sentence why nothing was saved
 */
public record RowPage(
        String title,
        List<Step> path,
        String grid,
        String address,
        String decision,
        boolean editable,
        Optional<String> sentence,
        List<Field> fields,
        RowPart part)
        implements Reply.Page {
    /**
     * A cell.
     *
     * @param value what is typed
     * @param was what stands there
     * @param notes what is said about it
     */
    public record Field(
            String name,
            String label,
            boolean tall,
            String value,
            String was,
            Optional<String> wrong,
            List<String> notes) {}
}
