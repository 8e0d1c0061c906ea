package org.imihigo.api;

import java.time.Clock;
import org.imihigo.people.TokenCommand;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens for tests, as the command line issues them. */
final class Programs {
    private Programs() {}

    /** What a program that speaks for the post writes into {@code Authorization}. */
    static String of(String post, DSLContext db, TransactionTemplate transaction, Clock clock) {
        var issued =
                transaction.execute(
                        _ -> TokenCommand.issue("test", post, 30, unit -> true, db, clock));
        return "Bearer " + issued.secret();
    }
}
