package org.imihigo.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Plan;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/**
 * The contract of the year before: what it measured and how it was kept, from where things stand
 * now. Its targets are not taken along: each is promised anew.
 */
@Component
class LastYear implements Candidates {
    private final Pledges pledges;
    private final Indicators indicators;
    private final Rolled rolled;

    LastYear(Pledges pledges, Indicators indicators, Rolled rolled) {
        this.pledges = pledges;
        this.indicators = indicators;
        this.rolled = rolled;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String word() {
        return "last-year";
    }

    @Override
    public String title(Words words) {
        return words.text("drafting.start.last-year");
    }

    @Override
    public List<Candidate> of(UnitCode unit, FiscalYear year, Words words) {
        return pledges.of(unit, year.previous()).stream()
                .map(pledge -> candidate(pledge, year, words))
                .toList();
    }

    private Candidate candidate(Pledge pledge, FiscalYear year, Words words) {
        var series = indicators.series(pledge.series());
        var cells = new EnumMap<Column, String>(Column.class);
        cells.putAll(named(series, words));
        cells.putAll(placed(pledge, words));
        cells.putAll(rolled.cells(pledge.unit(), series, year, words));
        pledges.plan(pledge.id()).ifPresent(plan -> cells.putAll(kept(plan)));
        cells.values().removeIf(String::isBlank);
        return new Candidate(
                pledge.id().toString(), title(series, words), note(cells, words), cells);
    }

    static Map<Column, String> named(Series series, Words words) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INDICATOR, series.indicator().name().in(words));
        cells.put(Column.UNIT, series.indicator().unit().in(words));
        series.category().ifPresent(one -> cells.put(Column.CATEGORY, one.in(words)));
        cells.put(Column.DIRECTION, direction(series.indicator(), words));
        return cells;
    }

    /** As a planner types it; of a range there is no word. */
    static String direction(Indicator indicator, Words words) {
        return switch (indicator.direction()) {
            case Direction.Up() -> words.text("drafting.direction.up");
            case Direction.Down() -> words.text("drafting.direction.down");
            case Direction.Range _ -> "";
        };
    }

    static String title(Series series, Words words) {
        var whole = series.indicator().name().in(words);
        return series.category()
                .map(one -> words.text("pledges.pledge.name", whole, one.in(words)))
                .orElse(whole);
    }

    static String note(Map<Column, String> cells, Words words) {
        return cells.containsKey(Column.BASELINE)
                ? words.text(
                        "drafting.start.baseline",
                        words.number(new BigDecimal(cells.getOrDefault(Column.BASELINE, "0"))),
                        cells.getOrDefault(Column.BASELINE_SOURCE, ""),
                        cells.getOrDefault(Column.BASELINE_CONFIDENCE, ""))
                : words.text("drafting.start.no-baseline");
    }

    static Map<Column, String> placed(Pledge pledge, Words words) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(
                Column.PILLAR,
                words.text("pledges.pillar." + GridColumns.word(pledge.chain().pillar())));
        cells.put(Column.SECTOR, pledge.chain().sector());
        cells.put(Column.OUTCOME, pledge.chain().outcome());
        cells.put(Column.OUTPUT, pledge.chain().output());
        cells.put(Column.MEANS_OF_VERIFICATION, pledge.verification());
        if (!pledge.weight().equals(Fraction.ONE)) {
            cells.put(
                    Column.WEIGHT,
                    pledge.weight()
                            .rounded(4, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString());
        }
        return cells;
    }

    /** Who answers for it, where, for what goal; money and days are each year's own. */
    private static Map<Column, String> kept(Plan plan) {
        return Map.of(
                Column.PLAN_REFERENCE, plan.reference(),
                Column.OBJECTIVE, plan.objective(),
                Column.PLACES, plan.places(),
                Column.BUDGET_LINE, plan.budgetLine(),
                Column.RESPONSIBLE, plan.responsible(),
                Column.JOINT_OWNERS, joint(plan),
                Column.PARTNERS, plan.partners(),
                Column.ASSUMPTIONS, plan.assumptions());
    }

    private static String joint(Plan plan) {
        return String.join(
                "\n",
                plan.joint().stream()
                        .map(one -> one.owner() + ": " + plain(one.percent()) + " %")
                        .toList());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
