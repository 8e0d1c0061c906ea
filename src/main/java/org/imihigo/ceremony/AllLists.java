package org.imihigo.ceremony;

import static org.imihigo.ceremony.tables.List.LIST;
import static org.imihigo.ceremony.tables.ListSignature.LIST_SIGNATURE;
import static org.imihigo.ceremony.tables.Member.MEMBER;
import static org.imihigo.ceremony.tables.Proof.PROOF;
import static org.imihigo.ceremony.tables.Vow.VOW;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.ceremony.tables.records.ListRecord;
import org.imihigo.ceremony.tables.records.ListSignatureRecord;
import org.imihigo.database.BulkInsert;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** All signed lists with their contracts and proofs; the only class that knows these tables. */
@Repository
class AllLists {
    private final DSLContext db;

    AllLists(DSLContext db) {
        this.db = db;
    }

    int next(UnitCode unit, FiscalYear year) {
        return 1
                + db.fetchCount(
                        LIST, LIST.UNIT.eq(unit.value()), LIST.YEAR.eq((short) year.startYear()));
    }

    /**
     * @throws org.springframework.dao.DuplicateKeyException where a vow stands in another list
     */
    void insert(SignedList list, List<Vow> vows) {
        db.insertInto(LIST)
                .set(
                        new ListRecord(
                                list.id(),
                                list.unit().value(),
                                (short) list.year().startYear(),
                                list.number(),
                                list.size(),
                                list.root(),
                                list.statement(),
                                list.sha256(),
                                list.post().value(),
                                list.person(),
                                list.at()))
                .execute();
        BulkInsert.into(
                db,
                MEMBER,
                List.of(MEMBER.LIST, MEMBER.PLACE, MEMBER.UNIT, MEMBER.YEAR, MEMBER.TEXT),
                IntStream.range(0, vows.size()).boxed().toList(),
                place -> row(list.id(), place, vows.get(place)));
    }

    private static Object[] row(UUID list, int place, Vow vow) {
        short year = (short) vow.year().startYear();
        return new Object[] {list, place, vow.unit().value(), year, vow.text()};
    }

    void insert(UUID list, ListSignature signature) {
        db.insertInto(LIST_SIGNATURE)
                .set(new ListSignatureRecord(list, signature.sha256(), signature.content()))
                .execute();
    }

    Optional<ListSignature> signature(UUID list) {
        return signature(LIST_SIGNATURE.LIST.eq(list));
    }

    Optional<ListSignature> signature(String sha256) {
        return signature(LIST_SIGNATURE.SHA256.eq(sha256));
    }

    private Optional<ListSignature> signature(Condition which) {
        return db.selectFrom(LIST_SIGNATURE)
                .where(which)
                .fetchOptional(line -> new ListSignature(line.getContent()));
    }

    /** The list that holds a text. */
    Optional<SignedList> holding(String text) {
        return db.select(LIST.fields())
                .from(LIST)
                .join(MEMBER)
                .on(MEMBER.LIST.eq(LIST.ID))
                .where(MEMBER.TEXT.eq(text))
                .orderBy(LIST.AT.desc())
                .limit(1)
                .fetchOptional(line -> list(line.into(LIST)));
    }

    /** The last text of a unit that a list holds. */
    Optional<String> last(UnitCode unit, FiscalYear year) {
        return db.select(MEMBER.TEXT)
                .from(MEMBER)
                .join(LIST)
                .on(LIST.ID.eq(MEMBER.LIST))
                .where(MEMBER.UNIT.eq(unit.value()), MEMBER.YEAR.eq((short) year.startYear()))
                .orderBy(LIST.AT.desc())
                .limit(1)
                .fetchOptional(MEMBER.TEXT);
    }

    Optional<SignedList> find(UUID id) {
        return db.selectFrom(LIST).where(LIST.ID.eq(id)).fetchOptional(AllLists::list);
    }

    Optional<SignedList> find(String sha256) {
        return db.selectFrom(LIST).where(LIST.SHA256.eq(sha256)).fetchOptional(AllLists::list);
    }

    List<SignedList> of(UnitCode unit, FiscalYear year) {
        return db.selectFrom(LIST)
                .where(LIST.UNIT.eq(unit.value()), LIST.YEAR.eq((short) year.startYear()))
                .orderBy(LIST.NUMBER.desc())
                .fetch(AllLists::list);
    }

    /** A list whose contracts do not all have their proof yet; another node works on another. */
    Optional<SignedList> unfinished() {
        return db.selectFrom(LIST)
                .where(
                        LIST.SIZE.gt(
                                db.select(count())
                                        .from(PROOF)
                                        .where(PROOF.LIST.eq(LIST.ID))
                                        .<Integer>asField()))
                .orderBy(LIST.AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(AllLists::list);
    }

    int done(UUID list) {
        return db.fetchCount(PROOF, PROOF.LIST.eq(list));
    }

    List<Member> members(UUID list) {
        return db.select(
                        MEMBER.LIST,
                        MEMBER.PLACE,
                        MEMBER.UNIT,
                        MEMBER.YEAR,
                        MEMBER.TEXT,
                        VOW.LEAF,
                        VOW.DRAFT,
                        PROOF.PATH,
                        PROOF.TROUBLE)
                .from(MEMBER)
                .join(VOW)
                .on(VOW.UNIT.eq(MEMBER.UNIT), VOW.YEAR.eq(MEMBER.YEAR), VOW.TEXT.eq(MEMBER.TEXT))
                .leftJoin(PROOF)
                .on(PROOF.LIST.eq(MEMBER.LIST), PROOF.PLACE.eq(MEMBER.PLACE))
                .where(MEMBER.LIST.eq(list))
                .orderBy(MEMBER.PLACE)
                .fetch(AllLists::member);
    }

    /** Keeps the proofs; the database refuses one that is there already. */
    void insert(UUID list, Map<Integer, Member.Proof> proofs, Instant at) {
        BulkInsert.into(
                db,
                PROOF,
                List.of(PROOF.LIST, PROOF.PLACE, PROOF.PATH, PROOF.TROUBLE, PROOF.AT),
                proofs.entrySet(),
                one ->
                        new Object[] {
                            list,
                            one.getKey(),
                            one.getValue().path(),
                            one.getValue().trouble().orElse(null),
                            at
                        });
    }

    private static SignedList list(ListRecord line) {
        return new SignedList(
                line.getId(),
                new UnitCode(line.getUnit()),
                new FiscalYear(line.getYear()),
                line.getNumber(),
                line.getSize(),
                line.getRoot(),
                line.getStatement(),
                line.getSha256(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getAt());
    }

    private static Member member(Record line) {
        return new Member(
                line.get(MEMBER.LIST),
                line.get(MEMBER.PLACE),
                new UnitCode(line.get(MEMBER.UNIT)),
                new FiscalYear(line.get(MEMBER.YEAR)),
                line.get(MEMBER.TEXT),
                line.get(VOW.LEAF),
                Optional.ofNullable(line.get(VOW.DRAFT)),
                Optional.ofNullable(line.get(PROOF.PATH))
                        .map(
                                path ->
                                        new Member.Proof(
                                                path,
                                                Optional.ofNullable(line.get(PROOF.TROUBLE)))));
    }
}
