package org.imihigo.plans;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.imihigo.kernel.Refusal;

/**
 * One year of a plan: what is done for its lines, what it costs, and what is missing.
 *
 * @param lines of the plan, in their order
 */
public record ActionPlan(
        List<PlanLine> lines, List<Activity> activities, List<Presentation> presentations) {

    List<Activity> of(PlanLine line) {
        return activities.stream().filter(one -> one.line().equals(line.reference())).toList();
    }

    /** What was promised for an activity when the plan was shown. */
    long committed(UUID activity) {
        return commitments()
                .filter(one -> one.activity().equals(activity))
                .mapToLong(Presentation.Commitment::amount)
                .sum();
    }

    private java.util.stream.Stream<Presentation.Commitment> commitments() {
        return presentations.stream().flatMap(one -> one.commitments().stream());
    }

    /**
     * What is still to be found for some activities: cost without what is sure and what was
     * promised. A promise beyond what an activity costs pays for nothing else.
     */
    Money money(Collection<Activity> some) {
        long cost = 0;
        long paid = 0;
        long committed = 0;
        for (var activity : some) {
            cost = Math.addExact(cost, activity.cost());
            paid = Math.addExact(paid, activity.paid());
            committed += Math.min(activity.gap(), committed(activity.activity()));
        }
        return new Money(cost, paid, committed);
    }

    Money money() {
        return money(activities);
    }

    /** Amounts of a year, in whole units of the country's money. */
    record Money(long cost, long paid, long committed) {
        long gap() {
            return cost - paid - committed;
        }
    }

    /** Promises are made for activities of this plan. */
    void mustHave(Collection<Presentation.Commitment> commitments) {
        boolean all =
                commitments.stream()
                        .allMatch(
                                one ->
                                        activities.stream()
                                                .anyMatch(
                                                        activity ->
                                                                activity.activity()
                                                                        .equals(one.activity())));
        if (!all) {
            throw Refusal.invalid("plans.presentation.activity");
        }
    }
}
