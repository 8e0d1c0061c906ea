package org.imihigo.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.territory.Tree;

/**
 * All figures of one tree of units. One thread writes, many read: a reader sees all changes of a
 * batch, or none of them. What is said of a unit or a series that nobody knows is left aside.
 */
final class Cube {
    private final Tree tree;
    private final int[] parents;
    private final Function<SeriesId, Optional<Arithmetic>> arithmetics;
    private final Map<SeriesYear, Sheet> sheets = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Journal journal = new Journal();
    private long version;

    Cube(Tree tree, Function<SeriesId, Optional<Arithmetic>> arithmetics) {
        this.tree = tree;
        this.arithmetics = arithmetics;
        parents = IntStream.range(0, tree.size()).map(tree::parent).toArray();
    }

    Tree tree() {
        return tree;
    }

    Journal journal() {
        return journal;
    }

    /** Grows with every change. */
    long version() {
        return read(() -> version);
    }

    /** Says anew who measures a series in a year; the readings stay. */
    void measure(SeriesYear which, List<Measurer> measurers) {
        measure(which, climb(measurers));
    }

    void measure(SeriesYear which, Climb climb) {
        take(Map.of(which, climb), List.of());
    }

    Climb climb(List<Measurer> measurers) {
        return new Climb(parents, measurers);
    }

    /** Keeps a reading without adding it up: {@link #addUp} follows, before anybody reads. */
    void keep(ReadingChange reading) {
        var which = new SeriesYear(reading.series(), reading.period().year());
        var sheet = sheet(which);
        var unit = tree.find(reading.unit());
        if (unit.isPresent() && sheet.isPresent()) {
            sheet.get()
                    .keep(
                            unit.getAsInt(),
                            reading.period(),
                            reading.kind(),
                            reading.after().orElseThrow());
        }
    }

    void addUp() {
        sheets.values().parallelStream().forEach(Sheet::addUp);
    }

    void apply(Collection<ReadingChange> changes) {
        apply(Map.of(), changes);
    }

    /**
     * Takes in what was committed, all at once.
     *
     * @param measurers who measures a series in a year from now on, where that has changed
     * @throws IllegalStateException where it does not go on from what is held; nothing is taken
     */
    void apply(Map<SeriesYear, List<Measurer>> measurers, Collection<ReadingChange> changes) {
        var climbs = new HashMap<SeriesYear, Climb>();
        measurers.forEach((which, now) -> climbs.put(which, climb(now)));
        take(climbs, changes);
    }

    private void take(Map<SeriesYear, Climb> climbs, Collection<ReadingChange> changes) {
        var climbing = new HashMap<SeriesYear, Sheet>();
        climbs.forEach(
                (which, climb) ->
                        sheet(which)
                                .map(sheet -> sheet.climbing(climb))
                                .ifPresent(sheet -> climbing.put(which, sheet)));
        var settled = settled(changes, climbing);
        write(
                () -> {
                    if (!climbing.isEmpty()) {
                        sheets.putAll(climbing);
                        journal.rebuilt();
                    }
                    settled.forEach(this::put);
                });
    }

    /** Where a reading stands, found once: an import asks of each several times. */
    private record Spot(Sheet sheet, int unit, int slot, Kind kind) {
        Optional<Amount> reading() {
            return sheet.reading(unit, slot, kind);
        }
    }

    /** What each spot holds after all of it; nothing of this is seen yet. */
    private Map<Spot, Settled> settled(
            Collection<ReadingChange> changes, Map<SeriesYear, Sheet> climbing) {
        var chains = HashMap.<Spot, List<ReadingChange>>newHashMap(changes.size());
        for (var change : changes) {
            spot(change, climbing)
                    .ifPresent(
                            spot ->
                                    chains.computeIfAbsent(spot, _ -> new ArrayList<>(1))
                                            .add(change));
        }
        var settled = HashMap.<Spot, Settled>newHashMap(chains.size());
        chains.forEach((spot, chain) -> settled.put(spot, Settled.of(spot.reading(), chain)));
        return settled;
    }

    /**
     * What becomes of a cell.
     *
     * @param wasEmpty whether it held no reading before
     */
    private record Settled(Cell cell, boolean wasEmpty, Optional<Amount> amount) {
        static Settled of(Optional<Amount> held, List<ReadingChange> chain) {
            var cell = Cell.of(chain.getFirst());
            return new Settled(cell, held.isEmpty(), cell.settle(held, chain));
        }
    }

    private Optional<Spot> spot(ReadingChange change, Map<SeriesYear, Sheet> climbing) {
        var which = new SeriesYear(change.series(), change.period().year());
        var unit = tree.find(change.unit());
        return Optional.ofNullable(climbing.get(which))
                .or(() -> sheet(which))
                .filter(sheet -> unit.isPresent() && sheet.slot(change.period()) >= 0)
                .map(
                        sheet ->
                                new Spot(
                                        sheet,
                                        unit.getAsInt(),
                                        sheet.slot(change.period()),
                                        change.kind()));
    }

    private void put(Spot spot, Settled settled) {
        journal.note(settled.cell(), settled.wasEmpty(), settled.amount().isEmpty());
        spot.sheet().put(spot.unit(), spot.slot(), spot.kind(), settled.amount());
    }

    /** Whether a reading has a place here: its unit, series and kind of period are known. */
    boolean knows(Cell cell) {
        return tree.find(cell.unit()).isPresent()
                && arithmetics
                        .apply(cell.series())
                        .filter(known -> known.windows().slot(cell.period()) >= 0)
                        .isPresent();
    }

    /** The sheet, made where it is missing. */
    private Optional<Sheet> sheet(SeriesYear which) {
        var known = Optional.ofNullable(sheets.get(which));
        return known.or(
                () -> {
                    var made =
                            arithmetics
                                    .apply(which.series())
                                    .map(arithmetic -> new Sheet(arithmetic, climb(List.of())));
                    made.ifPresent(sheet -> hold(() -> sheets.put(which, sheet)));
                    return made;
                });
    }

    /** The reading in force. */
    Optional<Amount> reading(Cell cell) {
        return read(
                () -> {
                    var sheet = sheets.get(cell.seriesYear());
                    var unit = tree.find(cell.unit());
                    return sheet == null || unit.isEmpty()
                            ? Optional.empty()
                            : sheet.reading(unit.getAsInt(), cell.period(), cell.kind());
                });
    }

    /** Empty where nobody knows the series, or the period is shorter than its own. */
    Optional<Column> column(SeriesId series, FiscalPeriod period, Kind kind, Reach reach) {
        return Optional.ofNullable(sheets.get(new SeriesYear(series, period.year())))
                .flatMap(sheet -> sheet.column(period, kind, reach));
    }

    Map<SeriesYear, Sheet> sheets() {
        return sheets;
    }

    /** Lets nobody write meanwhile. */
    <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void write(Runnable change) {
        hold(
                () -> {
                    change.run();
                    version++;
                });
    }

    private void hold(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
