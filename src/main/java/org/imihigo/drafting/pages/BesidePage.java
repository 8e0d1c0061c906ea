package org.imihigo.drafting.pages;

import org.imihigo.web.Reply;

/** What is known about a row, beside the grid. */
public record BesidePage(String title, String address, RowPart part) implements Reply.Page {}
