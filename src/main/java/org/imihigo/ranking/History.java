package org.imihigo.ranking;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.springframework.stereotype.Component;

/** The published tables that we have, the newest first. */
@Component
class History {
    private final List<Published> tables =
            List.of(Published.read(new FiscalYear(2019)), Published.read(new FiscalYear(2014)));

    private final MidTerm midTerm = MidTerm.read();

    MidTerm midTerm() {
        return midTerm;
    }

    List<Published> all() {
        return tables;
    }

    Optional<Published> of(FiscalYear year) {
        return tables.stream().filter(table -> table.year().equals(year)).findFirst();
    }
}
