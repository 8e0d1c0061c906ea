package org.imihigo.exchange;

import static org.imihigo.exchange.tables.Answer.ANSWER;
import static org.imihigo.exchange.tables.Mapping.MAPPING;
import static org.imihigo.exchange.tables.Upload.UPLOAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.contracts.Column;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.exchange.tables.records.AnswerRecord;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * All files that wait for their sender, with the answers to them; the only class that knows the
 * tables.
 */
@Repository
class Uploads {
    private static final String NOTHING = "";

    private final DSLContext db;

    Uploads(DSLContext db) {
        this.db = db;
    }

    Optional<Upload> find(UnitCode unit, FiscalYear year, Purpose purpose) {
        return db.select(
                        Arrays.stream(UPLOAD.fields())
                                .filter(field -> !field.equals(UPLOAD.CONTENT))
                                .toList())
                .from(UPLOAD)
                .where(
                        UPLOAD.UNIT.eq(unit.value()),
                        UPLOAD.YEAR.eq((short) year.startYear()),
                        UPLOAD.PURPOSE.eq(purpose.name()))
                .fetchOptional(Uploads::toUpload);
    }

    List<Upload> of(UnitCode unit) {
        return db.select(
                        Arrays.stream(UPLOAD.fields())
                                .filter(field -> !field.equals(UPLOAD.CONTENT))
                                .toList())
                .from(UPLOAD)
                .where(UPLOAD.UNIT.eq(unit.value()))
                .orderBy(UPLOAD.AT)
                .fetch(Uploads::toUpload);
    }

    byte[] content(UUID upload) {
        return db.select(UPLOAD.CONTENT)
                .from(UPLOAD)
                .where(UPLOAD.ID.eq(upload))
                .fetchOptional(UPLOAD.CONTENT)
                .orElse(new byte[0]);
    }

    /** In place of any other for the same purpose. */
    void put(Upload upload, byte[] content) {
        db.deleteFrom(UPLOAD)
                .where(
                        UPLOAD.UNIT.eq(upload.unit().value()),
                        UPLOAD.YEAR.eq((short) upload.year().startYear()),
                        UPLOAD.PURPOSE.eq(upload.purpose().name()))
                .execute();
        db.insertInto(UPLOAD)
                .set(UPLOAD.ID, upload.id())
                .set(UPLOAD.UNIT, upload.unit().value())
                .set(UPLOAD.YEAR, (short) upload.year().startYear())
                .set(UPLOAD.PURPOSE, upload.purpose().name())
                .set(UPLOAD.NAME, upload.name())
                .set(UPLOAD.SHA256, upload.sha256())
                .set(UPLOAD.CONTENT, content)
                .set(UPLOAD.POST, upload.post().value())
                .set(UPLOAD.AT, upload.at())
                .set(UPLOAD.VERSION, upload.version())
                .execute();
    }

    void delete(UUID upload) {
        db.deleteFrom(UPLOAD).where(UPLOAD.ID.eq(upload)).execute();
    }

    /** Whether nobody was faster. */
    boolean advance(Upload upload) {
        return db.update(UPLOAD)
                        .set(UPLOAD.VERSION, UPLOAD.VERSION.plus(1))
                        .where(UPLOAD.ID.eq(upload.id()), UPLOAD.VERSION.eq(upload.version()))
                        .execute()
                == 1;
    }

    void choose(UUID upload, int sheet, List<Optional<Column>> columns) {
        db.update(UPLOAD)
                .set(UPLOAD.SHEET, (short) sheet)
                .set(UPLOAD.COLUMNS, columns.isEmpty() ? null : texts(columns))
                .where(UPLOAD.ID.eq(upload))
                .execute();
        db.deleteFrom(ANSWER).where(ANSWER.UPLOAD.eq(upload)).execute();
    }

    Map<Integer, Map<String, String>> answers(UUID upload) {
        var answers = new HashMap<Integer, Map<String, String>>();
        db.selectFrom(ANSWER)
                .where(ANSWER.UPLOAD.eq(upload))
                .forEach(
                        one ->
                                answers.computeIfAbsent(one.getRow(), _ -> new HashMap<>())
                                        .put(one.getField(), one.getValue()));
        return answers;
    }

    void answer(UUID upload, Map<Integer, Map<String, String>> answers) {
        db.deleteFrom(ANSWER)
                .where(ANSWER.UPLOAD.eq(upload), ANSWER.ROW.in(answers.keySet()))
                .execute();
        var lines = new ArrayList<AnswerRecord>();
        answers.forEach(
                (row, fields) ->
                        fields.forEach(
                                (field, value) ->
                                        lines.add(new AnswerRecord(upload, row, field, value))));
        db.batchInsert(lines).execute();
    }

    Optional<List<Optional<Column>>> remembered(UnitCode unit, String headers) {
        return db.select(MAPPING.COLUMNS)
                .from(MAPPING)
                .where(MAPPING.UNIT.eq(unit.value()), MAPPING.HEADERS.eq(headers))
                .fetchOptional(MAPPING.COLUMNS)
                .map(Uploads::columns);
    }

    void remember(
            UnitCode unit,
            String headers,
            List<Optional<Column>> columns,
            PostId post,
            Instant at) {
        db.insertInto(MAPPING)
                .set(MAPPING.UNIT, unit.value())
                .set(MAPPING.HEADERS, headers)
                .set(MAPPING.COLUMNS, texts(columns))
                .set(MAPPING.POST, post.value())
                .set(MAPPING.AT, at)
                .onConflict(MAPPING.UNIT, MAPPING.HEADERS)
                .doUpdate()
                .set(MAPPING.COLUMNS, DSL.excluded(MAPPING.COLUMNS))
                .set(MAPPING.POST, DSL.excluded(MAPPING.POST))
                .set(MAPPING.AT, DSL.excluded(MAPPING.AT))
                .execute();
    }

    private static String[] texts(Collection<Optional<Column>> columns) {
        return columns.stream()
                .map(column -> column.map(Column::name).orElse(NOTHING))
                .toArray(String[]::new);
    }

    private static List<Optional<Column>> columns(String[] texts) {
        return Arrays.stream(texts)
                .map(text -> Optional.of(text).filter(one -> !one.isEmpty()).map(Column::valueOf))
                .toList();
    }

    private static Upload toUpload(Record line) {
        return new Upload(
                line.get(UPLOAD.ID),
                new UnitCode(line.get(UPLOAD.UNIT)),
                new FiscalYear(line.get(UPLOAD.YEAR)),
                Purpose.valueOf(line.get(UPLOAD.PURPOSE)),
                line.get(UPLOAD.NAME),
                line.get(UPLOAD.SHA256),
                new PostId(line.get(UPLOAD.POST)),
                line.get(UPLOAD.AT),
                Optional.ofNullable(line.get(UPLOAD.SHEET)).map(Short::intValue),
                Optional.ofNullable(line.get(UPLOAD.COLUMNS)).map(Uploads::columns),
                line.get(UPLOAD.VERSION));
    }
}
