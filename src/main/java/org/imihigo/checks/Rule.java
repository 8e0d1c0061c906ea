package org.imihigo.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imihigo.web.Words;

/**
 * The rules of planning, under the names by which they are known for good. Packs set their weight.
 */
public enum Rule {
    /** The target lies on the wrong side of the baseline. */
    WRONG_SIDE("P01", Field.TARGET, LineRules::wrongSide),
    /** The target is the baseline. */
    STANDSTILL("P02", Field.TARGET, LineRules::standstill),
    /** Less ambitious than the own past and than the middle of the peers. */
    MODEST("P03", Field.TARGET, LineRules::modest),
    NO_BASELINE("P04", Field.BASELINE, LineRules::noBaseline),
    NO_VERIFICATION("P05", Field.VERIFICATION, LineRules::noVerification),
    NO_FUNDS("P06", Field.FUNDS, LineRules::noFunds),
    /** What the office does every day, in place of what comes of it. */
    DUTY("P07", Field.NAME, LineRules::duty),
    RATE_SUMMED("P08", Field.MEASURE, LineRules::rateSummed),
    /** The periods do not make the year. */
    PERIODS("P09", Field.TARGET, LineRules::periods),
    /** Too much of the year in its last quarter. */
    LATE("P10", Field.LAST_QUARTER, LineRules::late),
    /** Weights that do not make 100. */
    WEIGHTS("P11", Field.WEIGHT, PlanRules::weights),
    /** The targets of the parts do not make the whole. */
    PARTS("P12", Field.TARGET, LineRules::parts),
    /** Pledged above as well, without a link. */
    TWICE("P13", Field.NAME, LineRules::twice),
    /** Pledged by a ministry and a district. */
    TWINS("P14", Field.NAME, LineRules::twins),
    /** More on one post than one post can carry. */
    OWNER("P15", Field.OWNER, PlanRules::owner),
    /** In one piece, and no day by which any step is done. */
    ONE_PIECE("P16", Field.MILESTONES, LineRules::onePiece),
    /** More priorities than the level may have. */
    CAP("P17", Field.NAME, PlanRules::cap);

    /** Says what is wrong with a line, in the places of the sentence; nothing where all is well. */
    @FunctionalInterface
    interface OfLine {
        Optional<List<Object>> check(Planned line, Around around, Question question);
    }

    /** Says what is wrong with the whole; empty where all is well. */
    @FunctionalInterface
    interface OfPlan {
        List<PlanRules.Whole> check(Promises plan, Question question);
    }

    private final String id;
    private final Field field;

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Optional<OfLine> line;

    @SuppressWarnings("ImmutableEnumChecker") // method references
    private final Optional<OfPlan> plan;

    Rule(String id, Field field, OfLine line) {
        this.id = id;
        this.field = field;
        this.line = Optional.of(line);
        this.plan = Optional.empty();
    }

    Rule(String id, Field field, OfPlan plan) {
        this.id = id;
        this.field = field;
        this.line = Optional.empty();
        this.plan = Optional.of(plan);
    }

    /** {@code P01}: what never changes of it. */
    public String id() {
        return id;
    }

    public Field field() {
        return field;
    }

    Optional<OfLine> line() {
        return line;
    }

    Optional<OfPlan> plan() {
        return plan;
    }

    /** As a message key writes it: {@code p01}. */
    String word() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** The sentence, filled with the facts it rests on. */
    public String says(List<Object> facts, Words words) {
        return words.text("checks.says." + word(), facts.toArray());
    }

    /** What to do about it. */
    public String remedy(List<Object> facts, Words words) {
        return words.text("checks.remedy." + word(), facts.toArray());
    }

    /** In a few words. */
    public String name(Words words) {
        return words.text("checks.name." + word());
    }

    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
