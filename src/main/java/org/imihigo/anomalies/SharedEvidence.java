package org.imihigo.anomalies;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Reading;

/** One file behind figures of several units, or of several periods. */
final class SharedEvidence {
    private SharedEvidence() {}

    /**
     * @param used every reading that the file stands for
     * @return the first unit of the place that used it in the period; one sign for one file
     */
    static Optional<Sign> in(List<Reading> used, UnitCode place, FiscalPeriod period) {
        var units = used.stream().collect(groupingBy(Reading::unit)).keySet();
        long periods = used.stream().map(Reading::period).distinct().count();
        if (units.size() < 2 && periods < 2) {
            return Optional.empty();
        }
        return used.stream()
                .filter(reading -> reading.period().equals(period))
                .map(Reading::unit)
                .filter(unit -> place.contains(unit) && !unit.equals(place))
                .sorted()
                .findFirst()
                .map(
                        unit ->
                                new Sign(
                                        Rule.EVIDENCE,
                                        unit,
                                        units.stream()
                                                .filter(other -> !other.equals(unit))
                                                .sorted()
                                                .findFirst(),
                                        Optional.empty(),
                                        used.size(),
                                        units.size(),
                                        Fraction.ZERO,
                                        Optional.empty(),
                                        List.of(Fraction.of(periods))));
    }
}
