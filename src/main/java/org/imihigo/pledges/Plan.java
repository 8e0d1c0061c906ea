package org.imihigo.pledges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a unit means to keep a pledge: what it does by when and where, for whom, with whose money and
 * help. An empty text says that nobody has said it.
 *
 * @param reference the goal of the nation's or the district's plan that it serves
 * @param method how the baseline was measured
 * @param cost in whole francs
 * @param funds what each source brings
 * @param responsible the post that answers for it
 * @param joint who else owns it, with shares in percent; the rest is the unit's own
 */
public record Plan(
        String reference,
        String objective,
        String method,
        List<Activity> activities,
        String places,
        Optional<Long> women,
        Optional<Long> men,
        Optional<Long> cost,
        String budgetLine,
        Map<Fund, Long> funds,
        String responsible,
        List<Share> joint,
        String partners,
        String assumptions) {
    /** Where money comes from. */
    public enum Fund {
        OWN_REVENUE,
        EARMARKED,
        BLOCK_GRANT,
        MINISTRY,
        PARTNER,
        COMMUNITY,
        LOAN
    }

    /** What is done, and when. */
    public record Activity(String text, Optional<LocalDate> starts, Optional<LocalDate> ends) {}

    /** Another owner's part in the merit, never in the arithmetic. */
    public record Share(String owner, BigDecimal percent) {}

    public Plan {
        activities = List.copyOf(activities);
        funds = Map.copyOf(funds);
        joint = List.copyOf(joint);
    }

    public long funded() {
        return funds.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What no source brings; empty where nobody has said the cost. */
    public Optional<Long> gap() {
        return cost.map(all -> Math.max(0, all - funded()));
    }

    /** What is left to the unit itself after the shares of the others. */
    public BigDecimal ownShare() {
        return joint.stream()
                .map(Share::percent)
                .reduce(BigDecimal.valueOf(100), BigDecimal::subtract);
    }

    boolean isEmpty() {
        return activities.isEmpty()
                && women.isEmpty()
                && men.isEmpty()
                && cost.isEmpty()
                && funds.isEmpty()
                && joint.isEmpty()
                && String.join(
                                "",
                                reference,
                                objective,
                                method,
                                places,
                                budgetLine,
                                responsible,
                                partners,
                                assumptions)
                        .isEmpty();
    }
}
