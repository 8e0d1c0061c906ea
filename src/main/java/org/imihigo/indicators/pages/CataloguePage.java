package org.imihigo.indicators.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** All that can be measured, or what was searched for. */
public record CataloguePage(String text, List<Row> rows) implements Reply.Page {
    /** One indicator: what it is called, and how it adds up over time and places. */
    public record Row(
            String address, String code, String name, String unit, String time, String space) {}
}
