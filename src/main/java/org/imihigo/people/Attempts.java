package org.imihigo.people;

import static org.imihigo.people.tables.Attempt.ATTEMPT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.imihigo.kernel.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attempts to sign in, and how many are allowed: few with one name from one address, more from one
 * address, because whole districts reach the network through one. Many with one name from anywhere
 * make each further one slow and lock nobody out: else a stranger could lock out a mayor.
 */
@Repository
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int WITH_ONE_NAME = 10;
    static final Duration SLOW = Duration.ofSeconds(2);
    static final int FROM_ONE_ADDRESS = 100;

    private final DSLContext db;
    private final Clock clock;

    Attempts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What an attempt may do. */
    sealed interface Turn {
        /** The password is looked at, after a pause. */
        record Now(Duration pause) implements Turn {}

        /** There were too many. */
        record Later(Instant until) implements Turn {}
    }

    /** Counts this attempt before the password is looked at, so that many at once gain nothing. */
    @Transactional
    Turn count(String login, String address) {
        var name = digest(login);
        var now = clock.instant();
        inTurn("login " + name);
        inTurn("address " + address);
        db.deleteFrom(ATTEMPT).where(ATTEMPT.AT.lt(now.minus(WINDOW))).execute();
        var wait =
                fullUntil(ATTEMPT.LOGIN.eq(name).and(from(address)), WITH_ONE_NAME)
                        .or(() -> fullUntil(from(address), FROM_ONE_ADDRESS));
        if (wait.isPresent()) {
            return new Turn.Later(wait.get());
        }
        boolean many = fullUntil(ATTEMPT.LOGIN.eq(name), WITH_ONE_NAME).isPresent();
        db.insertInto(ATTEMPT, ATTEMPT.LOGIN, ATTEMPT.ADDRESS, ATTEMPT.AT)
                .values(name, address, now)
                .execute();
        return new Turn.Now(many ? SLOW : Duration.ZERO);
    }

    private static Condition from(String address) {
        return ATTEMPT.ADDRESS.eq(address);
    }

    /** Whoever is in did nothing wrong; others at other addresses may have. */
    @Transactional
    void forget(String login, String address) {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.LOGIN.eq(digest(login)), from(address)).execute();
    }

    private void inTurn(String key) {
        db.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, val(key)))
                .execute();
    }

    private Optional<Instant> fullUntil(Condition which, int allowed) {
        return db.select(ATTEMPT.AT)
                .from(ATTEMPT)
                .where(which)
                .orderBy(ATTEMPT.AT.desc())
                .offset(allowed - 1)
                .limit(1)
                .fetchOptional(ATTEMPT.AT)
                .map(oldest -> oldest.plus(WINDOW));
    }

    private static String digest(String login) {
        return Sha256.hex(login.getBytes(StandardCharsets.UTF_8));
    }
}
