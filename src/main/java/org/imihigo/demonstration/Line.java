package org.imihigo.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Definition;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.Ratio;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.pledges.Baseline;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pillar;

/** One line of the contract that the demonstration shows: a row of {@code bugesera.tsv}. */
record Line(Map<String, String> cells) {
    static Line of(List<String> names, String row) {
        var cells = row.split("\t", -1);
        var named = new java.util.HashMap<String, String>();
        for (int column = 0; column < cells.length; column++) {
            named.put(names.get(column), cells[column]);
        }
        return new Line(Map.copyOf(named));
    }

    private String cell(String name) {
        return Objects.requireNonNull(cells.get(name), name);
    }

    private Optional<String> filled(String name) {
        return Optional.of(cell(name)).filter(text -> !text.isEmpty());
    }

    private Texts texts(String name) {
        return new Texts(cell(name + "_en"), cell(name + "_fr"), cell(name + "_rw"));
    }

    String code() {
        return cell("code");
    }

    OverTime time() {
        return OverTime.valueOf(cell("time"));
    }

    boolean counted() {
        return OverSpace.valueOf(cell("space")) == OverSpace.POOLED;
    }

    boolean lessIsBetter() {
        return cell("direction").equals("DOWN");
    }

    boolean isRate() {
        return cell("unit_en").equals("%");
    }

    Definition definition() {
        return new Definition(
                code(),
                texts("name"),
                texts("unit"),
                decimals(),
                new Measure(
                        time(),
                        OverSpace.valueOf(cell("space")),
                        filled("starts")
                                .map(Measure.StartsAt::valueOf)
                                .orElse(Measure.StartsAt.ZERO)),
                lessIsBetter() ? new Direction.Down() : new Direction.Up(),
                cell("divisible").equals("yes"),
                Indicator.ResultLevel.valueOf(cell("level")),
                FiscalPeriod.Kind.QUARTER,
                filled("tags").map(tags -> Set.of(tags.split(" "))).orElse(Set.of()),
                filled("counts_en").map(_ -> new Ratio(texts("counts"), texts("of"))));
    }

    private int decimals() {
        return Integer.parseInt(cell("decimals"));
    }

    Chain chain() {
        return new Chain(
                Pillar.valueOf(cell("pillar")), cell("sector"), cell("outcome"), cell("output"));
    }

    Baseline baseline() {
        return new Baseline(
                filled("baseline").map(this::scaled).map(Amount.Value::new),
                filled("baseline_date").map(LocalDate::parse),
                filled("baseline_source"),
                Baseline.Confidence.valueOf(cell("confidence")));
    }

    /** In units of the last declared place. */
    long annual() {
        return scaled(cell("annual"));
    }

    /** Four, in units of the last declared place. */
    long[] quarters() {
        return Stream.of("q1", "q2", "q3", "q4").map(this::cell).mapToLong(this::scaled).toArray();
    }

    private long scaled(String decimal) {
        return new BigDecimal(decimal).movePointRight(decimals()).longValueExact();
    }

    /** The value of 100 %, in units of the last declared place. */
    long hundred() {
        return scaled("100");
    }

    /** Whose units report the figure. */
    Tier reportedBy() {
        return Tier.valueOf(cell("reported_by"));
    }

    /** How many persons one reporting unit counts in a quarter. */
    long base() {
        return Long.parseLong(cell("base"));
    }

    String verification() {
        return cell("verification");
    }

    Optional<String> origin() {
        return Optional.of(
                filled("note").map(note -> cell("source") + ". " + note).orElse(cell("source")));
    }
}
