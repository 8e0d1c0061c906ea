package org.imihigo.reporting;

import java.util.List;
import org.imihigo.people.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for programs: a batch of readings in one transaction, judged by the same rules as a
 * report that a person files, all rows together.
 */
@Service
public class Intake {
    private static final int TRIES = 3;

    private final Batches batches;
    private final TransactionTemplate transaction;

    Intake(Batches batches, TransactionTemplate transaction) {
        this.batches = batches;
        this.transaction = transaction;
    }

    /**
     * What is done with a batch.
     *
     * @param partial whether the good rows are kept where others are refused
     * @param submit whether the reports they stand in go to the level above
     */
    public record Terms(boolean partial, boolean submit) {}

    /**
     * What became of a batch.
     *
     * @param written false where a refused row held all others back
     * @param rows in the order in which they were sent
     */
    public record Outcome(boolean written, List<Taken> rows) {}

    /** Sent twice, it is kept once; nothing is ever left out without being named. */
    public Outcome take(List<Sent> batch, Terms terms, Actor actor) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return tried(batch, terms, actor);
            } catch (DuplicateKeyException _) {
                // Somebody used one of the ids, or a form one of the places, at this very moment:
                // judged again, the row is refused by its name.
            }
        }
        return tried(batch, terms, actor);
    }

    private Outcome tried(List<Sent> batch, Terms terms, Actor actor) {
        return transaction.execute(
                running -> {
                    var outcome = batches.take(batch, terms, actor);
                    if (!outcome.written()) {
                        running.setRollbackOnly();
                    }
                    return outcome;
                });
    }
}
