package org.imihigo.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Happening;
import org.imihigo.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Hears every happening, and writes them down with the transaction that made them: either both are
 * kept or neither.
 */
@Component
class Hearing {
    private final Entries entries;
    private final People people;
    private final Clock clock;

    Hearing(Entries entries, People people, Clock clock) {
        this.entries = entries;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void hear(Happening happening) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Happened outside of a transaction: " + happening);
        }
        inThisTransaction().add(happening);
    }

    private Heard inThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Heard known) {
            return known;
        }
        var heard = new Heard(post(), address());
        TransactionSynchronizationManager.bindResource(this, heard);
        TransactionSynchronizationManager.registerSynchronization(new Writing(heard));
        return heard;
    }

    private Optional<UUID> post() {
        return people.present().map(actor -> actor.post().value());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? web.getRequest().getMethod() + " " + web.getRequest().getRequestURI()
                : "";
    }

    /** PostgreSQL keeps microseconds, and what is hashed must be what is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Writes at the end of the transaction, and steps aside while another one runs inside it. */
    private final class Writing implements TransactionSynchronization {
        private final Heard heard;

        Writing(Heard heard) {
            this.heard = heard;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Hearing.this);
            entries.write(heard.drafts(now()));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Hearing.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Hearing.this, heard);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Hearing.this);
        }
    }
}
