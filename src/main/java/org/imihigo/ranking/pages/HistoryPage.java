package org.imihigo.ranking.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * A table as it was published, by a method that is not ours.
 *
 * @param mean of the published scores, computed
 * @param others the years of the other tables that we have
 */
public record HistoryPage(
        String year,
        String source,
        String address,
        String mean,
        List<Row> rows,
        List<String> others)
        implements Reply.Page {

    /**
     * One district.
     *
     * @param rank as it was published
     * @param flag where the published rank is not the one that its score gives
     */
    public record Row(
            String rank, Optional<String> flag, String name, String address, String score) {}
}
