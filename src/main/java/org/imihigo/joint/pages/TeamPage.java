package org.imihigo.joint.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** The task group of a pledge, and the form that gives somebody work on it. */
public record TeamPage(
        String title, List<Step> path, String pledge, TeamPart part, Optional<Form> form)
        implements Reply.Page {
    /** What is typed. */
    public record Form(
            String action,
            String problem,
            String role,
            List<String> posts,
            String what,
            String begins,
            String due) {}
}
