package org.imihigo.ranking.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Dot;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * A league table: who stands where, and who is not ranked, with the reason.
 *
 * @param title such as "How the districts stand"
 * @param subtitle which period and which method
 * @param unit the tier in the singular, the head of the column of names
 * @param map of the districts; empty where the table is another
 * @param city the figure of the City of Kigali, that stands by itself
 * @param csv the address of the same table as open data
 */
public record TablePage(
        String title,
        String subtitle,
        String caption,
        String unit,
        List<Step> path,
        List<Tab> tabs,
        Choices choices,
        Optional<TileMap> map,
        Optional<Summary> nation,
        List<Light> key,
        List<Row> rows,
        List<Below> below,
        Optional<Summary> city,
        Sheets sheets,
        String csv)
        implements Reply.Page {

    /** A tier to change to. */
    public record Tab(String name, String address, boolean here) {}

    /** What can be chosen: the form of the page. */
    public record Choices(
            String tier,
            String within,
            List<Option> years,
            List<Option> periods,
            List<Option> methods) {}

    /** One line of a list to choose from. */
    public record Option(String value, String text, boolean chosen) {}

    /** The tiles, by row and column. */
    public record TileMap(List<Tile> tiles) {}

    /**
     * One district on the map.
     *
     * @param place of its upper left corner: {@code 100 300}
     * @param score as it is printed; empty where there is none
     */
    public record Tile(
            String address,
            String colour,
            String place,
            String title,
            String name,
            String letters,
            Optional<String> score) {}

    /** A figure that stands by itself. */
    public record Summary(
            String score, String covered, Optional<Light> light, String address, String note) {}

    /** A light: its colour and its word. */
    public record Light(String colour, String word) {}

    /** One ranked unit. */
    public record Row(
            String rank,
            boolean tied,
            Movement movement,
            String name,
            String address,
            Dot dot,
            String score,
            String why,
            String covered,
            Optional<Light> light) {}

    /** How many ranks a unit rose or fell. */
    public sealed interface Movement {
        /** There is no table to compare with. */
        record None() implements Movement {}

        /** It was not ranked before. */
        record New() implements Movement {}

        /** The same rank. */
        record Same() implements Movement {}

        /** Better by so many ranks. */
        record Up(String ranks) implements Movement {}

        /** Worse by so many ranks. */
        record Down(String ranks) implements Movement {}
    }

    /** One unit that is listed and not ranked. */
    public record Below(
            String name, String address, String reason, Optional<String> score, String why) {}

    /** Which part of a long table this is. */
    public record Sheets(
            String here, Optional<String> before, Optional<String> after, boolean many) {}
}
