package org.imihigo.calendar;

import java.util.List;
import java.util.Optional;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.kernel.FiscalPeriod;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every moved window in memory, on every node: few, and asked for with every report. */
@Component
@Order(0)
class Moved implements Follower {
    static final String TOPIC = "calendar.moved";

    private final Moves moves;
    private volatile List<Move> all = List.of();

    Moved(Moves moves) {
        this.moves = moves;
    }

    /** All that were ever made, the earliest first. */
    List<Move> all() {
        return all;
    }

    /** The one in force, where the window was moved at all. */
    Optional<Move> last(Step step, FiscalPeriod period) {
        return all.stream()
                .filter(move -> move.step() == step && move.period().equals(period))
                .reduce((_, later) -> later);
    }

    @Override
    public void load() {
        all = moves.all();
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TOPIC::equals)) {
            load();
        }
    }
}
