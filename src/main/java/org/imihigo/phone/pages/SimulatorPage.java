package org.imihigo.phone.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * A telephone on the screen.
 *
 * @param session of the call; empty where none is going on
 * @param path all that was typed in it, with stars between
 * @param text what it shows
 * @param signs how many signs that are
 * @param more whether it waits for an answer
 * @param messages that it received, the newest first
 */
public record SimulatorPage(
        String session,
        String number,
        String path,
        String text,
        int signs,
        boolean more,
        List<String> messages)
        implements Reply.Page {
    /** The demonstration's village leader of Gatare. */
    public static final String LEADER = "+250780000001";

    /** Somebody whom nobody has registered. */
    public static final String CITIZEN = "+250780000099";

    public boolean isLeader() {
        return number.equals(LEADER);
    }
}
