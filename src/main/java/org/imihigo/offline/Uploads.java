package org.imihigo.offline;

import static java.util.stream.Collectors.joining;
import static org.imihigo.offline.tables.Piece.PIECE;
import static org.imihigo.offline.tables.Upload.UPLOAD;
import static org.jooq.impl.DSL.field;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.documents.Claim;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Place;
import org.imihigo.offline.tables.records.UploadRecord;
import org.imihigo.people.Actor;
import org.imihigo.web.Form;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All files that come in pieces; the only class that knows the tables. */
@Repository("offlineUploads")
class Uploads {
    private final DSLContext db;

    Uploads(DSLContext db) {
        this.db = db;
    }

    void begin(Upload upload, Actor actor, Instant now) {
        var line = db.newRecord(UPLOAD);
        line.setId(upload.id());
        line.setPerson(actor.person());
        line.setPost(actor.post().value());
        line.setName(upload.name());
        line.setLength(upload.length());
        line.setHash(upload.hash());
        upload.claim().taken().ifPresent(line::setTaken);
        upload.claim().place().map(Place::latitude).ifPresent(line::setLatitude);
        upload.claim().place().map(Place::longitude).ifPresent(line::setLongitude);
        line.setBegun(now);
        db.insertInto(UPLOAD).set(line).onConflict(UPLOAD.ID).doNothing().execute();
    }

    /** Forgets what a person began before that moment and never finished. */
    void forget(UUID person, Instant before) {
        db.deleteFrom(UPLOAD)
                .where(UPLOAD.PERSON.eq(person), UPLOAD.DOCUMENT.isNull(), UPLOAD.BEGUN.lt(before))
                .execute();
    }

    /** How many a person has begun and not finished. */
    int open(UUID person) {
        return db.fetchCount(UPLOAD, UPLOAD.PERSON.eq(person), UPLOAD.DOCUMENT.isNull());
    }

    Optional<Upload> find(UUID id) {
        return db.selectFrom(UPLOAD).where(UPLOAD.ID.eq(id)).fetchOptional(Uploads::upload);
    }

    /** Keeps others from adding to it until the transaction ends. */
    Optional<Upload> hold(UUID id) {
        return db.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .forUpdate()
                .fetchOptional(Uploads::upload);
    }

    /** How much of it is here. */
    int offset(UUID id) {
        var length = field("coalesce(sum(length({0})), 0)", Integer.class, PIECE.CONTENT);
        return db.select(length)
                .from(PIECE)
                .where(PIECE.UPLOAD.eq(id))
                .fetchSingle(line -> line.value1());
    }

    void add(UUID id, int beginning, byte[] content) {
        db.insertInto(PIECE, PIECE.UPLOAD, PIECE.BEGINNING, PIECE.CONTENT)
                .values(id, beginning, content)
                .execute();
    }

    byte[] whole(UUID id) {
        var whole = new ByteArrayOutputStream();
        db.select(PIECE.CONTENT)
                .from(PIECE)
                .where(PIECE.UPLOAD.eq(id))
                .orderBy(PIECE.BEGINNING)
                .fetch(PIECE.CONTENT)
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    void empty(UUID id) {
        db.deleteFrom(PIECE).where(PIECE.UPLOAD.eq(id)).execute();
    }

    void finish(UUID id, DocumentId document, Instant now) {
        db.update(UPLOAD)
                .set(UPLOAD.DOCUMENT, document.value())
                .set(UPLOAD.FINISHED, now)
                .where(UPLOAD.ID.eq(id))
                .execute();
        empty(id);
    }

    /** What those uploads of a person have become, side by side. */
    String documents(String ids, UUID person) {
        List<UUID> named =
                Stream.of(ids.split(" ", -1)).flatMap(id -> Form.uuid(id).stream()).toList();
        return db
                .select(UPLOAD.DOCUMENT)
                .from(UPLOAD)
                .where(UPLOAD.ID.in(named), UPLOAD.PERSON.eq(person), UPLOAD.DOCUMENT.isNotNull())
                .orderBy(UPLOAD.FINISHED)
                .fetch(UPLOAD.DOCUMENT)
                .stream()
                .collect(joining(" "));
    }

    private static Upload upload(UploadRecord line) {
        return new Upload(
                line.getId(),
                line.getPerson(),
                line.getName(),
                line.getLength(),
                line.getHash(),
                new Claim(
                        Optional.ofNullable(line.getTaken()),
                        Optional.ofNullable(line.getLatitude())
                                .map(north -> new Place(north, line.getLongitude()))),
                Optional.ofNullable(line.getDocument()).map(DocumentId::new));
    }
}
