package org.imihigo.remedies;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.people.People;
import org.springframework.stereotype.Component;

/**
 * The steps of catch-up plans are reminded of, and told to the levels above where they are late.
 */
@Component
class CatchUpDeadlines implements Deadlines {
    private final AllCatchUps plans;
    private final People people;

    CatchUpDeadlines(AllCatchUps plans, People people) {
        this.plans = plans;
        this.people = people;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return plans.due(first, last).stream()
                .map(CatchUp::due)
                .distinct()
                .map(
                        day ->
                                new Deadline(
                                        "catch-up " + day,
                                        "remedies.notice.step.",
                                        FiscalYear.of(day).whole(),
                                        day))
                .toList();
    }

    /** Each unit once, however many steps it owes that day. */
    @Override
    public List<Debt> owed(Deadline deadline) {
        var debts = new LinkedHashMap<UnitCode, Debt>();
        for (var plan : plans.due(deadline.due(), deadline.due())) {
            if (plan.done().isEmpty()) {
                var owner = people.post(plan.owner());
                debts.putIfAbsent(
                        owner.unit(),
                        new Debt(
                                owner.unit(),
                                Optional.of(owner.id()),
                                RemedyPages.path(plan.pledge())));
            }
        }
        return List.copyOf(debts.values());
    }
}
