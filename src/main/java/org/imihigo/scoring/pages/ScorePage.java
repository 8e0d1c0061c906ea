package org.imihigo.scoring.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * Why a unit has its score: every step, in words.
 *
 * @param score as it is printed; empty where nothing was in scope
 * @param exact the score as a fraction
 * @param intro what the score was made of
 * @param head what the first column holds
 * @param versions both versions, where the contract was amended
 * @param change what would have changed the rank; empty where the unit is first or not ranked
 */
public record ScorePage(
        String unit,
        String address,
        List<Step> path,
        String period,
        Optional<String> score,
        String exact,
        String covered,
        Optional<Sign> light,
        MethodLine method,
        String intro,
        String head,
        List<Line> lines,
        Optional<Versions> versions,
        Optional<Change> change)
        implements Reply.Page {

    /**
     * The score under the targets that were signed first, beside that under the amended ones.
     *
     * @param life where the texts of the contract are
     */
    public record Versions(String sentence, String life, List<Version> pledges) {}

    /** A pledge that was amended: both targets, and its marks under each. */
    public record Version(String name, String signed, String before, String amended, String now) {}

    /** Which document judged. */
    public record MethodLine(String id, String name, String status, String hash) {}

    /**
     * What would have changed the rank.
     *
     * @param ways each of which alone would have sufficed
     */
    public record Change(String sentence, List<String> ways) {}

    /** A light, its colour and its word. */
    public record Sign(String colour, String word) {}

    /**
     * One step.
     *
     * @param marks in percent; empty where it leaves the weights
     * @param weight its part of the whole, in percent
     * @param share what it adds to the score
     */
    public record Line(
            String name,
            String measure,
            Optional<String> address,
            String sentence,
            Optional<String> marks,
            String weight,
            String share) {}
}
