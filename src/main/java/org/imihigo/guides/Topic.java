package org.imihigo.guides;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.Spelling;

/** Something that a form asks people to do, at a step of the calendar. */
public enum Topic {
    PROPOSALS(Step.PROPOSALS, "/(proposals|assemblies|offers)(/.*)?"),
    PLANS(Step.DRAFTING, "/(plans|alignment)(/.*)?"),
    BASELINES(Step.DRAFTING, "/baselines/[A-Z].*"),
    CASCADE(Step.SIGNING, "/cascade(/.*)?"),
    JOINT(Step.SIGNING, "/(joint|teams)/.*"),
    DRAFTING(
            Step.DRAFTING,
            "/contracts/[^/]+/[^/]+/(draft|import|grid)(/.*)?|/findings/.*|/indicators/new"),
    QUALITY_ASSURANCE(Step.QUALITY_ASSURANCE, "/reviews/.*"),
    COUNCIL(Step.COUNCIL, ""),
    SIGNING(Step.SIGNING, "/contracts/[^/]+/[^/]+/(life|signature)(/.*)?|/vows/.*"),
    REPORTING(Step.REPORTING, "/reports/.*"),
    MID_TERM(Step.MID_TERM, ""),
    EVALUATION(Step.EVALUATION, "");

    private final Step step;
    private final Pattern forms;

    Topic(Step step, String forms) {
        this.step = step;
        this.forms = Pattern.compile(forms);
    }

    /** What the forms of an address ask for. */
    static Optional<Topic> of(String path) {
        return Arrays.stream(values()).filter(one -> one.forms.matcher(path).matches()).findFirst();
    }

    static Optional<Topic> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    Step step() {
        return step;
    }

    String word() {
        return Spelling.key(this);
    }

    String key() {
        return "guides.topic." + word();
    }
}
