package org.imihigo.ceremony;

import static org.imihigo.ceremony.tables.Member.MEMBER;
import static org.imihigo.ceremony.tables.Text.TEXT;
import static org.imihigo.ceremony.tables.Vow.VOW;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.ceremony.tables.records.VowRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All vows with their texts; the only class that knows the tables. */
@Repository
class AllVows {
    private final DSLContext db;

    AllVows(DSLContext db) {
        this.db = db;
    }

    /** False where the same text was vowed before. */
    boolean insert(Vow vow, Promised promised) {
        db.insertInto(TEXT, TEXT.SHA256, TEXT.CONTENT)
                .values(vow.text(), promised.bytes())
                .onConflict(TEXT.SHA256)
                .doNothing()
                .execute();
        return db.insertInto(VOW)
                        .set(
                                new VowRecord(
                                        vow.unit().value(),
                                        (short) vow.year().startYear(),
                                        vow.text(),
                                        vow.leaf(),
                                        vow.draft().orElse(null),
                                        vow.post().value(),
                                        vow.person(),
                                        vow.at()))
                        .onConflict(VOW.UNIT, VOW.YEAR, VOW.TEXT)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** The vows of these units, the latest of each unit last. */
    List<Vow> of(Collection<UnitCode> units, FiscalYear year) {
        return db.selectFrom(VOW)
                .where(
                        VOW.YEAR.eq((short) year.startYear()),
                        VOW.UNIT.in(units.stream().map(UnitCode::value).toList()))
                .orderBy(VOW.UNIT, VOW.AT)
                .fetch(AllVows::vow);
    }

    /** Those of them that no list holds yet. */
    List<Vow> unsigned(Collection<UnitCode> units, FiscalYear year) {
        return db.selectFrom(VOW)
                .where(
                        VOW.YEAR.eq((short) year.startYear()),
                        VOW.UNIT.in(units.stream().map(UnitCode::value).toList()),
                        notExists(
                                selectOne()
                                        .from(MEMBER)
                                        .where(
                                                MEMBER.UNIT.eq(VOW.UNIT),
                                                MEMBER.YEAR.eq(VOW.YEAR),
                                                MEMBER.TEXT.eq(VOW.TEXT))))
                .orderBy(VOW.UNIT, VOW.AT)
                .fetch(AllVows::vow);
    }

    Optional<byte[]> content(String sha256) {
        return db.selectFrom(TEXT).where(TEXT.SHA256.eq(sha256)).fetchOptional(TEXT.CONTENT);
    }

    private static Vow vow(VowRecord line) {
        return new Vow(
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getText(),
                line.getLeaf(),
                Optional.ofNullable(line.getDraft()),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }
}
