package org.imihigo.board.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/** What the units below achieved together, where the unit itself has no contract. */
public record FiguresPart(String caption, List<Row> rows) implements Reply.Page {
    /**
     * One series.
     *
     * @param address of the indicator's definition
     * @param reported to date, as the units themselves say
     * @param confirmed to date, as the levels above found; empty where nothing is confirmed yet
     * @param coverage how many of those due have reported: "1,068 of 1,094"
     */
    public record Row(
            String name,
            String address,
            String reported,
            Optional<String> confirmed,
            String coverage) {}
}
