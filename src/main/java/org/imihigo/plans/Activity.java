package org.imihigo.plans;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;

/**
 * One version of what is done in a year for a line of the plan, and who pays it.
 *
 * @param activity the same in every version
 * @param line the code of the line of the plan
 * @param cost in whole units of the country's money
 * @param funds what is sure, by its source
 */
public record Activity(
        UUID id,
        UUID activity,
        int version,
        boolean removed,
        Reference line,
        FiscalYear year,
        String name,
        long cost,
        Map<Fund, Long> funds,
        PostId by,
        Optional<UUID> person,
        Instant at) {

    public Activity {
        if (name.isBlank()) {
            throw Refusal.invalid("plans.activity.unnamed");
        }
        if (cost <= 0) {
            throw Refusal.invalid("plans.activity.cost");
        }
        var paid = new EnumMap<Fund, Long>(Fund.class);
        funds.forEach((fund, amount) -> paid.merge(fund, amount, Math::addExact));
        paid.values().removeIf(amount -> amount == 0);
        funds = Collections.unmodifiableMap(paid);
        if (sum(funds) > cost) {
            throw Refusal.invalid("plans.activity.more", sum(funds), cost);
        }
    }

    private static long sum(Map<Fund, Long> funds) {
        return funds.values().stream().reduce(0L, Math::addExact);
    }

    long paid() {
        return sum(funds);
    }

    /** What nobody pays yet. */
    public long gap() {
        return cost - paid();
    }
}
