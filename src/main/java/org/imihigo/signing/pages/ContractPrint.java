package org.imihigo.signing.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * A contract as it is printed and signed; made into a PDF, never sent to a browser.
 *
 * @param code the picture of its public address, as a data address; empty without one
 * @param address its public address in words
 * @param chapters pillars in the order of the contract
 * @param seats where signatures come to stand, on the last page
 */
public record ContractPrint(
        String language,
        String title,
        String unit,
        String year,
        String version,
        boolean demonstration,
        List<Party> parties,
        String preamble,
        String reason,
        List<Chapter> chapters,
        List<Promise> promises,
        List<Seat> seats,
        String code,
        String address,
        String hash)
        implements Reply.Page {
    /** One who signs. */
    public record Party(String role, String post, String unit) {}

    /** A pillar and what is promised in it. */
    public record Chapter(String title, List<Row> rows) {}

    /**
     * A pledge.
     *
     * @param more what else the contract says of it, in a line
     */
    public record Row(
            String number,
            String chain,
            String output,
            String indicator,
            String unit,
            String baseline,
            List<String> quarters,
            String annual,
            String verification,
            String more) {}

    /** What the level above promises. */
    public record Promise(String what, String due, String owner) {}

    /** A place for a signature. */
    public record Seat(String role, String post) {}
}
