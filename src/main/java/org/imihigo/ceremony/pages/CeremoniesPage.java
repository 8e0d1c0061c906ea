package org.imihigo.ceremony.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** Ceremonies that were called, the latest first. */
public record CeremoniesPage(List<Row> rows, boolean mayCall) implements Reply.Page {
    /** One ceremony. */
    public record Row(String title, String address, String unit, String when, String count) {}
}
