package org.imihigo.guides.pages;

import java.util.List;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** Sessions in which the cycle was explained: who came, in counts. */
public record SensitisationsPage(
        List<Step> path, String title, String together, List<Row> rows, boolean mayRecord)
        implements Reply.Page {
    /** One session. */
    public record Row(
            String day,
            String unit,
            String address,
            String topic,
            String note,
            String came,
            List<String> sexes,
            List<String> ages) {}
}
