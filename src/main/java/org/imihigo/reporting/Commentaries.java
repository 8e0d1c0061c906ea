package org.imihigo.reporting;

import static org.imihigo.reporting.tables.Commentary.COMMENTARY;
import static org.imihigo.reporting.tables.Part.PART;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.people.PostId;
import org.imihigo.reporting.tables.records.CommentaryRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All that owners say beside their figures; the only class that knows the tables. */
@Repository
class Commentaries {
    private final DSLContext db;

    Commentaries(DSLContext db) {
        this.db = db;
    }

    void add(ReadingId reading, Commentary said, PostId by, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(COMMENTARY)
                .set(
                        new CommentaryRecord(
                                id,
                                reading.value(),
                                said.seen(),
                                said.narrative().orElse(null),
                                said.challenges().orElse(null),
                                said.cause().orElse(null),
                                said.next().orElse(null),
                                said.outlook().map(Enum::name).orElse(null),
                                said.claimed().orElse(null),
                                by.value(),
                                at))
                .execute();
        said.parts()
                .forEach(
                        (part, value) ->
                                db.insertInto(
                                                PART,
                                                PART.COMMENTARY,
                                                PART.BREAKDOWN,
                                                PART.CATEGORY,
                                                PART.VALUE)
                                        .values(id, part.breakdown(), part.category(), value)
                                        .execute());
    }

    /** The last word on each of these readings that has one. */
    Map<ReadingId, Commentary> of(Collection<ReadingId> readings) {
        if (readings.isEmpty()) {
            return Map.of();
        }
        var ids = readings.stream().map(ReadingId::value).toArray(UUID[]::new);
        var last =
                db.select(COMMENTARY.fields())
                        .distinctOn(COMMENTARY.READING)
                        .from(COMMENTARY)
                        .where(COMMENTARY.READING.eq(DSL.any(ids)))
                        .orderBy(COMMENTARY.READING, COMMENTARY.AT.desc())
                        .fetchInto(COMMENTARY);
        var parts = parts(last.stream().map(CommentaryRecord::getId).toArray(UUID[]::new));
        var found = new HashMap<ReadingId, Commentary>();
        for (var line : last) {
            found.put(
                    new ReadingId(line.getReading()),
                    said(line, parts.getOrDefault(line.getId(), Map.of())));
        }
        return found;
    }

    private Map<UUID, Map<Commentary.Part, Long>> parts(UUID[] ids) {
        var parts = new HashMap<UUID, Map<Commentary.Part, Long>>();
        db.selectFrom(PART)
                .where(PART.COMMENTARY.eq(DSL.any(ids)))
                .forEach(
                        line ->
                                parts.computeIfAbsent(line.getCommentary(), _ -> new HashMap<>())
                                        .put(
                                                new Commentary.Part(
                                                        line.getBreakdown(), line.getCategory()),
                                                line.getValue()));
        return parts;
    }

    private static Commentary said(CommentaryRecord line, Map<Commentary.Part, Long> parts) {
        return new Commentary(
                line.getSeen(),
                Optional.ofNullable(line.getNarrative()),
                Optional.ofNullable(line.getChallenges()),
                Optional.ofNullable(line.getCause()),
                Optional.ofNullable(line.getNext()),
                Optional.ofNullable(line.getOutlook()).map(Commentary.Outlook::valueOf),
                parts,
                Optional.ofNullable(line.getClaimed()));
    }
}
