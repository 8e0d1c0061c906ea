package org.imihigo.notices;

import static org.imihigo.notices.tables.Address.ADDRESS;

import java.time.Instant;
import java.util.Optional;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where posts want their mail; the only class that knows the table. */
@Repository
class Addresses {
    private final DSLContext db;

    Addresses(DSLContext db) {
        this.db = db;
    }

    /** Where to, and in which language. */
    record Address(String email, Language language) {}

    Optional<Address> of(PostId post) {
        return db.selectFrom(ADDRESS)
                .where(ADDRESS.POST.eq(post.value()))
                .fetchOptional(
                        line -> new Address(line.getEmail(), Language.valueOf(line.getLanguage())));
    }

    void put(PostId post, Address address, Instant now) {
        db.insertInto(ADDRESS, ADDRESS.POST, ADDRESS.EMAIL, ADDRESS.LANGUAGE, ADDRESS.AT)
                .values(post.value(), address.email(), address.language().name(), now)
                .onConflict(ADDRESS.POST)
                .doUpdate()
                .set(ADDRESS.EMAIL, address.email())
                .set(ADDRESS.LANGUAGE, address.language().name())
                .set(ADDRESS.AT, now)
                .execute();
    }

    void remove(PostId post) {
        db.deleteFrom(ADDRESS).where(ADDRESS.POST.eq(post.value())).execute();
    }
}
