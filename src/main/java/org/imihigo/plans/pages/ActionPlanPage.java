package org.imihigo.plans.pages;

import java.util.List;
import java.util.Optional;
import org.imihigo.web.Field;
import org.imihigo.web.Reply;
import org.imihigo.web.Step;

/** One year of a plan, to be shown to council, ministries and partners, and printed. */
public record ActionPlanPage(
        List<Step> path,
        String title,
        String unit,
        String year,
        List<Link> years,
        Link contract,
        Money money,
        List<Line> lines,
        List<Shown> shown,
        Optional<Forms> forms)
        implements Reply.Page {
    /** Cost, what is sure, what was promised, and what is missing. */
    public record Money(String cost, String paid, String committed, String gap, boolean open) {}

    /**
     * A line of the plan with what is done for it.
     *
     * @param vowed the pledges of the contract that take it up
     */
    public record Line(
            String code,
            String indicator,
            String address,
            String target,
            String light,
            String state,
            List<Link> vowed,
            List<Activity> activities,
            Optional<Money> money) {}

    /** What is done, what it costs, and who pays. */
    public record Activity(String name, String funds, Money money, Optional<String> address) {}

    /** That it was shown to somebody. */
    public record Shown(
            String day,
            String audience,
            String whom,
            String note,
            List<String> commitments,
            String by) {}

    /**
     * For whoever writes the plan.
     *
     * @param activity the id of the activity that is written
     * @param presentation the id of the presentation that is recorded
     */
    public record Forms(
            String activities,
            String activity,
            int version,
            List<Field> planning,
            List<Field> funds,
            String presentations,
            String presentation,
            List<Field> presenting) {
        public Field field(String name) {
            return java.util.stream.Stream.concat(planning.stream(), presenting.stream())
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public List<Field> wrong() {
            return java.util.stream.Stream.of(planning, funds, presenting)
                    .flatMap(List::stream)
                    .filter(Field::isWrong)
                    .toList();
        }
    }
}
