package org.imihigo.proposals;

import java.time.LocalDate;
import java.time.ZoneId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where an office proposed, its post is told that the proposal has its answer. */
@Component
class AnswerNotices {
    private final Notices notices;
    private final ZoneId zone;

    AnswerNotices(Notices notices, ZoneId zone) {
        this.notices = notices;
        this.zone = zone;
    }

    @EventListener
    void hear(ProposalMoved moved) {
        var proposal = moved.proposal();
        var step = moved.step();
        boolean answered = step.next().isEmpty() && !(step.fate() instanceof Fate.Undone);
        if (!answered || proposal.proposer() != Proposer.MINISTRY) {
            return;
        }
        var day = LocalDate.ofInstant(step.at(), zone);
        notices.tell(
                proposal.by(),
                proposal.unit(),
                new Deadline(
                        "proposal " + proposal.code() + " " + step.number(),
                        "proposals.notice.",
                        FiscalPeriod.quarterOf(day),
                        day),
                proposal.path());
    }
}
