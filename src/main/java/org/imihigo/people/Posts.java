package org.imihigo.people;

import static org.imihigo.people.tables.Post.POST;
import static org.imihigo.people.tables.Term.TERM;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** All posts and the terms served in them; the only class that knows these tables. */
@Repository
class Posts {
    private final DSLContext db;

    Posts(DSLContext db) {
        this.db = db;
    }

    /** The posts of this office in these units, made where they were not. */
    Map<UnitCode, PostId> establish(Office office, Collection<UnitCode> units) {
        var names = units.stream().map(UnitCode::value).toList();
        db.insertInto(POST, POST.OFFICE, POST.UNIT)
                .valuesOfRows(names.stream().map(unit -> row(office.name(), unit)).toList())
                .onConflict(POST.UNIT, POST.OFFICE)
                .doNothing()
                .execute();
        return db.select(POST.UNIT, POST.ID)
                .from(POST)
                .where(POST.OFFICE.eq(office.name()), POST.UNIT.in(names))
                .fetchMap(
                        found -> new UnitCode(found.value1()), found -> new PostId(found.value2()));
    }

    List<Post> of(UnitCode unit) {
        return db.select(POST.ID, POST.OFFICE, POST.UNIT)
                .from(POST)
                .where(POST.UNIT.eq(unit.value()))
                .orderBy(POST.ID)
                .fetch(Posts::toPost);
    }

    List<Post> of(Collection<UnitCode> units) {
        var codes = units.stream().map(UnitCode::value).toArray(String[]::new);
        return db.select(POST.ID, POST.OFFICE, POST.UNIT)
                .from(POST)
                .where(POST.UNIT.eq(DSL.any(codes)))
                .orderBy(POST.UNIT, POST.ID)
                .fetch(Posts::toPost);
    }

    /** The post of this office in the unit, made where it was not. */
    Post establish(Office office, UnitCode unit) {
        var id = establish(office, List.of(unit)).get(unit);
        return new Post(Objects.requireNonNull(id), office, unit);
    }

    Post get(PostId id) {
        return db.select(POST.ID, POST.OFFICE, POST.UNIT)
                .from(POST)
                .where(POST.ID.eq(id.value()))
                .fetchOptional(Posts::toPost)
                .orElseThrow(() -> Refusal.notFound("people.post.unknown"));
    }

    /** Ends the term of whoever held the post, and the term that the person served elsewhere. */
    void appoint(UUID person, PostId post, Instant now) {
        db.selectOne().from(POST).where(POST.ID.eq(post.value())).forUpdate().execute();
        db.update(TERM)
                .set(TERM.ENDED, now)
                .where(TERM.ENDED.isNull())
                .and(TERM.POST.eq(post.value()).or(TERM.PERSON.eq(person)))
                .execute();
        db.insertInto(TERM, TERM.POST, TERM.PERSON, TERM.BEGAN)
                .values(post.value(), person, now)
                .execute();
    }

    Optional<UUID> holder(PostId post) {
        return db.select(TERM.PERSON)
                .from(TERM)
                .where(TERM.POST.eq(post.value()), TERM.ENDED.isNull())
                .fetchOptional(TERM.PERSON);
    }

    /** The person in the post that they hold now. */
    Optional<Actor> actor(UUID person) {
        return db.select(POST.ID, POST.OFFICE, POST.UNIT)
                .from(TERM)
                .join(POST)
                .on(POST.ID.eq(TERM.POST))
                .where(TERM.PERSON.eq(person), TERM.ENDED.isNull())
                .fetchOptional(Posts::toPost)
                .map(post -> new Actor(person, post.id(), post.office(), post.unit()));
    }

    private static Post toPost(Record3<UUID, String, String> found) {
        return new Post(
                new PostId(found.value1()),
                Office.valueOf(found.value2()),
                new UnitCode(found.value3()));
    }
}
