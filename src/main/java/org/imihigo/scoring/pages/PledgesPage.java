package org.imihigo.scoring.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Bullet;
import org.imihigo.web.Quarters;
import org.imihigo.web.Reply;

/** What a unit promised for the year, and how far it has come. */
public record PledgesPage(List<PillarPart> pillars) implements Reply.Page {
    /** The pledges of a pillar. */
    public record PillarPart(String title, List<SectorPart> sectors) {}

    /** The pledges of a sector of the national strategy. */
    public record SectorPart(String title, List<OutputPart> outputs) {}

    /** The pledges that make one output. */
    public record OutputPart(String title, List<Row> rows) {}

    /**
     * One pledge.
     *
     * @param measure the unit of measure
     * @param expected by now; empty where nothing is
     * @param achieved empty where nothing is reported
     * @param tag what is still to be confirmed
     */
    public record Row(
            String name,
            String address,
            String measure,
            Optional<String> baseline,
            String target,
            Optional<String> expected,
            Optional<String> achieved,
            Optional<String> tag,
            Bullet bullet,
            Quarters quarters,
            List<QuarterLine> lines,
            ScorePage.Sign light) {}

    /** A quarter's figures, as a table writes them. */
    public record QuarterLine(
            String quarter, Optional<String> target, Optional<String> achieved, String state) {}
}
