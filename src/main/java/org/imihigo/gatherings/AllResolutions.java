package org.imihigo.gatherings;

import static java.util.Comparator.comparing;
import static org.imihigo.gatherings.tables.Owner.OWNER;
import static org.imihigo.gatherings.tables.Resolution.RESOLUTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All resolutions and who answers for them; the only class that knows the tables. */
@Repository
class AllResolutions {
    private final DSLContext db;

    AllResolutions(DSLContext db) {
        this.db = db;
    }

    /** Whether its number was free. */
    boolean insert(Resolution one) {
        return db.insertInto(RESOLUTION)
                        .set(RESOLUTION.SERIES, one.gathering().series())
                        .set(RESOLUTION.EDITION, one.gathering().edition())
                        .set(RESOLUTION.NUMBER, one.number())
                        .set(RESOLUTION.EN, one.text().en())
                        .set(RESOLUTION.FR, one.text().fr())
                        .set(RESOLUTION.RW, one.text().rw())
                        .set(RESOLUTION.MOTION, one.motion().orElse(null))
                        .set(RESOLUTION.NOTE, one.note())
                        .set(RESOLUTION.AT, one.at())
                        .onConflict(RESOLUTION.SERIES, RESOLUTION.EDITION, RESOLUTION.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    void insert(Resolution one, Resolution.Owner owner, PostId post, Instant at) {
        db.insertInto(OWNER)
                .set(OWNER.SERIES, one.gathering().series())
                .set(OWNER.EDITION, one.gathering().edition())
                .set(OWNER.NUMBER, one.number())
                .set(OWNER.UNIT, owner.unit().value())
                .set(OWNER.SINCE, owner.since())
                .set(OWNER.REASON, owner.reason())
                .set(OWNER.POST, post.value())
                .set(OWNER.AT, at)
                .execute();
    }

    /** By their numbers. */
    List<Resolution> of(GatheringId id) {
        return select(
                RESOLUTION.SERIES.eq(id.series()).and(RESOLUTION.EDITION.eq(id.edition())),
                OWNER.SERIES.eq(id.series()).and(OWNER.EDITION.eq(id.edition())));
    }

    Optional<Resolution> find(GatheringId id, String number) {
        return of(id).stream().filter(one -> one.number().equals(number)).findFirst();
    }

    List<Resolution> all() {
        return select(DSL.noCondition(), DSL.noCondition());
    }

    private List<Resolution> select(Condition which, Condition owners) {
        var answering = new HashMap<String, List<Resolution.Owner>>();
        db.selectFrom(OWNER)
                .where(owners)
                .orderBy(OWNER.SINCE)
                .forEach(
                        line ->
                                answering
                                        .computeIfAbsent(
                                                line.getSeries()
                                                        + line.getEdition()
                                                        + "/"
                                                        + line.getNumber(),
                                                _ -> new ArrayList<>())
                                        .add(
                                                new Resolution.Owner(
                                                        new UnitCode(line.getUnit()),
                                                        line.getSince(),
                                                        line.getReason())));
        return db
                .selectFrom(RESOLUTION)
                .where(which)
                .orderBy(RESOLUTION.SERIES, RESOLUTION.EDITION, RESOLUTION.NUMBER)
                .stream()
                .map(
                        line ->
                                new Resolution(
                                        new GatheringId(line.getSeries(), line.getEdition()),
                                        line.getNumber(),
                                        new Said(line.getEn(), line.getFr(), line.getRw()),
                                        Optional.ofNullable(line.getMotion()),
                                        line.getNote(),
                                        answering.getOrDefault(
                                                line.getSeries()
                                                        + line.getEdition()
                                                        + "/"
                                                        + line.getNumber(),
                                                List.of()),
                                        line.getAt()))
                .sorted(
                        comparing((Resolution one) -> one.gathering().toString())
                                .thenComparingInt(Resolution::order))
                .toList();
    }
}
