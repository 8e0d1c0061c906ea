package org.imihigo.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Measure;
import org.imihigo.indicators.OverTime;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.ReadingChange;
import org.imihigo.territory.Tree;

/** A random country with one series: its units, who pledged, what was read; and its cube. */
class World {
    static final SeriesId SERIES = new SeriesId(7);
    static final FiscalYear YEAR = new FiscalYear(2026);
    static final Kind KIND = Kind.SELF;

    private final Random random;
    private final List<UnitCode> codes;
    final Tree tree;
    final Arithmetic arithmetic;
    private Map<UnitCode, Recomputation.Promise> pledges = Map.of();
    private final Map<UnitCode, Map<Integer, Amount>> readings = new HashMap<>();

    World(long seed, Measure measure, FiscalPeriod.Kind frequency) {
        random = new Random(seed);
        codes = List.copyOf(grown());
        tree = new Tree(codes);
        arithmetic = new Arithmetic(measure, random.nextInt(3), frequency);
    }

    static Measure measure(Random random) {
        var times = List.of(OverTime.values());
        var time = times.get(random.nextInt(times.size()));
        var spaces = List.copyOf(Measure.allowed(time));
        return Measure.of(time, spaces.get(random.nextInt(spaces.size())));
    }

    private Set<UnitCode> grown() {
        var found = new TreeSet<UnitCode>();
        grow("RW", 0, found);
        return found;
    }

    private void grow(String code, int depth, Set<UnitCode> found) {
        found.add(new UnitCode(code));
        if (random.nextInt(4) == 0) {
            found.add(new UnitCode(code + "P001"));
        }
        int children = depth < 5 ? random.nextInt(depth < 2 ? 1 : 0, 4) : 0;
        for (int child = 1; child <= children; child++) {
            grow(code + (depth < 2 ? "%d" : "%02d").formatted(child), depth + 1, found);
        }
    }

    int periods() {
        return arithmetic.frequency().inYear();
    }

    /** Lets other units pledge. */
    List<Measurer> pledge() {
        pledges = new TreeMap<>();
        for (var code : codes) {
            if (random.nextInt(5) < 3) {
                var wanted =
                        IntStream.rangeClosed(1, periods())
                                .filter(_ -> random.nextInt(4) > 0)
                                .boxed()
                                .toList();
                pledges.put(
                        code,
                        new Recomputation.Promise(
                                random.nextInt(4) == 0,
                                wanted,
                                1 + random.nextInt(9),
                                random.nextInt(5) == 0
                                        ? Optional.of(1 + random.nextInt(periods()))
                                        : Optional.empty()));
            }
        }
        return pledges.entrySet().stream()
                .map(
                        pledge ->
                                new Measurer(
                                        tree.index(pledge.getKey()),
                                        pledge.getValue().own(),
                                        pledge.getValue().wanted().stream()
                                                .mapToInt(period -> 1 << (period - 1))
                                                .sum(),
                                        pledge.getValue().weight(),
                                        pledge.getValue()
                                                .ended()
                                                .map(period -> period - 1)
                                                .orElse(Measurer.FOREVER)))
                .toList();
    }

    /**
     * The next saves, each a first reading, a correction of the one in force, or its withdrawal.
     */
    List<ReadingChange> save(int count, boolean withdrawals) {
        var changes = new ArrayList<ReadingChange>();
        for (int save = 0; save < count; save++) {
            var unit = codes.get(random.nextInt(codes.size()));
            int period = 1 + random.nextInt(periods());
            var mine = readings.computeIfAbsent(unit, _ -> new HashMap<>());
            var amount =
                    mine.containsKey(period) && withdrawals && random.nextInt(5) == 0
                            ? Optional.<Amount>empty()
                            : Optional.of(amount());
            var before = Optional.ofNullable(mine.remove(period));
            amount.ifPresent(value -> mine.put(period, value));
            changes.add(
                    new ReadingChange(
                            unit,
                            SERIES,
                            new FiscalPeriod(YEAR, arithmetic.frequency(), period),
                            KIND,
                            before,
                            amount));
        }
        return changes;
    }

    private Amount amount() {
        if (random.nextInt(6) == 0) {
            return new Amount.NotApplicable("no road was planned");
        }
        return arithmetic.measure().counted()
                ? new Amount.Counts(number(), 1 + number())
                : new Amount.Value(random.nextBoolean() ? number() : -number());
    }

    private long number() {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextLong(Amount.LARGEST);
            default -> random.nextLong(100);
        };
    }

    /** What the figures must be. */
    Recomputation recomputation() {
        return new Recomputation(
                arithmetic.measure(), arithmetic.decimals(), codes, pledges, readings);
    }

    List<UnitCode> units() {
        return codes;
    }
}
