package org.imihigo.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.PostId;

/**
 * That a year's action plan was shown to those who may pay for it.
 *
 * @param whom such as "District council, session 12" or the names of partners
 * @param commitments what was promised there
 */
public record Presentation(
        UUID id,
        String plan,
        FiscalYear year,
        LocalDate day,
        Audience audience,
        String whom,
        String note,
        List<Commitment> commitments,
        PostId by,
        Optional<UUID> person,
        Instant at) {

    public Presentation {
        if (whom.isBlank()) {
            throw Refusal.invalid("plans.presentation.whom");
        }
        commitments = List.copyOf(commitments);
    }

    /** To whom a plan is shown. */
    public enum Audience {
        COUNCIL,
        MINISTRIES,
        PARTNERS,
        CITIZENS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * That somebody will pay for an activity.
     *
     * @param activity of the action plan
     */
    public record Commitment(UUID activity, String whom, long amount) {
        public Commitment {
            if (whom.isBlank()) {
                throw Refusal.invalid("plans.presentation.whom");
            }
            if (amount <= 0) {
                throw Refusal.invalid("plans.presentation.amount");
            }
        }
    }
}
