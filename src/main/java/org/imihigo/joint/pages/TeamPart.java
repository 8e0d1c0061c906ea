package org.imihigo.joint.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** Who works on a pledge, beside the post that answers for it. */
public record TeamPart(String responsible, List<Row> rows, String edit) implements Reply.Page {
    /** What somebody does. */
    public record Row(
            String role, String what, String when, String light, String state, String done) {}
}
