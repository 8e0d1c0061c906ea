package org.imihigo.assurance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.assurance.tables.Member.MEMBER;
import static org.imihigo.assurance.tables.Remark.REMARK;
import static org.imihigo.assurance.tables.Row.ROW;
import static org.imihigo.assurance.tables.Submission.SUBMISSION;
import static org.imihigo.assurance.tables.Verdict.VERDICT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.assurance.tables.records.MemberRecord;
import org.imihigo.assurance.tables.records.RemarkRecord;
import org.imihigo.assurance.tables.records.RowRecord;
import org.imihigo.assurance.tables.records.SubmissionRecord;
import org.imihigo.assurance.tables.records.VerdictRecord;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** All versions that were sent, with their reviewers, remarks and verdicts. */
@Repository
class AllReviews {
    private final DSLContext db;

    AllReviews(DSLContext db) {
        this.db = db;
    }

    /** A version without its rows, and how it stands. */
    record Brief(SubmissionId id, UnitCode unit, FiscalYear year, int version, Signature sent) {}

    void add(Submission submission) {
        try {
            db.insertInto(SUBMISSION)
                    .set(
                            new SubmissionRecord(
                                    submission.id().value(),
                                    submission.unit().value(),
                                    (short) submission.year().startYear(),
                                    submission.version(),
                                    submission.sent().post().value(),
                                    submission.sent().person(),
                                    submission.sent().at()))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("assurance.review.overtaken");
        }
        db.batchInsert(submission.rows().stream().map(row -> record(submission, row)).toList())
                .execute();
    }

    private static RowRecord record(Submission submission, Row row) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.putAll(row.cells());
        return new RowRecord(
                submission.id().value(),
                row.number(),
                cells.keySet().stream().map(Column::name).toArray(String[]::new),
                cells.values().toArray(String[]::new));
    }

    /** The versions of a unit's year, the latest first. */
    List<Submission> of(UnitCode unit, FiscalYear year) {
        return select(of(unit.value(), year));
    }

    Optional<Submission> find(UnitCode unit, FiscalYear year, int version) {
        return select(of(unit.value(), year).and(SUBMISSION.VERSION.eq(version))).stream()
                .findFirst();
    }

    Optional<Submission> latest(UnitCode unit, FiscalYear year) {
        var newest =
                DSL.select(DSL.max(SUBMISSION.VERSION))
                        .from(SUBMISSION)
                        .where(of(unit.value(), year));
        return select(of(unit.value(), year).and(SUBMISSION.VERSION.eq(newest))).stream()
                .findFirst();
    }

    private static Condition of(String unit, FiscalYear year) {
        return SUBMISSION.UNIT.eq(unit).and(SUBMISSION.YEAR.eq((short) year.startYear()));
    }

    private List<Submission> select(Condition which) {
        var wanted = DSL.select(SUBMISSION.ID).from(SUBMISSION).where(which);
        Map<UUID, List<Row>> rows =
                db.selectFrom(ROW).where(ROW.SUBMISSION.in(wanted)).orderBy(ROW.NUMBER).stream()
                        .collect(
                                groupingBy(
                                        row -> row.getSubmission(),
                                        mapping(AllReviews::row, toList())));
        return db.selectFrom(SUBMISSION)
                .where(which)
                .orderBy(SUBMISSION.VERSION.desc())
                .fetch(
                        line ->
                                new Submission(
                                        new SubmissionId(line.getId()),
                                        new UnitCode(line.getUnit()),
                                        new FiscalYear(line.getYear()),
                                        line.getVersion(),
                                        rows.getOrDefault(line.getId(), List.of()),
                                        sent(line)));
    }

    private static Signature sent(SubmissionRecord line) {
        return new Signature(new PostId(line.getPost()), line.getPerson(), line.getAt());
    }

    private static Row row(RowRecord line) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (int at = 0; at < line.getColumns().length; at++) {
            cells.put(Column.valueOf(line.getColumns()[at]), line.getTexts()[at]);
        }
        return new Row(line.getNumber(), cells);
    }

    /** The latest versions about which the reviewers have said nothing yet, the oldest first. */
    List<Brief> unjudged() {
        var newer = SUBMISSION.as("newer");
        return db.selectFrom(SUBMISSION)
                .where(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(newer)
                                        .where(
                                                newer.UNIT.eq(SUBMISSION.UNIT),
                                                newer.YEAR.eq(SUBMISSION.YEAR),
                                                newer.VERSION.gt(SUBMISSION.VERSION))))
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(VERDICT)
                                        .where(VERDICT.SUBMISSION.eq(SUBMISSION.ID))))
                .orderBy(SUBMISSION.AT, SUBMISSION.ID)
                .fetch(
                        line ->
                                new Brief(
                                        new SubmissionId(line.getId()),
                                        new UnitCode(line.getUnit()),
                                        new FiscalYear(line.getYear()),
                                        line.getVersion(),
                                        sent(line)));
    }

    /** The posts that review beside the level above, in the order in which they joined. */
    List<PostId> members(UnitCode unit, FiscalYear year) {
        var newer = MEMBER.as("newer");
        return db.selectFrom(MEMBER)
                .where(MEMBER.UNIT.eq(unit.value()), MEMBER.YEAR.eq((short) year.startYear()))
                .and(MEMBER.JOINED)
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(newer)
                                        .where(
                                                newer.UNIT.eq(MEMBER.UNIT),
                                                newer.YEAR.eq(MEMBER.YEAR),
                                                newer.POST.eq(MEMBER.POST),
                                                newer.NUMBER.gt(MEMBER.NUMBER))))
                .orderBy(MEMBER.AT, MEMBER.POST)
                .fetch(line -> new PostId(line.getPost()));
    }

    void name(UnitCode unit, FiscalYear year, PostId post, boolean joins, Signature by) {
        int before =
                db.fetchCount(
                        MEMBER,
                        MEMBER.UNIT
                                .eq(unit.value())
                                .and(MEMBER.YEAR.eq((short) year.startYear()))
                                .and(MEMBER.POST.eq(post.value())));
        try {
            db.insertInto(MEMBER)
                    .set(
                            new MemberRecord(
                                    unit.value(),
                                    (short) year.startYear(),
                                    post.value(),
                                    before + 1,
                                    joins,
                                    by.post().value(),
                                    by.person(),
                                    by.at()))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("assurance.review.overtaken");
        }
    }

    /** Whether it was not there yet. */
    boolean add(Remark remark) {
        return db.insertInto(REMARK)
                        .set(
                                new RemarkRecord(
                                        remark.id(),
                                        remark.submission().value(),
                                        remark.row(),
                                        remark.column().map(Column::name).orElse(null),
                                        remark.text(),
                                        remark.answers().orElse(null),
                                        remark.by().post().value(),
                                        remark.by().person(),
                                        remark.by().at()))
                        .onConflict(REMARK.ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** All that was said of a version, in the order in which it was said. */
    List<Remark> remarks(SubmissionId submission) {
        return db.selectFrom(REMARK)
                .where(REMARK.SUBMISSION.eq(submission.value()))
                .orderBy(REMARK.AT, REMARK.ID)
                .fetch(
                        line ->
                                new Remark(
                                        line.getId(),
                                        submission,
                                        line.getNumber(),
                                        Optional.ofNullable(line.getField()).map(Column::valueOf),
                                        line.getText(),
                                        Optional.ofNullable(line.getAnswers()),
                                        new Signature(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }

    void add(SubmissionId submission, int number, Verdict verdict) {
        try {
            db.insertInto(VERDICT)
                    .set(
                            new VerdictRecord(
                                    submission.value(),
                                    number,
                                    verdict.accepted(),
                                    verdict.reason(),
                                    verdict.by().post().value(),
                                    verdict.by().person(),
                                    verdict.by().at()))
                    .execute();
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("assurance.review.overtaken");
        }
    }

    /** What was said of a version, the last word at the end. */
    List<Verdict> verdicts(SubmissionId submission) {
        return db.selectFrom(VERDICT)
                .where(VERDICT.SUBMISSION.eq(submission.value()))
                .orderBy(VERDICT.NUMBER)
                .fetch(
                        line ->
                                new Verdict(
                                        line.getAccepted(),
                                        line.getReason(),
                                        new Signature(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }
}
