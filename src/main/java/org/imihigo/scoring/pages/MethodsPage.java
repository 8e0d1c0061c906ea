package org.imihigo.scoring.pages;

import java.util.List;
import org.imihigo.web.Reply;

/**
 * The methods that this house knows, by country.
 *
 * @param own every version of what the country wrote for itself
 * @param write whether the reader may write one
 */
public record MethodsPage(List<Country> countries, List<Own> own, boolean write)
        implements Reply.Page {
    /** A version of a method of the country's own. */
    public record Own(String name, String address, String state, boolean declared) {}

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
