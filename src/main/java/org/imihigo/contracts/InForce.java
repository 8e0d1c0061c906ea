package org.imihigo.contracts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contracts in force in memory, on every node: a table of villages asks for 14,837 at once. */
@Component
@Order(2)
class InForce implements Follower {
    static final String TOPIC = "contracts.changed";

    private final AllContracts contracts;
    private volatile Map<FiscalYear, Map<UnitCode, Contract>> byYear = Map.of();

    InForce(AllContracts contracts) {
        this.contracts = contracts;
    }

    Map<UnitCode, Contract> in(FiscalYear year) {
        return byYear.getOrDefault(year, Map.of());
    }

    @Override
    public void load() {
        byYear =
                contracts.inForce().stream()
                        .collect(
                                groupingBy(
                                        Contract::year,
                                        toUnmodifiableMap(Contract::unit, Function.identity())));
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TOPIC::equals)) {
            load();
        }
    }
}
