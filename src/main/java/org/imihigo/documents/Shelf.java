package org.imihigo.documents;

import static org.imihigo.documents.tables.Document.DOCUMENT;
import static org.imihigo.documents.tables.Putter.PUTTER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** All documents; the only class that knows the tables. */
@Repository
class Shelf {
    private static final SelectField<?>[] FACTS = {
        DOCUMENT.ID,
        DOCUMENT.NAME,
        DOCUMENT.MEDIA,
        DOCUMENT.SIZE,
        DOCUMENT.WIDTH,
        DOCUMENT.HEIGHT,
        DOCUMENT.TAKEN,
        DOCUMENT.LATITUDE,
        DOCUMENT.LONGITUDE
    };

    private final DSLContext db;

    Shelf(DSLContext db) {
        this.db = db;
    }

    void put(Kept kept, PostId by, Instant at) {
        var document = kept.document();
        var line = db.newRecord(DOCUMENT);
        line.setId(document.id().value());
        line.setName(document.name());
        line.setMedia(document.media());
        line.setSize(document.size());
        line.setWidth(document.width());
        line.setHeight(document.height());
        document.taken().ifPresent(line::setTaken);
        document.place().map(Place::latitude).ifPresent(line::setLatitude);
        document.place().map(Place::longitude).ifPresent(line::setLongitude);
        line.setContent(kept.content());
        line.setPost(by.value());
        line.setAt(at);
        db.insertInto(DOCUMENT).set(line).onConflict(DOCUMENT.ID).doNothing().execute();
        db.insertInto(PUTTER, PUTTER.DOCUMENT, PUTTER.POST)
                .values(document.id().value(), by.value())
                .onConflict(PUTTER.DOCUMENT, PUTTER.POST)
                .doNothing()
                .execute();
    }

    /** Those of these documents that the post put here. */
    List<DocumentId> putBy(PostId post, Collection<DocumentId> ids) {
        return db.select(PUTTER.DOCUMENT)
                .from(PUTTER)
                .where(
                        PUTTER.POST.eq(post.value()),
                        PUTTER.DOCUMENT.in(ids.stream().map(DocumentId::value).toList()))
                .orderBy(PUTTER.DOCUMENT)
                .fetch(line -> new DocumentId(line.value1()));
    }

    List<Document> find(Collection<DocumentId> ids) {
        return db.select(FACTS)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.in(ids.stream().map(DocumentId::value).toList()))
                .orderBy(DOCUMENT.AT, DOCUMENT.ID)
                .fetch(Shelf::document);
    }

    Optional<Kept> open(DocumentId id) {
        return db.select(FACTS)
                .select(DOCUMENT.CONTENT)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(id.value()))
                .fetchOptional(
                        line ->
                                new Kept(
                                        document(line),
                                        line.get(DOCUMENT.CONTENT),
                                        Optional.empty()));
    }

    private static Document document(Record line) {
        return new Document(
                new DocumentId(line.get(DOCUMENT.ID)),
                line.get(DOCUMENT.NAME),
                line.get(DOCUMENT.MEDIA),
                line.get(DOCUMENT.SIZE),
                line.get(DOCUMENT.WIDTH),
                line.get(DOCUMENT.HEIGHT),
                Optional.ofNullable(line.get(DOCUMENT.TAKEN)),
                Optional.ofNullable(line.get(DOCUMENT.LATITUDE))
                        .map(north -> new Place(north, line.get(DOCUMENT.LONGITUDE))));
    }
}
