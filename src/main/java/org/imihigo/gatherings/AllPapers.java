package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.gatherings.tables.Attendance.ATTENDANCE;
import static org.imihigo.gatherings.tables.Paper.PAPER;
import static org.imihigo.gatherings.tables.PaperVersion.PAPER_VERSION;
import static org.imihigo.gatherings.tables.Sitting.SITTING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.people.Actor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** What lies on the table of a gathering: papers with their versions, attendance and minutes. */
@Repository
class AllPapers {
    private final DSLContext db;

    AllPapers(DSLContext db) {
        this.db = db;
    }

    void insert(UUID item, Item.Paper paper) {
        db.insertInto(PAPER)
                .set(PAPER.ID, paper.id())
                .set(PAPER.ITEM, item)
                .set(PAPER.TITLE, paper.title())
                .set(PAPER.DUE, paper.due())
                .onConflict(PAPER.ID)
                .doNothing()
                .execute();
    }

    /** Whether nobody has sent this version yet. */
    boolean insert(UUID paper, int version, DocumentId document, Actor actor, Instant at) {
        return db.insertInto(PAPER_VERSION)
                        .set(PAPER_VERSION.PAPER, paper)
                        .set(PAPER_VERSION.VERSION, (short) version)
                        .set(PAPER_VERSION.DOCUMENT, document.value())
                        .set(PAPER_VERSION.POST, actor.post().value())
                        .set(PAPER_VERSION.AT, at)
                        .onConflict(PAPER_VERSION.PAPER, PAPER_VERSION.VERSION)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Whether a document is a paper or the minutes of some gathering. */
    boolean holds(DocumentId document) {
        return db.fetchExists(PAPER_VERSION, PAPER_VERSION.DOCUMENT.eq(document.value()))
                || db.fetchExists(SITTING, SITTING.MINUTES.eq(document.value()));
    }

    void insert(GatheringId id, Sitting sitting, Actor actor) {
        db.insertInto(SITTING)
                .set(SITTING.ID, sitting.id())
                .set(SITTING.SERIES, id.series())
                .set(SITTING.EDITION, id.edition())
                .set(SITTING.MEMBERS, sitting.members())
                .set(SITTING.PRESENT, sitting.present())
                .set(SITTING.QUORATE, sitting.quorate())
                .set(SITTING.MINUTES, sitting.minutes().map(DocumentId::value).orElse(null))
                .set(SITTING.POST, actor.post().value())
                .set(SITTING.PERSON, actor.person())
                .set(SITTING.AT, sitting.at())
                .execute();
        for (var part : sitting.parts()) {
            db.insertInto(ATTENDANCE)
                    .set(ATTENDANCE.SITTING, sitting.id())
                    .set(ATTENDANCE.PART, part)
                    .execute();
        }
    }

    /** What was recorded, the last first. */
    List<Sitting> sittings(GatheringId id) {
        var there =
                db.selectFrom(ATTENDANCE)
                        .where(
                                ATTENDANCE.SITTING.in(
                                        DSL.select(SITTING.ID)
                                                .from(SITTING)
                                                .where(
                                                        SITTING.SERIES.eq(id.series()),
                                                        SITTING.EDITION.eq(id.edition()))))
                        .collect(
                                groupingBy(
                                        line -> line.getSitting(),
                                        mapping(line -> line.getPart(), toList())));
        return db.selectFrom(SITTING)
                .where(SITTING.SERIES.eq(id.series()), SITTING.EDITION.eq(id.edition()))
                .orderBy(SITTING.AT.desc(), SITTING.ID)
                .fetch(
                        line ->
                                new Sitting(
                                        line.getId(),
                                        line.getMembers(),
                                        line.getPresent(),
                                        line.getQuorate(),
                                        there.getOrDefault(line.getId(), List.of()),
                                        Optional.ofNullable(line.getMinutes()).map(DocumentId::new),
                                        line.getAt()));
    }
}
