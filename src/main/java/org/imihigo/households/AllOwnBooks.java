package org.imihigo.households;

import static org.imihigo.households.tables.OwnBook.OWN_BOOK;
import static org.imihigo.households.tables.OwnNote.OWN_NOTE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All persons' own books; the only class that knows their tables, and it cannot read them. */
@Repository
class AllOwnBooks {
    private final DSLContext db;

    AllOwnBooks(DSLContext db) {
        this.db = db;
    }

    record Book(UUID id, String salt) {}

    record Note(UUID id, String sealed) {}

    void insert(Book book, String digest) {
        db.insertInto(OWN_BOOK, OWN_BOOK.ID, OWN_BOOK.DIGEST, OWN_BOOK.SALT)
                .values(book.id(), digest, book.salt())
                .execute();
    }

    Optional<Book> by(String digest) {
        return db.selectFrom(OWN_BOOK)
                .where(OWN_BOOK.DIGEST.eq(digest))
                .fetchOptional(line -> new Book(line.getId(), line.getSalt()));
    }

    void erase(UUID book) {
        db.deleteFrom(OWN_BOOK).where(OWN_BOOK.ID.eq(book)).execute();
    }

    /** Sent twice, it is one. */
    void insert(UUID book, Note note) {
        db.insertInto(OWN_NOTE, OWN_NOTE.ID, OWN_NOTE.BOOK, OWN_NOTE.SEALED)
                .values(note.id(), book, note.sealed())
                .onConflict(OWN_NOTE.ID)
                .doNothing()
                .execute();
    }

    List<Note> notes(UUID book) {
        return db.selectFrom(OWN_NOTE)
                .where(OWN_NOTE.BOOK.eq(book))
                .orderBy(OWN_NOTE.ID)
                .fetch(line -> new Note(line.getId(), line.getSealed()));
    }

    void strike(UUID book, UUID note) {
        db.deleteFrom(OWN_NOTE).where(OWN_NOTE.ID.eq(note), OWN_NOTE.BOOK.eq(book)).execute();
    }
}
