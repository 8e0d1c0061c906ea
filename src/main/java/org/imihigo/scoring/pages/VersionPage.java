package org.imihigo.scoring.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * One version of a country's own method: how it reads, what is new in it, who signed it.
 *
 * @param signatures who signed, in sentences
 * @param sign where the reader may sign it; empty where they may not
 * @param edit where the reader may write the next version
 */
public record VersionPage(
        MethodPage method,
        String version,
        String state,
        boolean declared,
        List<String> signatures,
        Optional<String> sign,
        Optional<String> edit,
        List<Version> versions,
        List<Changed> changes)
        implements Reply.Page {

    /** Another version. */
    public record Version(String name, String address, String state, boolean here) {}

    /**
     * A line that is new or gone.
     *
     * @param sign + or −
     */
    public record Changed(String sign, String word, String line) {}
}
