package org.imihigo.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imihigo.contracts.BeforeSigning;
import org.imihigo.contracts.Draft;
import org.springframework.stereotype.Component;

/** Nothing is signed before the council has approved this very version. */
@Component
class CouncilFirst implements BeforeSigning {
    private final AllReviews reviews;
    private final AllSessions sessions;
    private final Bodies bodies;

    CouncilFirst(AllReviews reviews, AllSessions sessions, Bodies bodies) {
        this.reviews = reviews;
        this.sessions = sessions;
        this.bodies = bodies;
    }

    @Override
    public Optional<Missing> missing(Draft draft, LocalDate day) {
        return bodies.of(draft.unit()).flatMap(_ -> reason(draft, day));
    }

    private Optional<Missing> reason(Draft draft, LocalDate day) {
        var session =
                reviews.find(draft.unit(), draft.year(), draft.version())
                        .flatMap(sent -> sessions.last(sent.id()));
        if (session.isEmpty()) {
            return missing(draft, "assurance.before.council", draft.version());
        }
        if (!session.get().quorate()) {
            return missing(draft, "assurance.before.quorum", session.get().day());
        }
        if (!session.get().approves()) {
            return missing(draft, "assurance.before.rejected", session.get().day());
        }
        if (day.isBefore(session.get().day())) {
            return missing(draft, "assurance.before.day", session.get().day());
        }
        return Optional.empty();
    }

    private static Optional<Missing> missing(Draft draft, String key, Object argument) {
        return Optional.of(
                new Missing(key, List.of(argument), Submission.path(draft.unit(), draft.year())));
    }
}
