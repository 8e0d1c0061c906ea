package org.imihigo.scoring;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.scoring.tables.Document.DOCUMENT;
import static org.imihigo.scoring.tables.Signature.SIGNATURE;

import java.util.List;
import org.imihigo.people.PostId;
import org.imihigo.scoring.tables.records.DocumentRecord;
import org.imihigo.scoring.tables.records.SignatureRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All methods of the country's own; the only class that knows the tables. */
@Repository
class OwnMethods {
    private final DSLContext db;

    OwnMethods(DSLContext db) {
        this.db = db;
    }

    /** By their names, the first version first. */
    List<OwnMethod> all() {
        var signatures =
                db
                        .selectFrom(SIGNATURE)
                        .orderBy(SIGNATURE.METHOD, SIGNATURE.VERSION, SIGNATURE.NUMBER)
                        .fetch()
                        .stream()
                        .collect(
                                groupingBy(
                                        one -> one.getMethod() + " " + one.getVersion(),
                                        mapping(OwnMethods::by, toList())));
        return db.selectFrom(DOCUMENT).orderBy(DOCUMENT.METHOD, DOCUMENT.VERSION).fetch().stream()
                .map(
                        one ->
                                new OwnMethod(
                                        one.getMethod(),
                                        one.getVersion(),
                                        one.getContent(),
                                        new OwnMethod.By(
                                                new PostId(one.getPost()),
                                                one.getPerson(),
                                                one.getAt()),
                                        signatures.getOrDefault(
                                                one.getMethod() + " " + one.getVersion(),
                                                List.of())))
                .toList();
    }

    private static OwnMethod.By by(SignatureRecord line) {
        return new OwnMethod.By(new PostId(line.getPost()), line.getPerson(), line.getAt());
    }

    /** False where somebody else has written that version meanwhile. */
    boolean insert(OwnMethod own) {
        return db.insertInto(DOCUMENT)
                        .set(
                                new DocumentRecord(
                                        own.id(),
                                        own.version(),
                                        own.document(),
                                        own.by().post().value(),
                                        own.by().person(),
                                        own.by().at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False where somebody else has signed in that place meanwhile, or the same person before. */
    boolean sign(OwnMethod own, OwnMethod.By by) {
        return db.insertInto(SIGNATURE)
                        .set(
                                new SignatureRecord(
                                        own.id(),
                                        own.version(),
                                        (short) (own.signatures().size() + 1),
                                        by.post().value(),
                                        by.person(),
                                        by.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Two methods are never declared for one year at the same time. */
    void lock() {
        db.execute("lock table scoring.signature in share row exclusive mode");
    }
}
