package org.imihigo.households;

import static org.imihigo.households.tables.Knock.KNOCK;

import java.time.Duration;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wrong codes and new books, by the address that they come from: more than a village that shares
 * one needs are refused for a while, right or wrong.
 */
@Repository
class Knocks {
    static final int FROM_ONE_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext db;
    private final Calendar calendar;

    Knocks(DSLContext db, Calendar calendar) {
        this.db = db;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    void mustBeFew(String address) {
        var since = calendar.now().minus(WINDOW);
        int knocks = db.fetchCount(KNOCK, KNOCK.ADDRESS.eq(address), KNOCK.AT.gt(since));
        if (knocks >= FROM_ONE_ADDRESS) {
            throw Refusal.closed("households.code.often", WINDOW.toMinutes());
        }
    }

    @Transactional
    void count(String address) {
        var now = calendar.now();
        db.deleteFrom(KNOCK).where(KNOCK.AT.lt(now.minus(WINDOW))).execute();
        db.insertInto(KNOCK, KNOCK.ADDRESS, KNOCK.AT).values(address, now).execute();
    }
}
