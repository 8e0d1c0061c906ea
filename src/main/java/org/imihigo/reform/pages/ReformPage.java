package org.imihigo.reform.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * One reform: what it does, who proposed it, and what the second person may do.
 *
 * @param obstacle why it cannot be put in force as the tree is now
 * @param more how many changes are not listed
 */
public record ReformPage(
        String id,
        String title,
        String day,
        String ground,
        String state,
        String classes,
        String proposed,
        Optional<String> decided,
        Optional<String> reason,
        List<Line> lines,
        int more,
        Optional<String> obstacle,
        boolean mayForce,
        boolean mayDecline,
        Optional<String> wrong)
        implements Reply.Page {
    /** From one unit to the one that takes its place. */
    public record Line(String from, String address, String change, String to, String path) {}
}
