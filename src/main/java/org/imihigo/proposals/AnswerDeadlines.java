package org.imihigo.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.springframework.stereotype.Component;

/** Proposals that wait: the level whose turn it is is reminded, and those above hear of it. */
@Component
class AnswerDeadlines implements Deadlines {
    private final AllProposals proposals;
    private final Windows windows;

    AnswerDeadlines(AllProposals proposals, Windows windows) {
        this.proposals = proposals;
        this.windows = windows;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return proposals.waiting().stream()
                .map(one -> windows.due(one.since()))
                .distinct()
                .filter(due -> !due.isBefore(first) && !due.isAfter(last))
                .sorted()
                .map(
                        due ->
                                new Deadline(
                                        "proposals " + due,
                                        "proposals.notice.",
                                        FiscalPeriod.quarterOf(due),
                                        due))
                .toList();
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        return proposals.waiting().stream()
                .filter(one -> windows.due(one.since()).equals(deadline.due()))
                .map(AllProposals.Waiting::level)
                .distinct()
                .map(
                        level ->
                                new Debt(
                                        level,
                                        Optional.empty(),
                                        "/proposals?fate=waiting&unit=" + level))
                .toList();
    }
}
