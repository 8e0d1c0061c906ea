package org.imihigo.ranking;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.springframework.stereotype.Component;

/** The published tables that we have, the newest first. */
@Component
class History {
    private final List<Published> tables =
            List.of(Published.read(new FiscalYear(2019)), Published.read(new FiscalYear(2014)));

    private final MidTerm midTerm = MidTerm.read();
    private final PrintedTables brought;

    History(PrintedTables brought) {
        this.brought = brought;
    }

    MidTerm midTerm() {
        return midTerm;
    }

    List<Published> all() {
        return tables;
    }

    /** What we typed in; else what somebody brought last. */
    Optional<Published> of(FiscalYear year) {
        return tables.stream()
                .filter(table -> table.year().equals(year))
                .findFirst()
                .or(
                        () ->
                                brought.tables(Tier.DISTRICT, year).stream()
                                        .findFirst()
                                        .map(Published::of));
    }
}
