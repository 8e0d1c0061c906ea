package org.imihigo.joint.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** A pledge that several units keep together: who does what, and whose work is late. */
public record JointPage(
        String title,
        List<Step> path,
        String measure,
        String reason,
        String dissolved,
        String light,
        String state,
        String lead,
        String late,
        List<Owner> owners,
        Optional<Answer> answer,
        Optional<Plan> plan,
        Optional<Answer> dissolution)
        implements Reply.Page {
    /** One of those who keep it. */
    public record Owner(
            String name,
            String path,
            String share,
            boolean leads,
            String pledge,
            String target,
            String light,
            String answer,
            String reason,
            List<Work> works) {}

    /** What an owner does. */
    public record Work(String what, String due, String light, String state, String done) {}

    /** The form in which an owner answers, or the lead gives it up. */
    public record Answer(String action, String problem, String reason) {}

    /** The form in which an owner says what it will do. */
    public record Plan(String action, String problem, String what, String due) {}
}
