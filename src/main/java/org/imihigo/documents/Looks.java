package org.imihigo.documents;

import static org.imihigo.documents.tables.Look.LOOK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** How all pictures look; the only class that knows the table. */
@Repository("documentLooks")
class Looks {
    private static final int MOST = 20;

    private final DSLContext db;

    Looks(DSLContext db) {
        this.db = db;
    }

    void put(DocumentId document, Look look) {
        db.insertInto(LOOK, LOOK.DOCUMENT, LOOK.BITS, LOOK.BANDS)
                .values(document.value(), look.bits(), look.bands())
                .onConflict(LOOK.DOCUMENT)
                .doNothing()
                .execute();
    }

    /** For each of these pictures, the others that look like it, the most alike first. */
    Map<DocumentId, List<Alike>> alike(Collection<DocumentId> documents) {
        var names = documents.stream().map(DocumentId::value).toList();
        return db
                .selectFrom(LOOK)
                .where(LOOK.DOCUMENT.in(names))
                .fetch(line -> Map.entry(new DocumentId(line.getDocument()), line.getBits()))
                .stream()
                .filter(each -> new Look(each.getValue()).saysSomething())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each -> alike(each.getKey(), new Look(each.getValue()))));
    }

    private List<Alike> alike(DocumentId document, Look look) {
        var distance =
                DSL.field("bit_count(({0} # {1})::bit(64))", Long.class, LOOK.BITS, look.bits());
        return db.select(LOOK.DOCUMENT, distance)
                .from(LOOK)
                .where(
                        DSL.arrayOverlap(LOOK.BANDS, look.bands()),
                        LOOK.DOCUMENT.ne(document.value()),
                        distance.le((long) Look.NEAR))
                .orderBy(distance, LOOK.DOCUMENT)
                .limit(MOST)
                .fetch(line -> new Alike(new DocumentId(line.value1()), line.value2().intValue()));
    }
}
