package org.imihigo.assurance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who ask how far a contract came before it was signed. */
@Service
@Transactional(readOnly = true)
public class Approvals {
    private final AllReviews reviews;
    private final AllSessions sessions;

    Approvals(AllReviews reviews, AllSessions sessions) {
        this.reviews = reviews;
        this.sessions = sessions;
    }

    /**
     * That somebody said yes.
     *
     * @param by who recorded it
     * @param day on which it was decided; empty where it is the day on which it was recorded
     */
    public record Approval(PostId by, Instant at, Optional<LocalDate> day) {}

    /** The reviewers' yes to the version that was sent last. */
    public Optional<Approval> accepted(UnitCode unit, FiscalYear year) {
        return reviews.latest(unit, year)
                .map(sent -> reviews.verdicts(sent.id()))
                .filter(verdicts -> !verdicts.isEmpty() && verdicts.getLast().accepted())
                .map(verdicts -> verdicts.getLast().by())
                .map(given -> new Approval(given.post(), given.at(), Optional.empty()));
    }

    /** The council's yes to the version that was sent last. */
    public Optional<Approval> approved(UnitCode unit, FiscalYear year) {
        return reviews.latest(unit, year)
                .flatMap(sent -> sessions.last(sent.id()))
                .filter(Session::approves)
                .map(
                        session ->
                                new Approval(
                                        session.recorded().post(),
                                        session.recorded().at(),
                                        Optional.of(session.day())));
    }
}
