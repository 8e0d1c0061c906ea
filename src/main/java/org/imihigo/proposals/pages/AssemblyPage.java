package org.imihigo.proposals.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One assembly: who came, what was raised, kept and let go.
 *
 * @param share how many of those invited came
 * @param newer the record that took the place of this one
 * @param older the record whose place this one took, and why
 * @param correction where its recorder corrects it
 * @param treatment for its recorder: what it may still say of proposals raised before
 */
public record AssemblyPage(
        String title,
        List<Step> path,
        String came,
        Optional<String> share,
        List<Age> ages,
        Age together,
        String note,
        Optional<Link> minutes,
        boolean hasMinutes,
        String by,
        String raised,
        List<Row> kept,
        List<Row> dropped,
        Optional<String> another,
        Optional<Treatment> treatment,
        Optional<Link> newer,
        Optional<Link> older,
        Optional<String> correction)
        implements Reply.Page {
    /** How many came of one age. */
    public record Age(String name, String female, String male, String unknown, String total) {}

    /** The form in which it treats what was raised before. */
    public record Treatment(String action, List<Waiting> waiting) {
        public List<Field> wrong() {
            return waiting.stream().map(Waiting::reason).filter(Field::isWrong).toList();
        }
    }

    /** One proposal raised before. */
    public record Waiting(
            String code, String address, String title, String step, String choice, Field reason) {}
}
