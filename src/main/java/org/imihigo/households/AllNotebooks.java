package org.imihigo.households;

import static org.imihigo.households.tables.Account.ACCOUNT;
import static org.imihigo.households.tables.Consent.CONSENT;
import static org.imihigo.households.tables.Look.LOOK;
import static org.imihigo.households.tables.Notebook.NOTEBOOK;
import static org.imihigo.households.tables.Promise.PROMISE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imihigo.households.tables.records.ConsentRecord;
import org.imihigo.households.tables.records.NotebookRecord;
import org.imihigo.households.tables.records.PromiseRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All families' notebooks; the only class that knows their tables. */
@Repository
class AllNotebooks {
    private final DSLContext db;

    AllNotebooks(DSLContext db) {
        this.db = db;
    }

    /** That an office looked into a notebook. */
    record Look(PostId post, Instant at) {}

    /** False where the same form was sent before. */
    boolean insert(Notebook notebook, String digest) {
        return db.insertInto(NOTEBOOK)
                        .set(
                                new NotebookRecord(
                                        notebook.id(),
                                        notebook.village().value(),
                                        notebook.label(),
                                        digest,
                                        notebook.at()))
                        .onConflict(NOTEBOOK.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Notebook> by(String digest) {
        return db.selectFrom(NOTEBOOK)
                .where(NOTEBOOK.DIGEST.eq(digest))
                .fetchOptional(AllNotebooks::notebook);
    }

    /** The notebook, where its family lets the leader of this village keep it. */
    Optional<Notebook> lent(UUID id, UnitCode village) {
        return db.selectFrom(NOTEBOOK)
                .where(NOTEBOOK.ID.eq(id), NOTEBOOK.VILLAGE.eq(village.value()), isLent())
                .fetchOptional(AllNotebooks::notebook);
    }

    List<Notebook> lent(UnitCode village) {
        return db.selectFrom(NOTEBOOK)
                .where(NOTEBOOK.VILLAGE.eq(village.value()), isLent())
                .orderBy(NOTEBOOK.LABEL, NOTEBOOK.AT)
                .fetch(AllNotebooks::notebook);
    }

    private static Condition isLent() {
        return exists(
                selectOne()
                        .from(CONSENT)
                        .where(CONSENT.NOTEBOOK.eq(NOTEBOOK.ID), CONSENT.WITHDRAWN.isNull()));
    }

    /** With everything that stands in it. */
    void erase(UUID notebook) {
        db.deleteFrom(NOTEBOOK).where(NOTEBOOK.ID.eq(notebook)).execute();
    }

    boolean insert(UUID notebook, Promise promise, Instant at) {
        return db.insertInto(PROMISE)
                        .set(
                                new PromiseRecord(
                                        promise.id(),
                                        notebook,
                                        (short) promise.year().startYear(),
                                        promise.category().name(),
                                        promise.whose().name(),
                                        promise.body(),
                                        promise.target(),
                                        promise.outcome().name(),
                                        promise.why(),
                                        at))
                        .onConflict(PROMISE.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    boolean strike(UUID notebook, UUID promise) {
        return db.deleteFrom(PROMISE)
                        .where(PROMISE.ID.eq(promise), PROMISE.NOTEBOOK.eq(notebook))
                        .execute()
                == 1;
    }

    void answer(UUID notebook, UUID promise, Outcome outcome, String why) {
        db.update(PROMISE)
                .set(PROMISE.OUTCOME, outcome.name())
                .set(PROMISE.WHY, why)
                .where(PROMISE.ID.eq(promise), PROMISE.NOTEBOOK.eq(notebook))
                .execute();
    }

    List<Promise> promises(UUID notebook, FiscalYear year) {
        return db.selectFrom(PROMISE)
                .where(PROMISE.NOTEBOOK.eq(notebook), PROMISE.YEAR.eq((short) year.startYear()))
                .orderBy(PROMISE.AT, PROMISE.ID)
                .fetch(AllNotebooks::promise);
    }

    void account(UUID notebook, FiscalYear year, String next, Instant at) {
        db.insertInto(ACCOUNT, ACCOUNT.NOTEBOOK, ACCOUNT.YEAR, ACCOUNT.NEXT, ACCOUNT.AT)
                .values(notebook, (short) year.startYear(), next, at)
                .onConflict(ACCOUNT.NOTEBOOK, ACCOUNT.YEAR)
                .doUpdate()
                .set(ACCOUNT.NEXT, next)
                .set(ACCOUNT.AT, at)
                .execute();
    }

    Optional<Account> account(UUID notebook, FiscalYear year) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.NOTEBOOK.eq(notebook), ACCOUNT.YEAR.eq((short) year.startYear()))
                .fetchOptional(line -> new Account(line.getNext(), line.getAt()));
    }

    /** False where one stands already. */
    boolean insert(Consent consent) {
        var line = new ConsentRecord();
        line.setId(consent.id());
        line.setNotebook(consent.notebook());
        line.setVillage(consent.village().value());
        line.setGivenBy(consent.givenBy().name());
        line.setWords(consent.words());
        line.setLanguage(consent.language());
        line.setAt(consent.at());
        return db.insertInto(CONSENT).set(line).onConflictDoNothing().execute() == 1;
    }

    Optional<Consent> consent(UUID notebook) {
        return db.selectFrom(CONSENT)
                .where(CONSENT.NOTEBOOK.eq(notebook), CONSENT.WITHDRAWN.isNull())
                .fetchOptional(AllNotebooks::consent);
    }

    boolean withdraw(UUID notebook, Instant at) {
        return db.update(CONSENT)
                        .set(CONSENT.WITHDRAWN, at)
                        .where(CONSENT.NOTEBOOK.eq(notebook), CONSENT.WITHDRAWN.isNull())
                        .execute()
                == 1;
    }

    void insert(UUID notebook, Look look) {
        db.insertInto(LOOK, LOOK.NOTEBOOK, LOOK.POST, LOOK.AT)
                .values(notebook, look.post().value(), look.at())
                .execute();
    }

    List<Look> looks(UUID notebook, int limit) {
        return db.selectFrom(LOOK)
                .where(LOOK.NOTEBOOK.eq(notebook))
                .orderBy(LOOK.AT.desc())
                .limit(limit)
                .fetch(line -> new Look(new PostId(line.getPost()), line.getAt()));
    }

    /** How many in each village, with nothing of what they say. */
    Map<UnitCode, Counts> counts(UnitCode within, FiscalYear year) {
        return db
                .select(
                        NOTEBOOK.VILLAGE,
                        countDistinct(NOTEBOOK.ID),
                        count(PROMISE.ID),
                        count(PROMISE.ID).filterWhere(PROMISE.OUTCOME.eq(Outcome.KEPT.name())))
                .from(NOTEBOOK)
                .leftJoin(PROMISE)
                .on(PROMISE.NOTEBOOK.eq(NOTEBOOK.ID), PROMISE.YEAR.eq((short) year.startYear()))
                .where(NOTEBOOK.VILLAGE.ge(within.value()), NOTEBOOK.VILLAGE.lt(within.successor()))
                .groupBy(NOTEBOOK.VILLAGE)
                .stream()
                .collect(
                        Collectors.toMap(
                                line -> new UnitCode(line.value1()),
                                line -> new Counts(line.value2(), line.value3(), line.value4())));
    }

    private static Notebook notebook(NotebookRecord line) {
        return new Notebook(
                line.getId(), new UnitCode(line.getVillage()), line.getLabel(), line.getAt());
    }

    private static Promise promise(PromiseRecord line) {
        return new Promise(
                line.getId(),
                new FiscalYear(line.getYear()),
                Category.valueOf(line.getCategory()),
                Role.valueOf(line.getWhose()),
                line.getBody(),
                line.getTarget(),
                Outcome.valueOf(line.getOutcome()),
                line.getWhy());
    }

    private static Consent consent(ConsentRecord line) {
        return new Consent(
                line.getId(),
                line.getNotebook(),
                new UnitCode(line.getVillage()),
                Role.valueOf(line.getGivenBy()),
                line.getWords(),
                line.getLanguage(),
                line.getAt());
    }
}
