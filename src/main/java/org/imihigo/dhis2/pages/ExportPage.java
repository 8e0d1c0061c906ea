package org.imihigo.dhis2.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;

/**
 * What an export holds: contracts, faults, names that say nothing.
 *
 * @param own the reader's own unit, where values of it can be taken
 */
public record ExportPage(
        String name,
        String path,
        boolean complete,
        String source,
        Optional<String> stopped,
        List<String> progress,
        List<String> counts,
        List<Contract> contracts,
        List<FaultsPage.Kind> faults,
        int faultCount,
        List<Unknown> unknown,
        List<String> unread,
        int unreadMore,
        int values,
        Optional<String> own)
        implements Reply.Page {
    /** One data set of one place. */
    public record Contract(
            String form,
            String place,
            Optional<String> unit,
            String year,
            long pledges,
            String path,
            boolean mine) {}

    /** A place that is none of our units yet. */
    public record Unknown(String id, String name, List<Choice> choices) {}

    /** A unit that it may be. */
    public record Choice(String code, String name) {}

    /** Of one that is still being fetched. */
    public static ExportPage coming(
            String name,
            String path,
            String source,
            Optional<String> stopped,
            List<String> progress) {
        return new ExportPage(
                name,
                path,
                false,
                source,
                stopped,
                progress,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                List.of(),
                0,
                0,
                Optional.empty());
    }
}
