package org.imihigo.board;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.reporting.Kind;

/** One series in one year: who measures it, and a slab for each kind of reading. */
final class Sheet {
    private final Arithmetic arithmetic;
    private final Windows windows;
    private final Climb climb;

    /** What is due where nothing has been reported; made when somebody asks. */
    private volatile Optional<Slab> blank = Optional.empty();

    private final Map<Kind, Slab> slabs = new EnumMap<>(Kind.class);

    Sheet(Arithmetic arithmetic, Climb climb) {
        this.arithmetic = arithmetic;
        this.climb = climb;
        windows = arithmetic.windows();
    }

    /** The same readings, climbing another way. */
    Sheet climbing(Climb other) {
        var sheet = new Sheet(arithmetic, other);
        slabs.forEach((kind, slab) -> sheet.slabs.put(kind, slab.climbing(other)));
        return sheet;
    }

    /** Keeps a reading without adding it up; one of another frequency is none of this series. */
    void keep(int unit, FiscalPeriod period, Kind kind, Amount amount) {
        int slot = slot(period);
        if (slot >= 0) {
            slabs.computeIfAbsent(kind, _ -> new Slab(arithmetic, climb)).keep(unit, slot, amount);
        }
    }

    void put(int unit, int slot, Kind kind, Optional<Amount> amount) {
        slabs.computeIfAbsent(kind, _ -> newSlab()).put(unit, slot, amount);
    }

    private Slab newSlab() {
        var slab = new Slab(arithmetic, climb);
        slab.addUp();
        return slab;
    }

    void addUp() {
        slabs.values().forEach(Slab::addUp);
    }

    boolean addsUp() {
        return slabs.values().stream().allMatch(Slab::addsUp);
    }

    Optional<Amount> reading(int unit, FiscalPeriod period, Kind kind) {
        return slot(period) < 0 ? Optional.empty() : reading(unit, slot(period), kind);
    }

    Optional<Amount> reading(int unit, int slot, Kind kind) {
        return Optional.ofNullable(slabs.get(kind)).flatMap(slab -> slab.reading(unit, slot));
    }

    /** Empty where the period is shorter than the series' own. */
    Optional<Column> column(FiscalPeriod period, Kind kind, Reach reach) {
        int window = windows.of(period, reach);
        return window < 0 ? Optional.empty() : Optional.of(new Column(slab(kind), window));
    }

    private Slab slab(Kind kind) {
        var slab = slabs.get(kind);
        return slab == null ? blank() : slab;
    }

    private Slab blank() {
        var made = blank.orElseGet(this::newSlab);
        blank = Optional.of(made);
        return made;
    }

    /** Where in the year a reading stands, or −1 where this series has no such periods. */
    int slot(FiscalPeriod period) {
        return windows.slot(period);
    }

    Arithmetic arithmetic() {
        return arithmetic;
    }

    Climb climb() {
        return climb;
    }

    /** How many readings are in force. */
    long readings() {
        return slabs.values().stream().mapToLong(Slab::readings).sum();
    }
}
