package org.imihigo.scoring;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.pledges.PledgesChanged;
import org.imihigo.pledges.Source;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pledges of the units that were asked for, kept until they change. */
@Component
@Order(20)
class Promises implements Follower {
    /** From so many units on, one reading of the whole year is cheaper than one of each unit. */
    private static final int MANY = 100;

    /** A year of a nation takes some seventy megabytes. */
    private static final int YEARS = 3;

    private final Pledges pledges;
    private final LastAsked<FiscalYear, Map<UnitCode, List<Pledge>>> kept =
            new LastAsked<>(YEARS, _ -> 1);
    private final AtomicLong changes = new AtomicLong();

    Promises(Pledges pledges) {
        this.pledges = pledges;
    }

    List<Pledge> of(UnitCode unit, FiscalYear year) {
        var known = in(year).get(unit);
        if (known != null) {
            return known;
        }
        long before = changes.get();
        var read = pledges.of(unit, year).stream().filter(Promises::isScored).toList();
        keep(Map.of(unit, read), year, before);
        return read;
    }

    /** Reads at once what will be asked for one by one. */
    void prepare(Collection<UnitCode> units, FiscalYear year) {
        var known = in(year);
        var missing = units.stream().filter(unit -> !known.containsKey(unit)).toList();
        if (missing.size() < MANY) {
            return;
        }
        long before = changes.get();
        var read = new HashMap<UnitCode, List<Pledge>>();
        var country = missing.getFirst().country();
        var alike = new Alike();
        var all = new ArrayList<Pledge>();
        pledges.each(
                year,
                country,
                pledge -> {
                    if (isScored(pledge)) {
                        all.add(alike.of(pledge));
                    }
                });
        read.putAll(all.stream().collect(groupingBy(Pledge::unit)));
        missing.forEach(unit -> read.putIfAbsent(unit, List.of()));
        keep(read, year, before);
    }

    /** A joint pledge is scored where its lead stands. */
    private static boolean isScored(Pledge pledge) {
        return pledge.source() != Source.JOINT;
    }

    private Map<UnitCode, List<Pledge>> in(FiscalYear year) {
        return kept.get(year, ConcurrentHashMap::new);
    }

    /** What was read while something changed may be old: it is not kept. */
    private synchronized void keep(Map<UnitCode, List<Pledge>> read, FiscalYear year, long before) {
        if (changes.get() == before) {
            in(year).putAll(read);
        }
    }

    @Override
    public synchronized void load() {
        changes.incrementAndGet();
        kept.clear();
    }

    @Override
    public synchronized void apply(List<Change> committed) {
        for (var change : committed) {
            if (change.topic().equals(PledgesChanged.TOPIC)) {
                changes.incrementAndGet();
                PledgesChanged.of(change)
                        .pledges()
                        .forEach(pledge -> in(pledge.year()).remove(pledge.unit()));
            }
        }
    }
}
