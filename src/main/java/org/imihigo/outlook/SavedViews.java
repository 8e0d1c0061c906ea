package org.imihigo.outlook;

import static org.imihigo.outlook.tables.SavedView.SAVED_VIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.outlook.tables.records.SavedViewRecord;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All views that posts have kept; the only class that knows the table. */
@Repository
class SavedViews {
    private final DSLContext db;

    SavedViews(DSLContext db) {
        this.db = db;
    }

    void insert(SavedView view, Instant at) {
        db.insertInto(SAVED_VIEW)
                .set(
                        new SavedViewRecord(
                                view.id(), view.post().value(), view.name(), view.path(), at))
                .execute();
    }

    List<SavedView> of(PostId post) {
        return select(SAVED_VIEW.POST.eq(post.value()));
    }

    Optional<SavedView> find(UUID id) {
        return select(SAVED_VIEW.ID.eq(id)).stream().findFirst();
    }

    private List<SavedView> select(Condition which) {
        return db.selectFrom(SAVED_VIEW)
                .where(which)
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(
                        line ->
                                new SavedView(
                                        line.getId(),
                                        new PostId(line.getPost()),
                                        line.getName(),
                                        line.getPath()));
    }

    boolean remove(UUID id, PostId post) {
        return db.deleteFrom(SAVED_VIEW)
                        .where(SAVED_VIEW.ID.eq(id), SAVED_VIEW.POST.eq(post.value()))
                        .execute()
                == 1;
    }
}
