package org.imihigo.checks;

import static org.imihigo.checks.tables.Answer.ANSWER;
import static org.imihigo.checks.tables.Withdrawal.WITHDRAWAL;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.checks.tables.records.AnswerRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All written reasons; the only class that knows the tables. */
@Repository
class AllAnswers {
    private final DSLContext db;

    AllAnswers(DSLContext db) {
        this.db = db;
    }

    /** What a reason is given to. */
    record Subject(UnitCode unit, FiscalYear year, Rule rule, String key, String facts) {
        static Subject of(Promises plan, Finding finding) {
            return new Subject(
                    plan.unit(),
                    plan.year(),
                    finding.rule(),
                    finding.key().orElse(""),
                    finding.facts());
        }
    }

    /** A reason, and what it was given to. */
    record Given(Subject subject, Answer answer) {}

    /** The last that was not taken back, by what it was given to. */
    Map<Subject, Answer> inForce(UnitCode within, FiscalYear year) {
        var answers = new HashMap<Subject, Answer>();
        find(ANSWER.UNIT
                        .ge(within.value())
                        .and(ANSWER.UNIT.lt(within.successor()))
                        .and(ANSWER.YEAR.eq((short) year.startYear())))
                .forEach(given -> answers.put(given.subject(), given.answer()));
        return answers;
    }

    Optional<Given> find(AnswerId id) {
        return find(ANSWER.ID.eq(id.value())).stream().findFirst();
    }

    private List<Given> find(Condition which) {
        return db.selectFrom(ANSWER)
                .where(
                        which,
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(WITHDRAWAL)
                                        .where(WITHDRAWAL.ANSWER.eq(ANSWER.ID))))
                .orderBy(ANSWER.AT, ANSWER.ID)
                .fetch(AllAnswers::toGiven);
    }

    void insert(Subject subject, Answer answer) {
        db.insertInto(ANSWER)
                .set(
                        new AnswerRecord(
                                answer.id().value(),
                                subject.unit().value(),
                                (short) subject.year().startYear(),
                                subject.rule().id(),
                                subject.key(),
                                subject.facts(),
                                answer.reason(),
                                answer.by().value(),
                                answer.person(),
                                answer.at()))
                .execute();
    }

    void withdraw(AnswerId id, Actor actor, Instant at) {
        db.insertInto(WITHDRAWAL)
                .set(WITHDRAWAL.ANSWER, id.value())
                .set(WITHDRAWAL.POST, actor.post().value())
                .set(WITHDRAWAL.PERSON, actor.person())
                .set(WITHDRAWAL.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    private static Given toGiven(AnswerRecord line) {
        return new Given(
                new Subject(
                        new UnitCode(line.getUnit()),
                        new FiscalYear(line.getYear()),
                        Rule.of(line.getRule()).orElseThrow(),
                        line.getKey(),
                        line.getFacts()),
                new Answer(
                        new AnswerId(line.getId()),
                        line.getReason(),
                        new PostId(line.getPost()),
                        line.getPerson(),
                        line.getAt()));
    }
}
