package org.imihigo.ceremony.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Who below has vowed, what waits for one signature, and what was signed. */
public record ListsPage(
        List<Step> path,
        String title,
        String together,
        List<Row> rows,
        List<Signed> lists,
        Optional<Signing> signing)
        implements Reply.Page {
    /** A unit below. */
    public record Row(String unit, String address, String vowed, String sign, String state) {}

    /** A list that was signed. */
    public record Signed(String name, String address, String when, String done) {}

    /**
     * The form of the signature.
     *
     * @param ready whether the reader has a second factor
     * @param passkey whether it is a passkey, or one too
     */
    public record Signing(
            String action,
            int waiting,
            boolean ready,
            boolean passkey,
            Field counted,
            Field code) {}
}
