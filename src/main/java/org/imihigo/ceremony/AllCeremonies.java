package org.imihigo.ceremony;

import static org.imihigo.ceremony.tables.Event.EVENT;
import static org.imihigo.ceremony.tables.Move.MOVE;
import static org.imihigo.ceremony.tables.Turn.TURN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.ceremony.tables.records.EventRecord;
import org.imihigo.ceremony.tables.records.MoveRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All ceremonies with their queues and moves; the only class that knows the tables. */
@Repository
class AllCeremonies {
    private final DSLContext db;

    AllCeremonies(DSLContext db) {
        this.db = db;
    }

    /** False where the same form was sent before. */
    boolean insert(Ceremony called, Actor actor, Instant at) {
        var line =
                new EventRecord(
                        called.id(),
                        called.unit().value(),
                        (short) called.year().startYear(),
                        called.title(),
                        called.venue(),
                        called.day(),
                        actor.post().value(),
                        actor.person(),
                        at);
        boolean first =
                db.insertInto(EVENT).set(line).onConflict(EVENT.ID).doNothing().execute() == 1;
        if (first) {
            order(called.id(), called.queue());
        }
        return first;
    }

    void order(UUID event, List<UnitCode> queue) {
        db.deleteFrom(TURN).where(TURN.EVENT.eq(event)).execute();
        int place = 0;
        for (var unit : queue) {
            place++;
            db.insertInto(TURN, TURN.EVENT, TURN.PLACE, TURN.UNIT)
                    .values(event, place, unit.value())
                    .execute();
        }
    }

    /** False where somebody else moved meanwhile. */
    boolean insert(UUID event, Ceremony.Move move, Actor actor) {
        return db.insertInto(MOVE)
                        .set(
                                new MoveRecord(
                                        event,
                                        move.number(),
                                        move.kind().name(),
                                        actor.post().value(),
                                        actor.person(),
                                        move.at()))
                        .onConflict(MOVE.EVENT, MOVE.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Ceremony> find(UUID id) {
        return db.selectFrom(EVENT).where(EVENT.ID.eq(id)).fetchOptional(this::ceremony);
    }

    /** The latest first. */
    List<Ceremony> latest(int limit) {
        return db.selectFrom(EVENT)
                .orderBy(EVENT.DAY.desc(), EVENT.AT.desc())
                .limit(limit)
                .fetch(this::ceremony);
    }

    private Ceremony ceremony(EventRecord line) {
        return new Ceremony(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getTitle(),
                line.getVenue(),
                line.getDay(),
                db.selectFrom(TURN)
                        .where(TURN.EVENT.eq(line.getId()))
                        .orderBy(TURN.PLACE)
                        .fetch(turn -> new UnitCode(turn.getUnit())),
                db.selectFrom(MOVE)
                        .where(MOVE.EVENT.eq(line.getId()))
                        .orderBy(MOVE.NUMBER)
                        .fetch(
                                move ->
                                        new Ceremony.Move(
                                                move.getNumber(),
                                                Ceremony.Kind.valueOf(move.getKind()),
                                                move.getAt())));
    }
}
