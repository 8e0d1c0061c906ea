package org.imihigo.plans;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;

/**
 * What one line of a logframe says: pillar, outcome, output, indicator, and how much by when.
 *
 * @param measure the unit of measure
 * @param series the measure of the catalogue that it means, where somebody said so
 * @param goal what is reached when the plan ends
 * @param targets of the years for which there is one
 */
public record Aim(
        Pillar pillar,
        String outcome,
        String output,
        String indicator,
        String measure,
        Optional<SeriesId> series,
        Optional<BigDecimal> baseline,
        Optional<BigDecimal> goal,
        SortedMap<FiscalYear, BigDecimal> targets,
        String verification,
        String assumptions) {

    public Aim {
        if (indicator.isBlank()) {
            throw Refusal.invalid("plans.line.indicator");
        }
        baseline = baseline.map(Aim::plain);
        goal = goal.map(Aim::plain);
        targets = Collections.unmodifiableSortedMap(plain(targets));
    }

    private static SortedMap<FiscalYear, BigDecimal> plain(Map<FiscalYear, BigDecimal> targets) {
        var plain = new TreeMap<FiscalYear, BigDecimal>();
        targets.forEach((year, amount) -> plain.put(year, plain(amount)));
        return plain;
    }

    /** 12.50 and 12.5 say the same. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Optional<BigDecimal> target(FiscalYear year) {
        return Optional.ofNullable(targets.get(year));
    }

    void mustLieIn(Plan plan) {
        targets.keySet().stream()
                .filter(year -> !plan.covers(year))
                .findFirst()
                .ifPresent(
                        year -> {
                            throw Refusal.invalid(
                                    "plans.line.year", year, plan.first(), plan.last());
                        });
    }
}
