package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.contracts.Finding.Severity;

/** Finds figures that are written in another unit of measure than their indicator's. */
final class OtherUnits {
    private static final Pattern MARK =
            Pattern.compile(
                    "[0-9] ?(t/ha|ha|hectares?|kgs?|km|kms|tons?|tonnes?|mt|t|frw|rwf|%)(?![a-z])");

    private static final Set<String> MEASURES =
            Set.of("t/ha", "ha", "kg", "t", "km", UnitOfMeasure.MONEY, UnitOfMeasure.PERCENT);

    private OtherUnits() {}

    /**
     * @param unit in which the row is measured
     */
    static List<Finding> in(Shape shape, String unit) {
        var findings = new ArrayList<Finding>();
        shape.text(Column.UNIT)
                .filter(_ -> shape.choice().measurement().isEmpty())
                .map(UnitOfMeasure::said)
                .filter(said -> isOther(said, unit))
                .ifPresent(said -> findings.add(finding(Column.UNIT, said, unit)));
        Stream.concat(Column.QUARTERS.stream(), Stream.of(Column.ANNUAL_TARGET, Column.BASELINE))
                .forEach(
                        column ->
                                shape.text(column)
                                        .flatMap(OtherUnits::marked)
                                        // A percentage among numbers is asked about elsewhere.
                                        .filter(said -> !said.equals(UnitOfMeasure.PERCENT))
                                        .filter(said -> isOther(said, unit))
                                        .ifPresent(
                                                said -> findings.add(finding(column, said, unit))));
        return findings;
    }

    private static Optional<String> marked(String text) {
        var mark = MARK.matcher(Folded.of(text));
        return mark.find() ? Optional.of(UnitOfMeasure.said(mark.group(1))) : Optional.empty();
    }

    /** Households are a number; hectares are not kilometres. */
    private static boolean isOther(String said, String unit) {
        boolean measures = MEASURES.contains(said) || MEASURES.contains(unit);
        return measures && !said.equals(unit) && !said.equals(UnitOfMeasure.NUMBER);
    }

    private static Finding finding(Column column, String said, String unit) {
        return new Finding(
                "unit.other", Severity.BLOCKS, column, List.of(said, unit), Optional.empty());
    }
}
