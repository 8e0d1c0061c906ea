package org.imihigo.drafting.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * What is known about a row: beside the grid, and below the row's form.
 *
 * @param notes what is to be done about it
 * @param baselines where things stood, by whom
 * @param similar what the catalogue has of the same name
 * @param remark the number of the form of the next remark
 */
public record RowPart(
        String address,
        boolean editable,
        List<Note> notes,
        List<String> baselines,
        Optional<String> register,
        List<Similar> similar,
        List<Remark> remarks,
        String remark,
        List<Done> history)
        implements Reply.Page {
    /** A finding at a column. */
    public record Note(String classes, String kind, String text, String remedy) {}

    /** A measure of the catalogue. */
    public record Similar(String name, String address, String detail) {}

    /** What somebody said. */
    public record Remark(String text, String by, Optional<Link> document) {}

    /** A text that leads somewhere. */
    public record Link(String text, String address) {}

    /** A change, and where it is taken back. */
    public record Done(String text, String by, Optional<String> undo) {}
}
