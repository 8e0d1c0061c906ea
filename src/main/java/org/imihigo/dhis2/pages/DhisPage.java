package org.imihigo.dhis2.pages;

import org.imihigo.web.Reply;

import java.util.List;

/** What was read from a DHIS2 so far, and how to read more. */
public record DhisPage(List<Row> rows, boolean mayConnect) implements Reply.Page {
    /** One export. */
    public record Row(String address, String name, String at, String unit, boolean complete) {}
}
