package org.imihigo.households.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The notebooks that families let their village leader keep. */
public record LentPage(List<Step> path, String village, List<Row> rows) implements Reply.Page {
    /** One notebook. */
    public record Row(String name, String address, String since) {}
}
