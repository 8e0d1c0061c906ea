package org.imihigo.people;

import static org.imihigo.people.tables.Post.POST;
import static org.imihigo.people.tables.Token.TOKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.UnitCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All tokens; the only class that knows the table. */
@Repository
class Tokens {
    private final DSLContext db;

    Tokens(DSLContext db) {
        this.db = db;
    }

    /** What is written down of a token that is being issued. */
    record Draft(
            PostId post, String name, Optional<Actor> issuer, Instant issued, Instant expires) {}

    TokenId add(Draft draft, TokenSecret secret) {
        return new TokenId(
                db.insertInto(TOKEN)
                        .set(TOKEN.POST, draft.post().value())
                        .set(TOKEN.NAME, draft.name())
                        .set(TOKEN.DIGEST, secret.digest())
                        .set(TOKEN.ISSUER, draft.issuer().map(Tokens::post).orElse(null))
                        .set(TOKEN.PERSON, draft.issuer().map(Actor::person).orElse(null))
                        .set(TOKEN.ISSUED, draft.issued())
                        .set(TOKEN.EXPIRES, draft.expires())
                        .returningResult(TOKEN.ID)
                        .fetchSingle(TOKEN.ID));
    }

    private static UUID post(Actor actor) {
        return actor.post().value();
    }

    /** For whom the token speaks, as long as it holds, and on which day it last did. */
    Optional<Known> find(TokenSecret secret, Instant now) {
        return db.select(TOKEN.ID, TOKEN.PERSON, TOKEN.LAST_USED, POST.ID, POST.OFFICE, POST.UNIT)
                .from(TOKEN)
                .join(POST)
                .on(POST.ID.eq(TOKEN.POST))
                .where(TOKEN.DIGEST.eq(secret.digest()), TOKEN.REVOKED.isNull())
                .and(TOKEN.EXPIRES.gt(now))
                .fetchOptional(Tokens::known);
    }

    /** A token that holds. */
    record Known(TokenId id, Actor actor, Optional<LocalDate> lastUsed) {}

    /** Of the command line nobody knows who sits there: such a token answers for itself. */
    private static Known known(Record line) {
        var post = post(line);
        var id = line.get(TOKEN.ID);
        var person = Optional.<@Nullable UUID>ofNullable(line.get(TOKEN.PERSON)).orElse(id);
        return new Known(
                new TokenId(id),
                new Actor(person, post.id(), post.office(), post.unit()),
                Optional.ofNullable(line.get(TOKEN.LAST_USED)));
    }

    void used(TokenId id, LocalDate day) {
        db.update(TOKEN)
                .set(TOKEN.LAST_USED, day)
                .where(TOKEN.ID.eq(id.value()), TOKEN.LAST_USED.isDistinctFrom(day))
                .execute();
    }

    List<Token> all() {
        return which(org.jooq.impl.DSL.noCondition());
    }

    List<Token> of(PostId post) {
        return which(TOKEN.POST.eq(post.value()));
    }

    Optional<Token> find(TokenId id) {
        return which(TOKEN.ID.eq(id.value())).stream().findFirst();
    }

    private List<Token> which(Condition condition) {
        return db.select()
                .from(TOKEN)
                .join(POST)
                .on(POST.ID.eq(TOKEN.POST))
                .where(condition)
                .orderBy(TOKEN.ISSUED.desc(), TOKEN.ID)
                .fetch(Tokens::token);
    }

    /** False where somebody was first. */
    boolean revoke(TokenId id, Instant now) {
        return db.update(TOKEN)
                        .set(TOKEN.REVOKED, now)
                        .where(TOKEN.ID.eq(id.value()), TOKEN.REVOKED.isNull())
                        .execute()
                == 1;
    }

    private static Token token(Record line) {
        return new Token(
                new TokenId(line.get(TOKEN.ID)),
                post(line),
                line.get(TOKEN.NAME),
                Optional.ofNullable(line.get(TOKEN.ISSUER)).map(PostId::new),
                line.get(TOKEN.ISSUED),
                line.get(TOKEN.EXPIRES),
                Optional.ofNullable(line.get(TOKEN.REVOKED)),
                Optional.ofNullable(line.get(TOKEN.LAST_USED)));
    }

    private static Post post(Record line) {
        return new Post(
                new PostId(line.get(POST.ID)),
                Office.valueOf(line.get(POST.OFFICE)),
                new UnitCode(line.get(POST.UNIT)));
    }
}
