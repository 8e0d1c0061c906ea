package org.imihigo.households;

import java.util.List;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books of single persons, which nobody else can open: not the spouse, no leader, no administrator,
 * nobody who has the database. Nothing of them is audited: a line that somebody wrote a private
 * note would already tell too much.
 */
@Service
@Transactional
class OwnBooks {
    static final int MOST_NOTES = 100;

    private final AllOwnBooks all;

    OwnBooks(AllOwnBooks all) {
        this.all = all;
    }

    /** A note, read with the person's own code. */
    record Note(UUID id, String text) {}

    Code begin() {
        var code = Code.next();
        all.insert(new AllOwnBooks.Book(UUID.randomUUID(), Lock.salt()), code.digest());
        return code;
    }

    @Transactional(readOnly = true)
    boolean isKnown(Code code) {
        return all.by(code.digest()).isPresent();
    }

    private AllOwnBooks.Book open(Code code) {
        return all.by(code.digest()).orElseThrow(() -> Refusal.notFound("households.code.unknown"));
    }

    @Transactional(readOnly = true)
    List<Note> notes(Code code) {
        var book = open(code);
        var lock = Lock.of(code, book.salt());
        return all.notes(book.id()).stream()
                .flatMap(
                        note ->
                                lock
                                        .open(note.sealed(), note.id())
                                        .map(text -> new Note(note.id(), text))
                                        .stream())
                .toList();
    }

    void write(Code code, Note note) {
        var book = open(code);
        if (all.notes(book.id()).size() >= MOST_NOTES) {
            throw Refusal.invalid("households.note.many", MOST_NOTES);
        }
        var lock = Lock.of(code, book.salt());
        all.insert(book.id(), new AllOwnBooks.Note(note.id(), lock.seal(note.text(), note.id())));
    }

    void strike(Code code, UUID note) {
        all.strike(open(code).id(), note);
    }

    void erase(Code code) {
        all.erase(open(code).id());
    }
}
