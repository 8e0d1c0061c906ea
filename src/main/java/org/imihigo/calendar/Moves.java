package org.imihigo.calendar;

import static org.imihigo.calendar.tables.Move.MOVE;

import java.util.List;
import org.imihigo.calendar.tables.records.MoveRecord;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All moved windows; the only class that knows the table. */
@Repository
class Moves {
    private final DSLContext db;

    Moves(DSLContext db) {
        this.db = db;
    }

    /** The earliest first. */
    List<Move> all() {
        return db.selectFrom(MOVE)
                .orderBy(MOVE.AT, MOVE.STEP, MOVE.PERIOD, MOVE.VERSION)
                .fetch(Moves::toMove);
    }

    /** False where somebody else has moved the window meanwhile. */
    boolean insert(Move move) {
        return db.insertInto(MOVE)
                        .set(toRecord(move))
                        .onConflict(MOVE.STEP, MOVE.PERIOD, MOVE.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }

    private static MoveRecord toRecord(Move move) {
        return new MoveRecord(
                move.step().name(),
                move.period().toString(),
                move.version(),
                move.window().opens(),
                move.window().due(),
                move.window().closes(),
                move.reason(),
                move.by().value(),
                move.person(),
                move.at());
    }

    private static Move toMove(MoveRecord line) {
        return new Move(
                Step.valueOf(line.getStep()),
                FiscalPeriod.parse(line.getPeriod()).orElseThrow(),
                line.getVersion(),
                new Window(line.getOpens(), line.getDue(), line.getCloses()),
                line.getReason(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }
}
