package org.imihigo.signing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.people.People;
import org.springframework.stereotype.Component;

/** What the level above promised by a day: reminded like pledges. */
@Component
class CommitmentDeadlines implements Deadlines {
    private static final String NAME = "commitment ";

    private final AllCommitments commitments;
    private final People people;

    CommitmentDeadlines(AllCommitments commitments, People people) {
        this.commitments = commitments;
        this.people = people;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return commitments.due(first, last).stream()
                .map(Commitment::due)
                .distinct()
                .map(
                        day ->
                                new Deadline(
                                        NAME + day,
                                        "signing.notice.commitment.",
                                        FiscalYear.of(day).whole(),
                                        day))
                .toList();
    }

    /** Each unit that answers once, however much it owes that day. */
    @Override
    public List<Debt> owed(Deadline deadline) {
        var debts = new LinkedHashMap<org.imihigo.kernel.UnitCode, Debt>();
        for (var one : commitments.due(deadline.due(), deadline.due())) {
            if (one.kept().isEmpty()) {
                var owner = people.post(one.owner());
                debts.putIfAbsent(
                        owner.unit(),
                        new Debt(
                                owner.unit(),
                                Optional.of(owner.id()),
                                Paths.life(one.unit(), one.year()) + "#commitments"));
            }
        }
        return List.copyOf(debts.values());
    }
}
