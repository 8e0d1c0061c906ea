package org.imihigo.scoring;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgesChanged;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.reporting.ReadingsChanged;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Marks that were computed, kept until a figure behind them changes: a reading touches its unit and
 * the units above, never a table of 14,837 villages.
 */
@Component
@Order(30)
class Marks implements Follower {
    /** So many changes at once are an import: everything is computed anew. */
    private static final int MANY = 5_000;

    /** Of each method; one holds no more marks than there are units that pledged. */
    private static final int PERIODS = 40;

    /** What marks are the same for. A period that became late since is another. */
    record Key(String method, FiscalPeriod period, boolean late) {}

    private final LastAsked<Key, Map<UnitCode, Mark>> kept = new LastAsked<>(PERIODS, _ -> 1);
    private final AtomicLong changes = new AtomicLong();

    long version() {
        return changes.get();
    }

    Mark get(Key key, UnitCode unit, Supplier<Mark> computed) {
        var known = in(key).get(unit);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        var mark = computed.get();
        keep(key, mark, before);
        return mark;
    }

    private Map<UnitCode, Mark> in(Key key) {
        return kept.get(key, ConcurrentHashMap::new);
    }

    /** What was computed while something changed may be old: it is not kept. */
    private synchronized void keep(Key key, Mark mark, long before) {
        if (changes.get() == before) {
            in(key).put(mark.unit(), mark);
        }
    }

    private void forget(FiscalYear year, UnitCode unit) {
        var path = unit.path();
        kept.each(
                (key, marks) -> {
                    if (key.period().year().equals(year)) {
                        path.forEach(marks::remove);
                    }
                });
    }

    @Override
    public synchronized void load() {
        changes.incrementAndGet();
        kept.clear();
    }

    @Override
    public synchronized void apply(List<Change> committed) {
        changes.incrementAndGet();
        for (var change : committed) {
            switch (change.topic()) {
                case ReadingsChanged.TOPIC -> readings(ReadingsChanged.of(change).readings());
                case PledgesChanged.TOPIC ->
                        PledgesChanged.of(change)
                                .pledges()
                                .forEach(pledge -> forget(pledge.year(), pledge.unit()));
                default -> {}
            }
        }
    }

    private void readings(List<ReadingChange> changed) {
        if (changed.size() > MANY) {
            kept.clear();
            return;
        }
        changed.stream()
                .map(reading -> new Place(reading.period().year(), reading.unit()))
                .distinct()
                .forEach(place -> forget(place.year(), place.unit()));
    }

    private record Place(FiscalYear year, UnitCode unit) {}
}
