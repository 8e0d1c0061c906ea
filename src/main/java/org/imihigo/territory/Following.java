package org.imihigo.territory;

import java.util.List;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.web.Bundles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the territory in memory, as the database has it. First of the followers. */
@Component
@Order(0)
class Following implements Follower {
    private final Units units;
    private final Bundles bundles;
    private volatile Register register;

    Following(Units units, Bundles bundles) {
        this.units = units;
        this.bundles = bundles;
        this.register = Register.of(List.of(), List.of(), Succeeding.NOTHING, List.of(), bundles);
    }

    Register now() {
        return register;
    }

    @Override
    public void load() {
        register =
                Register.of(
                        units.all(),
                        units.names(),
                        Succeeding.of(units.changes()),
                        units.aliases(),
                        bundles);
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.topic().equals(Units.CHANGED))) {
            load();
        }
    }
}
