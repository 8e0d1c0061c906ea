package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One line of a plan: what it says, who vows it, and every version; or the form of a new one.
 *
 * @param form for whoever writes the plan
 */
public record LinePage(
        List<Step> path,
        String title,
        boolean removed,
        List<Fact> facts,
        List<Year> years,
        List<Version> versions,
        Optional<LineForm> form)
        implements Reply.Page {
    /** A word of the line and what it says. */
    public record Fact(String term, String text) {}

    /** A year: its target, how that stands, and who vows it. */
    public record Year(String name, String target, String light, String text, List<Link> pledges) {}

    /** One version, the newest first. */
    public record Version(String number, String by, String reason, String says) {}

    /**
     * The form in which it is written.
     *
     * @param fresh whether the line is new
     */
    public record LineForm(String action, boolean fresh, int version, List<Field> fields) {
        public Field field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Field> years() {
            return fields.stream().filter(field -> field.name().startsWith("target-")).toList();
        }

        public List<Field> wrong() {
            return fields.stream().filter(Field::isWrong).toList();
        }
    }
}
