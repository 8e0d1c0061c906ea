package org.imihigo.dhis2;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.Texts;

/** The two pledges of a DHIS2 that are the counts of one rate of ours. */
final class Ratios {
    private Ratios() {}

    /** What stands above and below the line; never the same. */
    record Pair(Held numerator, Held denominator) {}

    /** By the names of what is counted, else by the formula that has the rate's name. */
    static Optional<Pair> of(Series series, Study study) {
        return series.indicator()
                .ratio()
                .flatMap(
                        ratio ->
                                pair(
                                        named(ratio.numerator(), study),
                                        named(ratio.denominator(), study)))
                .or(
                        () ->
                                series.indicator().measure().counted()
                                        ? byFormula(series, study)
                                        : Optional.empty());
    }

    private static Optional<Pair> pair(Optional<Held> above, Optional<Held> below) {
        return above.flatMap(top -> below.map(bottom -> new Pair(top, bottom)))
                .filter(pair -> !pair.numerator().key().equals(pair.denominator().key()));
    }

    private static Optional<Held> named(Texts texts, Study study) {
        return Stream.of(texts.en(), texts.fr(), texts.rw())
                .map(name -> study.holdings().byKey(ElementName.key(name)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Pair> byFormula(Series series, Study study) {
        var keys = Matching.names(series).stream().map(ElementName::key).toList();
        return study.metadata().formulas().values().stream()
                .filter(Formula::isRatio)
                .filter(formula -> isNamed(formula, keys))
                .map(
                        formula ->
                                pair(
                                        only(formula.numerator(), study),
                                        only(formula.denominator(), study)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isNamed(Formula formula, List<String> keys) {
        return keys.contains(ElementName.key(formula.name()))
                || keys.contains(ElementName.read(formula.name()).key());
    }

    /** The one pledge whose achievements a side adds up. */
    private static Optional<Held> only(Expression side, Study study) {
        var read = Side.of(side, study.holdings());
        boolean achieved = read.kinds().equals(java.util.Set.of(Slot.What.ACHIEVED));
        return side.isSum() && read.isRead() && !read.isMixed() && achieved
                ? read.pledge()
                : Optional.empty();
    }
}
