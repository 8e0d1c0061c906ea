package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One proposal: what was asked for, and what every level made of it.
 *
 * @param hidden whether the words are not for this reader yet
 * @param state where it stands, in a sentence
 * @param reason what whoever asked is told
 * @param merged others that were merged into it
 */
public record ProposalPage(
        List<Step> path,
        String code,
        String title,
        String place,
        boolean hidden,
        String body,
        Mark mark,
        String state,
        String reason,
        List<Fact> facts,
        List<Line> steps,
        List<Row> merged,
        String slip,
        Optional<Decision> decision,
        Optional<Small> undo,
        Optional<Told> told,
        Optional<Contact> contact)
        implements Reply.Page {
    /** A word and what it says. */
    public record Fact(String term, String text, Optional<String> address) {}

    /**
     * What was done on a day.
     *
     * @param undone whether it was taken back
     */
    public record Line(
            String text,
            Optional<String> address,
            String by,
            String when,
            String reason,
            boolean undone) {}

    /**
     * The form of whoever decides.
     *
     * @param open whether it may still be sent
     * @param clash what somebody else decided meanwhile, and what this decider chose
     */
    public record Decision(
            String action,
            String id,
            int seen,
            String intro,
            Optional<String> next,
            boolean open,
            Optional<Clash> clash,
            List<Field> fields) {
        /** What was typed, for a proposal that no longer waits for this level. */
        public Decision closed() {
            return new Decision(action, id, seen, intro, next, false, clash, fields);
        }

        public Field field(String name) {
            return fields.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Field> wrong() {
            return fields.stream().filter(Field::isWrong).toList();
        }
    }

    /** What stands against what was typed. */
    public record Clash(String theirs, String yours) {}

    /** A form of one button. */
    public record Small(String action, String id, int seen, String text) {}

    /** That whoever asked has heard the answer, or the form to say so. */
    public record Told(Optional<String> day, String action, Field field) {}

    /** How whoever asked wants to be answered; only their village sees it. */
    public record Contact(String way, String action) {}
}
