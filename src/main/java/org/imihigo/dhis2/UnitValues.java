package org.imihigo.dhis2;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Series;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Source;

/** The values of one unit on their way to its pledges: what is taken, what is left, and why. */
final class UnitValues {
    private final Study study;
    private final BiFunction<Study, FiscalYear, Pledged> pledged;
    private final Map<FiscalYear, Pledged> years = new HashMap<>();
    private final Map<Figure, List<Piece>> pieces = new LinkedHashMap<>();
    private final Map<Integer, Intake> fates = new TreeMap<>();

    /** Which figure of a pledge: the value, or one of the two counts of a rate. */
    enum Part {
        WHOLE,
        NUMERATOR,
        DENOMINATOR
    }

    /** What a pledge of a DHIS2 is for us. */
    record Bound(Series series, Part part) {}

    /**
     * What the unit pledged in a year.
     *
     * @param signed whether a contract is in force
     * @param bound by the keys of the pledges that the DHIS2 holds
     */
    record Pledged(boolean signed, Map<Series, Pledge> pledges, Map<String, Bound> bound) {}

    private record Figure(Series series, Part part, FiscalPeriod period) {}

    /**
     * @param pledged what the unit pledged in a year; asked once a year
     */
    UnitValues(Study study, BiFunction<Study, FiscalYear, Pledged> pledged) {
        this.study = study;
        this.pledged = pledged;
    }

    /** In the order of the file; every value has one fate. */
    List<Intake> judge(List<Value> values) {
        values.forEach(
                value ->
                        place(value)
                                .ifPresent(
                                        why ->
                                                fates.put(
                                                        value.row(),
                                                        Intake.left(value, name(value), why))));
        var pooled = new LinkedHashMap<Figure, Pooled.Result>();
        pieces.forEach((figure, parts) -> pooled.put(figure, pool(figure, parts)));
        pooled.forEach((figure, result) -> settle(figure, result, pooled));
        return List.copyOf(fates.values());
    }

    private String name(Value value) {
        return Optional.ofNullable(study.metadata().elements().get(value.element()))
                .map(Element::name)
                .orElse(value.element());
    }

    /** Puts the value to the figure that it is a piece of; says why where it is of none. */
    private Optional<String> place(Value value) {
        var slot = study.holdings().slot(value.element());
        var held = study.holdings().of(value.element());
        if (slot.isEmpty() || held.isEmpty()) {
            return Optional.of("unread");
        }
        if (slot.get().what() != Slot.What.ACHIEVED) {
            return Optional.of("target");
        }
        if (value.deleted()) {
            return Optional.of("deleted");
        }
        if (value.text().isBlank()) {
            return Optional.of("blank");
        }
        var said = PeriodName.span(value.period());
        if (said.isEmpty()) {
            return Optional.of("period");
        }
        var span = span(slot.get(), said.get());
        return span.isEmpty() ? Optional.of("quarter") : bind(value, held.get(), span.get());
    }

    /** The quarter of the name within the year, or the days that the period has. */
    private static Optional<Span> span(Slot slot, Span said) {
        if (!slot.isQuarter()) {
            return Optional.of(said);
        }
        var year = FiscalYear.of(said.last());
        var quarter = span(year.quarter(slot.quarter()));
        if (said.equals(span(year.whole()))) {
            return Optional.of(quarter);
        }
        return Optional.of(said).filter(days -> days.within(quarter));
    }

    private static Span span(FiscalPeriod period) {
        return new Span(period.firstDay(), period.lastDay());
    }

    private Optional<String> bind(Value value, Held held, Span span) {
        var year = FiscalYear.of(span.last());
        var known = years.computeIfAbsent(year, one -> pledged.apply(study, one));
        if (!known.signed()) {
            return Optional.of("contract");
        }
        var bound = known.bound().get(held.key());
        if (bound == null) {
            return Optional.of("unpledged");
        }
        var pledge = known.pledges().get(bound.series());
        if (pledge == null || pledge.source() != Source.OWN) {
            return Optional.of("children");
        }
        var indicator = bound.series().indicator();
        if (indicator.measure().counted() && bound.part() == Part.WHOLE) {
            return Optional.of("counts");
        }
        var figure = new Figure(bound.series(), bound.part(), at(span, indicator.frequency()));
        pieces.computeIfAbsent(figure, _ -> new ArrayList<>())
                .add(new Piece(value, study.metadata().category(value.cell()), span));
        return Optional.empty();
    }

    /** The period in which the days end. */
    private static FiscalPeriod at(Span span, FiscalPeriod.Kind kind) {
        var year = FiscalYear.of(span.last());
        long months = ChronoUnit.MONTHS.between(year.firstDay(), span.last());
        return new FiscalPeriod(year, kind, 1 + (int) (months * kind.inYear() / 12));
    }

    private Pooled.Result pool(Figure figure, List<Piece> parts) {
        var result =
                Pooled.of(
                        parts,
                        span(figure.period()),
                        figure.series().indicator().measure().time(),
                        figure.part() != Part.WHOLE);
        parts.stream()
                .map(Piece::value)
                .forEach(
                        value ->
                                Optional.ofNullable(result.left().get(value.row()))
                                        .ifPresent(
                                                why ->
                                                        fates.put(
                                                                value.row(),
                                                                known(figure, value, List.of())
                                                                        .because(why))));
        return result;
    }

    private Intake known(Figure figure, Value value, List<Value> added) {
        return new Intake(
                value,
                name(value),
                added,
                Optional.of(figure.series()),
                Optional.of(figure.period()),
                Optional.empty(),
                Optional.empty());
    }

    private void settle(Figure figure, Pooled.Result result, Map<Figure, Pooled.Result> all) {
        result.lead()
                .ifPresent(
                        lead -> {
                            var intake = known(figure, lead, result.others());
                            fates.put(
                                    lead.row(),
                                    figure.part() == Part.WHOLE
                                            ? amount(intake, result.number())
                                            : counts(figure, intake, all));
                        });
    }

    /** The two counts of a rate go together; the one below stands in the row of the one above. */
    private static Intake counts(Figure figure, Intake intake, Map<Figure, Pooled.Result> all) {
        var above = all.get(new Figure(figure.series(), Part.NUMERATOR, figure.period()));
        var below = all.get(new Figure(figure.series(), Part.DENOMINATOR, figure.period()));
        if (above == null || below == null || above.lead().isEmpty() || below.lead().isEmpty()) {
            return intake.because("other-count");
        }
        var top = whole(above.number());
        var bottom = whole(below.number());
        if (top.isEmpty() || bottom.isEmpty() || bottom.get() == 0) {
            return intake.because("no-counts");
        }
        if (figure.part() == Part.DENOMINATOR) {
            return intake.because("added");
        }
        var added = new ArrayList<>(intake.added());
        added.add(below.lead().get());
        added.addAll(below.others());
        return taken(
                new Intake(
                        intake.value(),
                        intake.name(),
                        added,
                        intake.series(),
                        intake.period(),
                        Optional.empty(),
                        Optional.empty()),
                new Amount.Counts(top.get(), bottom.get()));
    }

    private static Optional<Long> whole(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        boolean fits =
                plain.signum() >= 0
                        && plain.scale() <= 0
                        && plain.compareTo(BigDecimal.valueOf(Amount.LARGEST)) <= 0;
        return fits ? Optional.of(plain.longValueExact()) : Optional.empty();
    }

    private static Intake amount(Intake intake, BigDecimal number) {
        int decimals = intake.series().orElseThrow().indicator().decimals();
        var needed = number.stripTrailingZeros();
        if (needed.signum() < 0) {
            return intake.because("negative");
        }
        if (needed.scale() > decimals) {
            return intake.because("fine");
        }
        var scaled = number.movePointRight(decimals);
        return scaled.compareTo(BigDecimal.valueOf(Amount.LARGEST)) > 0
                ? intake.because("large")
                : taken(intake, new Amount.Value(scaled.longValueExact()));
    }

    private static Intake taken(Intake intake, Amount amount) {
        return new Intake(
                intake.value(),
                intake.name(),
                intake.added(),
                intake.series(),
                intake.period(),
                Optional.of(amount),
                Optional.empty());
    }
}
