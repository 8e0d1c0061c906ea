package org.imihigo.phone;

import static org.imihigo.phone.tables.Rating.RATING;
import static org.imihigo.phone.tables.Salt.SALT;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Sha256;
import org.imihigo.pledges.PledgeId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What citizens think of pledges: one voice a quarter, and nobody's number. */
@Repository
class Ratings {
    /** Of fewer, somebody could guess who said what. */
    static final int FEWEST = 5;

    private final DSLContext db;
    private final Clock clock;

    Ratings(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From one to five; who says it again has changed their mind. */
    @Transactional
    void give(PhoneNumber number, PledgeId pledge, FiscalPeriod quarter, int stars) {
        db.insertInto(RATING, RATING.RATER, RATING.PLEDGE, RATING.PERIOD, RATING.STARS, RATING.AT)
                .values(
                        rater(number),
                        pledge.value(),
                        quarter.toString(),
                        (short) stars,
                        clock.instant())
                .onConflict(RATING.RATER, RATING.PLEDGE, RATING.PERIOD)
                .doUpdate()
                .set(RATING.STARS, (short) stars)
                .execute();
    }

    private String rater(PhoneNumber number) {
        var salt = db.selectFrom(SALT).fetchSingle(SALT.SALT_);
        return Sha256.hex((salt + " " + number.value()).getBytes(StandardCharsets.UTF_8));
    }

    /** What a pledge's citizens said on average. */
    record Opinion(int voices, BigDecimal stars) {}

    /** Nothing where fewer than five have said something. */
    Optional<Opinion> of(PledgeId pledge) {
        return db.select(count(), avg(RATING.STARS))
                .from(RATING)
                .where(RATING.PLEDGE.eq(pledge.value()))
                .fetchOptional()
                .filter(found -> found.value1() >= FEWEST)
                .map(
                        found ->
                                new Opinion(
                                        found.value1(),
                                        found.value2().setScale(1, RoundingMode.HALF_UP)));
    }
}
