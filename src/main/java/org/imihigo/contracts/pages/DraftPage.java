package org.imihigo.contracts.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A contract before it is signed: what is open first, then every row of the file.
 *
 * @param address of the draft; its forms are sent below it
 * @param brought who brought it, from what file, when
 * @param findings the first of those that keep it from being signed
 * @param more how many others there are
 * @param owner whether the reader may decide and throw away
 * @param acceptable questions that can be answered with yes, all at once
 * @param judge whether the reader may put it in force
 * @param missing what must happen before it may be signed, and where
 * @param today the latest day of signing
 * @param checked what the rules of planning say
 */
public record DraftPage(
        String title,
        List<Step> path,
        String address,
        String brought,
        boolean inForce,
        int version,
        int pledges,
        int blocks,
        int asks,
        int advises,
        List<Open> findings,
        int more,
        boolean owner,
        int acceptable,
        boolean judge,
        Optional<Missing> missing,
        String today,
        String checked,
        List<Section> sections)
        implements Reply.Page {
    public boolean ready() {
        return blocks + asks == 0 && pledges > 0;
    }

    /** What must happen before it may be signed, and where. */
    public record Missing(String text, String path) {}

    /** A finding, and the rows where it stands. */
    public record Open(String classes, String kind, String text, List<Integer> rows) {}

    /** A pillar, or the rows before the first one. */
    public record Section(Optional<String> title, List<Group> groups) {}

    /** The rows of one output. */
    public record Group(Optional<String> title, List<Row> rows) {}

    /**
     * One row of the file.
     *
     * @param number in the file
     * @param text what it says, of a row that promises nothing
     * @param says why it is taken as it is
     * @param pledge what it would promise; empty of all other rows
     */
    public record Row(
            int number, String text, String says, Optional<Pledge> pledge, List<Mark> marks) {}

    /** What a row would promise. */
    public record Pledge(
            String name,
            String unit,
            String baseline,
            List<String> quarters,
            String annual,
            Optional<String> computed) {}

    /** A finding beside its row. */
    public record Mark(String classes, String kind, String text) {}
}
