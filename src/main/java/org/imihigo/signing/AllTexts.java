package org.imihigo.signing;

import static org.imihigo.signing.tables.Ending.ENDING;
import static org.imihigo.signing.tables.Force.FORCE;
import static org.imihigo.signing.tables.Text.TEXT;
import static org.imihigo.signing.tables.Vow.VOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.signing.tables.records.EndingRecord;
import org.imihigo.signing.tables.records.ForceRecord;
import org.imihigo.signing.tables.records.TextRecord;
import org.imihigo.signing.tables.records.VowRecord;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All frozen texts and what became of them; the only class that knows these tables. */
@Repository
class AllTexts {
    private static final Pattern SUBJECT =
            Pattern.compile("contract ([A-Z0-9]+) ([0-9]{4}-[0-9]{2}) v([0-9]{1,4})$");

    private final DSLContext db;

    AllTexts(DSLContext db) {
        this.db = db;
    }

    void insert(Frozen text) {
        db.insertInto(TEXT)
                .set(
                        new TextRecord(
                                text.sha256(),
                                text.unit().value(),
                                (short) text.year().startYear(),
                                text.version(),
                                text.supersedes().orElse(null),
                                text.draft().orElse(null),
                                text.language().tag(),
                                text.content(),
                                text.made().post().value(),
                                text.made().person(),
                                text.made().at()))
                .execute();
    }

    Optional<Frozen> find(String sha256) {
        return db.selectFrom(TEXT).where(TEXT.SHA256.eq(sha256)).fetchOptional(AllTexts::toFrozen);
    }

    /** The text of which a subject of the log speaks: {@code … contract RW57 2026-27 v1}. */
    Optional<Frozen> named(String subject) {
        var named = SUBJECT.matcher(subject);
        return named.find()
                ? of(new UnitCode(named.group(1)), FiscalYear.parse(named.group(2)).orElseThrow())
                        .stream()
                        .filter(one -> one.version() == Integer.parseInt(named.group(3)))
                        .findFirst()
                : Optional.empty();
    }

    /** The text, which nobody else signs before the transaction ends. */
    Optional<Frozen> hold(String sha256) {
        return db.selectFrom(TEXT)
                .where(TEXT.SHA256.eq(sha256))
                .forUpdate()
                .fetchOptional(AllTexts::toFrozen);
    }

    /** The last first. */
    List<Frozen> of(UnitCode unit, FiscalYear year) {
        return db.selectFrom(TEXT)
                .where(TEXT.UNIT.eq(unit.value()), TEXT.YEAR.eq((short) year.startYear()))
                .orderBy(TEXT.VERSION.desc())
                .fetch(AllTexts::toFrozen);
    }

    Optional<Frozen> last(UnitCode unit, FiscalYear year) {
        return of(unit, year).stream().findFirst();
    }

    /** Since when a text is the contract, and how it became so. */
    record Force(boolean onPaper, Instant at) {}

    void enforce(String sha256, boolean onPaper, Instant at) {
        db.insertInto(FORCE)
                .set(new ForceRecord(sha256, onPaper ? "PAPER" : "SIGNED", at))
                .execute();
    }

    Optional<Force> force(String sha256) {
        return db.selectFrom(FORCE)
                .where(FORCE.TEXT.eq(sha256))
                .fetchOptional(line -> new Force(line.getWay().equals("PAPER"), line.getAt()));
    }

    /** The text that holds now. */
    Optional<Frozen> inForce(UnitCode unit, FiscalYear year) {
        return of(unit, year).stream().filter(one -> force(one.sha256()).isPresent()).findFirst();
    }

    /** The hash of the text that holds now, without the text. */
    Optional<String> hashInForce(UnitCode unit, FiscalYear year) {
        return db.select(TEXT.SHA256)
                .from(TEXT)
                .join(FORCE)
                .on(FORCE.TEXT.eq(TEXT.SHA256))
                .where(TEXT.UNIT.eq(unit.value()), TEXT.YEAR.eq((short) year.startYear()))
                .orderBy(TEXT.VERSION.desc())
                .limit(1)
                .fetchOptional(TEXT.SHA256);
    }

    /** False where it was recorded before. */
    boolean insert(String sha256, Vow vow) {
        return db.insertInto(VOW)
                        .set(
                                new VowRecord(
                                        sha256,
                                        vow.day(),
                                        vow.place(),
                                        vow.recorded().post().value(),
                                        vow.recorded().person(),
                                        vow.recorded().at()))
                        .onConflict(VOW.TEXT)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Vow> vow(String sha256) {
        return db.selectFrom(VOW)
                .where(VOW.TEXT.eq(sha256))
                .fetchOptional(
                        line ->
                                new Vow(
                                        line.getDay(),
                                        line.getPlace(),
                                        new Deed(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }

    /** How a year ended. */
    record Ending(boolean closed, LocalDate day, Deed recorded) {}

    /** False where it was recorded before. */
    boolean insert(UnitCode unit, FiscalYear year, Ending ending) {
        return db.insertInto(ENDING)
                        .set(
                                new EndingRecord(
                                        unit.value(),
                                        (short) year.startYear(),
                                        ending.closed() ? "CLOSED" : "EVALUATED",
                                        ending.day(),
                                        ending.recorded().post().value(),
                                        ending.recorded().person(),
                                        ending.recorded().at()))
                        .onConflict(ENDING.UNIT, ENDING.YEAR, ENDING.STAGE)
                        .doNothing()
                        .execute()
                == 1;
    }

    List<Ending> endings(UnitCode unit, FiscalYear year) {
        return db.selectFrom(ENDING)
                .where(ENDING.UNIT.eq(unit.value()), ENDING.YEAR.eq((short) year.startYear()))
                .orderBy(ENDING.AT)
                .fetch(
                        line ->
                                new Ending(
                                        line.getStage().equals("CLOSED"),
                                        line.getDay(),
                                        new Deed(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }

    private static Frozen toFrozen(TextRecord line) {
        return new Frozen(
                line.getSha256(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getVersion(),
                Optional.ofNullable(line.getSupersedes()),
                Optional.ofNullable(line.getDraft()),
                Language.parse(line.getLanguage()).orElseThrow(),
                line.getContent(),
                new Deed(new PostId(line.getPost()), line.getPerson(), line.getAt()));
    }
}
