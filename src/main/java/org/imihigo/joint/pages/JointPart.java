package org.imihigo.joint.pages;

import java.util.List;
import org.imihigo.web.Reply;

/** The joint pledges of a unit, or the one that a pledge is. */
public record JointPart(List<Row> rows) implements Reply.Page {
    /** One joint pledge. */
    public record Row(
            String name, String path, String light, String state, String owners, String late) {}
}
