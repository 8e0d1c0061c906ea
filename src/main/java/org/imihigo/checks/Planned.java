package org.imihigo.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.PledgeId;

/**
 * One line of a plan: what a unit means to promise, or has promised. What is unknown is absent;
 * what could have been said and was not is empty.
 *
 * @param key stays the same while the line is edited: its indicator's code, and its category
 * @param name as people read it
 * @param priority what counts as one thing: its output, or the indicator where none is named
 * @param address where it is read or edited; empty where it has no page
 * @param tie what it is tied to
 */
public record Planned(
        String key,
        String name,
        String priority,
        String address,
        Tie tie,
        Measuring measuring,
        Stand baseline,
        Figures figures,
        Means means) {
    /** The key of one category or site of an indicator. */
    public static String key(String code, String category) {
        return code + " / " + category;
    }

    Planned standingAt(Stand other) {
        return new Planned(key, name, priority, address, tie, measuring, other, figures, means);
    }

    /**
     * What a line is tied to.
     *
     * @param series where it is known already
     * @param pledge that it is, once it is in force
     * @param linked whether it is a part of a pledge above it, or shared with its owners
     */
    public record Tie(Optional<SeriesId> series, Optional<PledgeId> pledge, boolean linked) {
        public static final Tie NONE = new Tie(Optional.empty(), Optional.empty(), false);
    }

    /**
     * What is promised.
     *
     * @param periods one for each period of the year; empty where nothing is promised
     */
    public record Figures(
            Optional<Fraction> annual,
            List<Optional<Fraction>> periods,
            Optional<Fraction> weight) {
        public Figures {
            periods = List.copyOf(periods);
        }

        List<Fraction> promised() {
            return periods.stream().flatMap(Optional::stream).toList();
        }
    }

    /**
     * By what, by whom and how it is shown.
     *
     * @param milestones the days of its steps
     * @param owner the post, or its name as it was written
     * @param origin who asked for it, or which plan
     */
    public record Means(
            Optional<String> verification,
            Optional<String> funds,
            Optional<Fraction> cost,
            Optional<List<LocalDate>> milestones,
            Optional<String> owner,
            Optional<String> origin) {
        /** Nothing is known of them. */
        public static final Means UNKNOWN =
                new Means(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());

        /**
         * As it is kept beside a pledge, or written in a draft.
         *
         * @param money a text that names who pays, where no amounts stand
         */
        public static Means of(String verification, Plan plan, String money, String origin) {
            var named = plan.funds().keySet().stream().map(Enum::name).sorted().toList();
            return new Means(
                    Optional.of(verification),
                    Optional.of(money.isBlank() ? String.join(", ", named) : money),
                    plan.cost().map(Fraction::of),
                    Optional.of(
                            plan.activities().stream()
                                    .flatMap(activity -> activity.ends().stream())
                                    .toList()),
                    Optional.of(plan.responsible()),
                    Optional.of(origin).filter(text -> !text.isBlank()));
        }
    }
}
