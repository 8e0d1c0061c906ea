package org.imihigo.dhis2.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** What was read from a DHIS2 so far, and how to read more. */
public record DhisPage(List<Row> rows, boolean mayConnect) implements Reply.Page {
    /** One export. */
    public record Row(String address, String name, String at, String unit, boolean complete) {}
}
