package org.imihigo.reporting;

import static java.util.function.Predicate.not;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.imihigo.database.ChangeLog;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what may be done with readings, by whom, one transaction each. */
@Service
@Transactional
public class Reporting {
    /** So that no row of the change log grows beyond about a megabyte. */
    private static final int LINES = 20_000;

    private final Readings readings;
    private final ChangeLog changes;

    Reporting(Readings readings, ChangeLog changes) {
        this.readings = readings;
        this.changes = changes;
    }

    /** Takes in many readings at once, as an import or the demonstration brings them. */
    public void bring(Collection<Reading> brought) {
        readings.copy(brought);
        var superseded = superseded(brought);
        brought.stream()
                .map(reading -> change(reading, superseded))
                .map(ReadingChange::encoded)
                .gather(Gatherers.windowFixed(LINES))
                .forEach(lines -> changes.append(ReadingChange.TOPIC, String.join("\n", lines)));
    }

    private Map<ReadingId, Amount> superseded(Collection<Reading> brought) {
        var amounts = new HashMap<ReadingId, Amount>();
        if (brought.stream().noneMatch(reading -> reading.supersedes().isPresent())) {
            return amounts;
        }
        brought.forEach(reading -> amounts.put(reading.id(), reading.amount()));
        var elsewhere =
                brought.stream()
                        .map(Reading::supersedes)
                        .flatMap(Optional::stream)
                        .filter(not(amounts::containsKey))
                        .collect(Collectors.toSet());
        amounts.putAll(readings.amounts(elsewhere));
        return amounts;
    }

    private static ReadingChange change(Reading reading, Map<ReadingId, Amount> superseded) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                reading.supersedes().map(superseded::get),
                reading.amount());
    }

    /**
     * Every cell's reading in force, as a change from nothing, by cursor: for those who keep sums.
     * What is committed later comes through the change log as {@link ReadingChange}s.
     */
    @Transactional(readOnly = true)
    public void eachCurrent(Consumer<ReadingChange> consumer) {
        readings.eachCurrent(consumer);
    }

    /** The readings in force of one unit and series in one year, by period. */
    @Transactional(readOnly = true)
    public List<Reading> current(UnitCode unit, SeriesId series, FiscalYear year, Kind kind) {
        return readings.current(unit, series, year, kind);
    }
}
