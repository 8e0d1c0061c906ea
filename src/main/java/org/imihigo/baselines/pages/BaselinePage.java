package org.imihigo.baselines.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/**
 * One baseline: what holds, all that was said before, and the forms of those who may say more.
 *
 * @param ahead a sentence about somebody who was first
 */
public record BaselinePage(
        String name,
        List<Step> path,
        String measure,
        String light,
        String trust,
        List<Fact> facts,
        List<Proof> proofs,
        List<Version> versions,
        List<Link> pledges,
        Optional<Form> form,
        Optional<Verdict> verdict,
        Optional<String> ahead)
        implements Reply.Page {
    /** A pledge that rests on it. */
    public record Link(String text, String address) {}

    /** A word and what it says. */
    public record Fact(String term, String text) {}

    /** A document that shows it. */
    public record Proof(String name, String address, boolean picture) {}

    /** What was said once. */
    public record Version(String value, String source, String reason, String by, String at) {}

    /** What a field offers. */
    public record Choice(String value, String text, boolean chosen) {}

    /**
     * The form of the unit's reporting office.
     *
     * @param counted whether two counts are wanted
     */
    public record Form(
            String action,
            Map<String, String> fields,
            boolean counted,
            String unit,
            List<Choice> confidences,
            List<Choice> owners,
            Map<String, String> wrong) {
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public String wrong(String field) {
            return wrong.getOrDefault(field, "");
        }

        public boolean corrects() {
            return !field("version").equals("0");
        }
    }

    /** The form of the level above. */
    public record Verdict(String action, String baseline, boolean verified) {}
}
