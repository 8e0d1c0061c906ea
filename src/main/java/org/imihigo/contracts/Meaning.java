package org.imihigo.contracts;

import static org.imihigo.contracts.UnitOfMeasure.PERCENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.Indicator;
import org.imihigo.indicators.LeafFigure;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Source;

/**
 * What a row with targets would promise.
 *
 * @param known the indicator that has this name already, and is measured so
 * @param question what is to be asked about its measurement; empty where there is no doubt
 * @param source whether the unit itself reports it, or it adds up from those below
 */
record Meaning(
        Shape shape,
        Named named,
        Optional<Indicator> known,
        Figures figures,
        Measurement measurement,
        Optional<String> question,
        Source source) {
    /**
     * What is measured.
     *
     * @param name of the indicator; of a part, its heading's
     * @param own of a part, its own text
     */
    record Named(String name, Optional<String> category, String own) {
        String all() {
            return own.isEmpty() ? name : name + " " + own;
        }
    }

    static Meaning of(Shape shape, Named named, Known known) {
        var meaning = read(shape, named, known);
        var source = source(shape).orElseGet(() -> meaning.usualSource(known));
        return meaning.from(source);
    }

    private static Optional<Source> source(Shape shape) {
        return shape.text(Column.COUNTED_BY)
                .flatMap(
                        text ->
                                Stream.of(Source.OWN, Source.CHILDREN)
                                        .filter(one -> one.name().equalsIgnoreCase(text))
                                        .findFirst());
    }

    /** As it was; else from below, where units below promise the same. */
    private Source usualSource(Known others) {
        return shape.again()
                .map(one -> one.pledge().source())
                .orElseGet(
                        () ->
                                known.filter(one -> others.isPledgedBelow(one, named.category()))
                                        .map(_ -> Source.CHILDREN)
                                        .orElse(Source.OWN));
    }

    private Meaning from(Source other) {
        return new Meaning(shape, named, known, figures, measurement, question, other);
    }

    /** An exported row is what it was, and its figures too where nobody has touched them. */
    private static Meaning again(Shape shape, Named named, Recognised pledge) {
        var indicator = pledge.indicator();
        boolean rate = indicator.unit().en().equals(PERCENT);
        boolean down = indicator.direction() instanceof Direction.Down;
        return new Meaning(
                shape,
                named,
                Optional.of(indicator),
                pledge.signed(shape).orElseGet(() -> Figures.of(shape, rate, down)),
                Measurement.of(indicator),
                Optional.empty(),
                Source.OWN);
    }

    private static Meaning read(Shape shape, Named named, Known known) {
        if (shape.again().isPresent()) {
            return again(shape, named, shape.again().get());
        }
        var chosen = shape.choice().measurement();
        var there =
                known.named(named.name)
                        .filter(
                                one ->
                                        chosen.isEmpty()
                                                || chosen.get().equals(Measurement.of(one)));
        var said = shape.text(Column.MEASURE).orElse("");
        var unit =
                chosen.or(() -> there.map(Measurement::of))
                        .map(Measurement::unit)
                        .orElseGet(() -> unit(shape, named, said));
        var wording = Wording.of(named.all());
        boolean rate = unit.equals(PERCENT);
        var direction = direction(shape, wording);
        var figures = Figures.of(shape, rate, direction instanceof Direction.Down);
        if (there.isPresent()) {
            return new Meaning(
                    shape,
                    named,
                    there,
                    figures,
                    Measurement.of(there.get()),
                    Optional.empty(),
                    Source.OWN);
        }
        if (chosen.isPresent()) {
            return new Meaning(
                    shape, named, there, figures, chosen.get(), Optional.empty(), Source.OWN);
        }
        var timing =
                Timing.of(
                        new Timing.Clues(
                                wording,
                                said,
                                rate,
                                shape.isCounted(),
                                figures.quarters(),
                                figures.annual()));
        var proposed =
                new Measurement(
                        timing.time(),
                        timing.space(),
                        direction,
                        timing.time() != OverTime.MILESTONE && !isOnePiece(figures),
                        unit,
                        figures.decimals(unit));
        return new Meaning(shape, named, there, figures, proposed, timing.question(), Source.OWN);
    }

    private static Direction direction(Shape shape, Wording wording) {
        return shape.text(Column.DIRECTION)
                .flatMap(DirectionWords::read)
                .orElseGet(
                        () -> wording.lessIsBetter() ? new Direction.Down() : new Direction.Up());
    }

    private static boolean isOnePiece(Figures figures) {
        return figures.annual().filter(year -> year.compareTo(BigDecimal.ONE) == 0).isPresent();
    }

    private static String unit(Shape shape, Named named, String said) {
        var targets = shape.targets().filter(Figure::isMore).toList();
        boolean counts = Wording.of(named.all()).countsOverCounts();
        boolean percent = !targets.isEmpty() && targets.stream().allMatch(Figure::percent);
        return shape.text(Column.UNIT)
                .map(UnitOfMeasure::said)
                .or(() -> shape.isCounted() || counts ? Optional.of(PERCENT) : Optional.empty())
                .or(() -> percent ? Optional.of(PERCENT) : Optional.empty())
                .or(() -> UnitOfMeasure.worded(named.own))
                .or(() -> UnitOfMeasure.worded(named.name))
                .or(
                        () ->
                                UnitOfMeasure.said(said).equals(PERCENT)
                                        ? Optional.of(PERCENT)
                                        : Optional.empty())
                .orElse(UnitOfMeasure.NUMBER);
    }

    /** The same, measured as its sisters are. */
    Meaning measured(Measurement measurement, Optional<String> question) {
        return new Meaning(shape, named, known, figures, measurement, question, source);
    }

    /** What no two rows may share; empty where there is no name. */
    String key() {
        if (shape.again().isPresent()) {
            return shape.again().get().series().id().toString();
        }
        return named.name.isEmpty()
                ? ""
                : Folded.of(named.name) + "\n" + named.category.map(Folded::of).orElse("");
    }

    boolean isSettled() {
        return question.filter(one -> !shape.choice().accepted().contains(one)).isEmpty();
    }

    Proposal proposal(Chapters.Chapter chapter) {
        return new Proposal(
                chapter.pillar(),
                chapter.sector(),
                chapter.outcome(),
                chapter.output(),
                named.name,
                named.category,
                known.map(Indicator::code),
                measurement,
                isSettled(),
                figures.baseline(),
                figures.annual(),
                figures.quarters(),
                computed(),
                figures.counts(),
                shape.ratio().orElseGet(() -> Counting.in(named.name)),
                source,
                shape.again().map(Recognised::pledge));
    }

    /** What the board would make of the year, were the quarters reported as promised. */
    Optional<Fraction> computed() {
        if (figures.quarters().stream().allMatch(Optional::isEmpty)
                || !Measure.allowed(measurement.time()).contains(measurement.space())) {
            return Optional.empty();
        }
        if (measurement.time() == OverTime.RATE_POOLED) {
            return pooled();
        }
        int decimals = Math.max(measurement.decimals(), figures.scale());
        var amounts =
                figures.quarters().stream()
                        .map(quarter -> quarter.flatMap(value -> Figures.amount(value, decimals)))
                        .toList();
        var measure = Measure.of(measurement.time(), measurement.space());
        return LeafFigure.toDate(measure, decimals, amounts).value();
    }

    /** Percentages alone make no year: how many were counted is not known. */
    private Optional<Fraction> pooled() {
        var promised = new ArrayList<Optional<Amount>>();
        for (int at = 0; at < figures.quarters().size(); at++) {
            var counts =
                    at < figures.counts().size()
                            ? figures.counts().get(at)
                            : Optional.<Amount.Counts>empty();
            if (figures.quarters().get(at).isPresent() && counts.isEmpty()) {
                return Optional.empty();
            }
            promised.add(counts.map(one -> one));
        }
        var measure = Measure.of(OverTime.RATE_POOLED, OverSpace.POOLED);
        return LeafFigure.toDate(measure, measurement.decimals(), promised).value();
    }

    List<Finding> findings(Chapters.Chapter chapter) {
        return new Remarks(this, chapter).all();
    }
}
