package org.imihigo.remedies.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * What is done about one pledge, and what stands in its way.
 *
 * @param form empty for those who may not write
 */
public record RemedyPage(
        String title,
        List<Step> path,
        String pledgePath,
        List<Plan> plans,
        List<Blocker> blockers,
        String clock,
        Optional<Form> form)
        implements Reply.Page {
    /**
     * A catch-up plan.
     *
     * @param donePath where it is said that the step is done; empty where it is, or for others
     */
    public record Plan(
            String cause,
            String why,
            String step,
            String owner,
            String due,
            String light,
            String state,
            String donePath) {}

    /**
     * A blocker.
     *
     * @param story to whom it went, and when it climbs
     */
    public record Blocker(
            String what,
            String holder,
            String story,
            String light,
            String state,
            String solvePath) {}

    /** Both forms, as they were typed. */
    public record Form(
            String planPath,
            String planId,
            Field cause,
            Field why,
            Field step,
            Field owner,
            Field due,
            String blockerPath,
            String blockerId,
            Field what,
            Field holder,
            List<Field> wrong) {}
}
