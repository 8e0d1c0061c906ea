package org.imihigo.people;

import static org.imihigo.people.tables.Attempt.ATTEMPT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.imihigo.people.tables.records.AttemptRecord;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attempts to sign in, and how many are allowed: few with one name, more from one address, because
 * whole districts reach the network through one.
 */
@Repository
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int WITH_ONE_NAME = 10;
    static final int FROM_ONE_ADDRESS = 100;

    private final DSLContext db;
    private final Clock clock;

    Attempts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts this attempt before the password is looked at, so that many at once gain nothing.
     *
     * @return until when to wait, where there were too many
     */
    @Transactional
    Optional<Instant> count(String login, String address) {
        var name = digest(login);
        var now = clock.instant();
        inTurn("login " + name);
        inTurn("address " + address);
        db.deleteFrom(ATTEMPT).where(ATTEMPT.AT.lt(now.minus(WINDOW))).execute();
        var wait =
                fullUntil(ATTEMPT.LOGIN, name, WITH_ONE_NAME)
                        .or(() -> fullUntil(ATTEMPT.ADDRESS, address, FROM_ONE_ADDRESS));
        if (wait.isEmpty()) {
            db.insertInto(ATTEMPT, ATTEMPT.LOGIN, ATTEMPT.ADDRESS, ATTEMPT.AT)
                    .values(name, address, now)
                    .execute();
        }
        return wait;
    }

    /** Whoever is in did nothing wrong. */
    @Transactional
    void forget(String login) {
        db.deleteFrom(ATTEMPT).where(ATTEMPT.LOGIN.eq(digest(login))).execute();
    }

    private void inTurn(String key) {
        db.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, val(key)))
                .execute();
    }

    private Optional<Instant> fullUntil(
            TableField<AttemptRecord, String> column, String value, int allowed) {
        return db.select(ATTEMPT.AT)
                .from(ATTEMPT)
                .where(column.eq(value))
                .orderBy(ATTEMPT.AT.desc())
                .offset(allowed - 1)
                .limit(1)
                .fetchOptional(ATTEMPT.AT)
                .map(oldest -> oldest.plus(WINDOW));
    }

    private static String digest(String login) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(login.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
