package org.imihigo.checks;

import static org.imihigo.checks.tables.Screening.SCREENING;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.checks.tables.records.ScreeningRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All answers to the sixteen questions; the only class that knows the table. */
@Repository
class Screenings {
    private final DSLContext db;

    Screenings(DSLContext db) {
        this.db = db;
    }

    /** Of all lines of a unit's year, by key. */
    Map<String, Screening> of(UnitCode unit, FiscalYear year) {
        var answers = new HashMap<String, Map<Integer, Said>>();
        db.selectFrom(SCREENING)
                .where(SCREENING.UNIT.eq(unit.value()), SCREENING.YEAR.eq((short) year.startYear()))
                .orderBy(SCREENING.VERSION)
                .forEach(
                        line ->
                                answers.computeIfAbsent(line.getKey(), _ -> new TreeMap<>())
                                        .put((int) line.getQuestion(), toSaid(line)));
        var screenings = new HashMap<String, Screening>();
        answers.forEach((key, those) -> screenings.put(key, new Screening(those)));
        return screenings;
    }

    /** False where somebody else has answered meanwhile. */
    boolean insert(UnitCode unit, FiscalYear year, String key, Said said) {
        return db.insertInto(SCREENING)
                        .set(
                                new ScreeningRecord(
                                        unit.value(),
                                        (short) year.startYear(),
                                        key,
                                        (short) said.question(),
                                        said.version(),
                                        said.answer().name(),
                                        said.note(),
                                        said.by().value(),
                                        said.person(),
                                        said.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static Said toSaid(ScreeningRecord line) {
        return new Said(
                line.getQuestion(),
                line.getVersion(),
                Said.Answer.valueOf(line.getSaid()),
                line.getNote(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }
}
