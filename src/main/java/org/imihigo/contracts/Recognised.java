package org.imihigo.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.Texts;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Chain;
import org.imihigo.pledges.Pledge;

/** A pledge of the unit that a row was exported from: its hidden key says so. */
record Recognised(Pledge pledge, Series series) {
    Indicator indicator() {
        return series.indicator();
    }

    /** Whether the row still speaks of it, and nobody has said that it is measured otherwise. */
    boolean isMeantBy(Line line, Choice choice) {
        boolean measured =
                choice.measurement()
                        .filter(one -> !one.equals(Measurement.of(indicator())))
                        .isEmpty();
        var category = line.cell(Column.CATEGORY).map(cell -> Folded.tidy(cell.text()));
        return measured && isNamed(Shape.name(line), category);
    }

    /** In any language: a key beside another row's words is none. */
    private boolean isNamed(String name, Optional<String> category) {
        return category.isEmpty()
                ? whole(name)
                : Known.isSame(indicator().name(), name)
                        && series.category()
                                .filter(one -> Known.isSame(one, category.get()))
                                .isPresent();
    }

    private boolean whole(String name) {
        return series.category()
                .map(
                        part ->
                                Known.isSame(joined(Texts::en, part), name)
                                        || Known.isSame(joined(Texts::fr, part), name)
                                        || Known.isSame(joined(Texts::rw, part), name))
                .orElseGet(() -> Known.isSame(indicator().name(), name));
    }

    private Texts joined(Function<Texts, String> language, Texts part) {
        return Texts.same(language.apply(indicator().name()) + ": " + language.apply(part));
    }

    Meaning.Named named() {
        return new Meaning.Named(indicator().name().en(), series.category().map(Texts::en), "");
    }

    /** Reported by the month: its months cannot be told from new figures of its quarters. */
    boolean isMonthly() {
        return indicator().frequency() == FiscalPeriod.Kind.MONTH;
    }

    /** The figures of the row, where they are still those that were signed. */
    Optional<Figures> signed(Shape shape) {
        boolean same =
                shape.literal(Column.QUARTERS).equals(quarters())
                        && shape.literal(Column.ANNUAL_TARGET).equals(annual())
                        && shape.literal(Column.BASELINE).equals(baseline());
        return same
                ? Optional.of(new Figures(quarters(), annual(), baseline(), List.of(), List.of()))
                : Optional.empty();
    }

    /** Whether a proposal still promises what was signed. */
    boolean promisesTheSame(Proposal proposal) {
        return proposal.quarters().equals(quarters()) && proposal.annual().equals(annual());
    }

    boolean standsWhereItStood(Proposal proposal) {
        return proposal.baseline().equals(baseline());
    }

    private List<Optional<BigDecimal>> quarters() {
        return pledge.targets().quarters(indicator()).stream()
                .map(quarter -> quarter.map(this::shown))
                .toList();
    }

    private Optional<BigDecimal> annual() {
        return shown(pledge.targets().annual());
    }

    private Optional<BigDecimal> baseline() {
        return pledge.baseline().value().flatMap(this::shown);
    }

    private Optional<BigDecimal> shown(Amount amount) {
        return amount.exact(indicator().decimals()).map(this::shown);
    }

    private BigDecimal shown(Fraction figure) {
        return Figures.plain(figure.rounded(indicator().decimals(), RoundingMode.HALF_UP));
    }

    /** Where a heading of the file is still the pledge's own, its own words are kept. */
    Chapters.Chapter chapter(Chapters.Chapter read, boolean saysOutput) {
        var own = pledge.chain();
        return new Chapters.Chapter(
                read.pillar(),
                kept(own.sector(), read.sector()),
                kept(own.outcome(), read.outcome()),
                output(own, read, saysOutput),
                false);
    }

    private static String output(Chain own, Chapters.Chapter read, boolean said) {
        return said ? kept(own.output(), read.output()) : "";
    }

    private static String kept(String own, String read) {
        return RowWords.unlabelled(own).equals(read) ? own : read;
    }
}
