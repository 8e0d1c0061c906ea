package org.imihigo.contracts;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.notices.StepDeadlines;
import org.springframework.stereotype.Component;

/** Who had a contract last year and has none yet: no draft when it is due, no signature later. */
@Component
class ContractDeadlines implements Deadlines {
    private static final String WORDING = "contracts.notice.";
    private static final String DRAFTING = "drafting";

    private final StepDeadlines steps;
    private final Contracts contracts;
    private final AllDrafts drafts;

    ContractDeadlines(StepDeadlines steps, Contracts contracts, AllDrafts drafts) {
        this.steps = steps;
        this.contracts = contracts;
        this.drafts = drafts;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return Stream.concat(
                        steps.between(Step.DRAFTING, WORDING, DRAFTING, first, last).stream(),
                        steps.between(Step.SIGNING, WORDING, "signing", first, last).stream())
                .toList();
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        var year = deadline.period().year();
        boolean drafting = deadline.id().startsWith(DRAFTING);
        var owing = new HashSet<>(contracts.withContract(year.previous()));
        owing.removeAll(contracts.withContract(year));
        if (drafting) {
            owing.removeAll(drafts.units(year));
        }
        return steps.concerned(drafting ? Step.DRAFTING : Step.SIGNING, owing).stream()
                .sorted()
                .map(unit -> new Debt(unit, Optional.empty(), path(drafting, unit, year)))
                .toList();
    }

    private static String path(boolean drafting, UnitCode unit, FiscalYear year) {
        return drafting ? beginning(unit, year) : "/units/" + unit;
    }

    /** Where a contract is begun. */
    static String beginning(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year + "/grid";
    }
}
