package org.imihigo.proposals;

import static org.imihigo.proposals.tables.Offer.OFFER;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.database.BulkInsert;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.proposals.tables.records.OfferRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All offers, in every version; the only class that knows the table. */
@Repository
class AllOffers {
    private final DSLContext db;

    AllOffers(DSLContext db) {
        this.db = db;
    }

    Optional<Offer> find(UUID id) {
        return db.selectFrom(OFFER).where(OFFER.ID.eq(id)).fetchOptional(AllOffers::offer);
    }

    /** Keeps the next version; where somebody else was first, it is refused. */
    void insert(Offer offer) {
        int inserted =
                db.insertInto(OFFER)
                        .set(record(offer))
                        .onConflict(OFFER.UNIT, OFFER.YEAR, OFFER.SERIES, OFFER.GIFT, OFFER.VERSION)
                        .doNothing()
                        .execute();
        if (inserted == 0) {
            throw Refusal.conflict("proposals.offer.meanwhile");
        }
    }

    void copy(Collection<Offer> offers) {
        BulkInsert.into(
                db,
                OFFER,
                Arrays.asList(OFFER.fields()),
                offers,
                offer -> record(offer).intoArray());
    }

    /** The last version of every offer of a place and year, also of those taken back. */
    List<Offer> latest(UnitCode within, FiscalYear year) {
        return latest(OFFER.UNIT.ge(within.value()).and(OFFER.UNIT.lt(within.successor())), year);
    }

    /** The last version of every offer of one unit. */
    List<Offer> latestOf(UnitCode unit, FiscalYear year) {
        return latest(OFFER.UNIT.eq(unit.value()), year);
    }

    private List<Offer> latest(Condition which, FiscalYear year) {
        return db.select(OFFER.fields())
                .distinctOn(OFFER.UNIT, OFFER.SERIES, OFFER.GIFT)
                .from(OFFER)
                .where(OFFER.YEAR.eq((short) year.startYear()).and(which))
                .orderBy(OFFER.UNIT, OFFER.SERIES, OFFER.GIFT, OFFER.VERSION.desc())
                .fetchInto(OFFER)
                .map(AllOffers::offer);
    }

    private static OfferRecord record(Offer offer) {
        var line = new OfferRecord();
        line.setId(offer.id());
        line.setUnit(offer.unit().value());
        line.setYear((short) offer.year().startYear());
        line.setSeries(offer.thing().series().value());
        line.setGift(offer.thing().gift().name());
        line.setVersion(offer.version());
        line.setAmount(offer.amount().orElse(null));
        line.setReach(offer.reach().name());
        line.setAdopted(offer.adopted());
        line.setHouseholds(offer.households().orElse(null));
        line.setPost(offer.by().value());
        line.setPerson(offer.person().orElse(null));
        line.setAt(offer.at());
        return line;
    }

    private static Offer offer(OfferRecord line) {
        return new Offer(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                new Thing(new SeriesId(line.getSeries()), Offer.Gift.valueOf(line.getGift())),
                line.getVersion(),
                Optional.ofNullable(line.getAmount()),
                Offer.Reach.valueOf(line.getReach()),
                line.getAdopted(),
                Optional.ofNullable(line.getHouseholds()),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }
}
