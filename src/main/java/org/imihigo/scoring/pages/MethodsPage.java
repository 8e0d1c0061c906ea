package org.imihigo.scoring.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** The methods that this house knows, by country. */
public record MethodsPage(List<Country> countries) implements Reply.Page {
    /** The methods of one country. */
    public record Country(String name, List<Entry> methods) {}

    /**
     * One method.
     *
     * @param unknown how many places no source fills, in a sentence; empty where there are none
     */
    public record Entry(
            String name, String address, String id, String years, String status, String unknown) {}
}
