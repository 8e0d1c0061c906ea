package org.imihigo.people;

import static org.imihigo.people.tables.Credential.CREDENTIAL;
import static org.imihigo.people.tables.Person.PERSON;
import static org.jooq.impl.DSL.currentInstant;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All persons and their credentials; the only class that knows these tables. */
@Repository
class Persons {
    private final DSLContext db;

    Persons(DSLContext db) {
        this.db = db;
    }

    /** What is needed to let somebody in. */
    record Account(UUID person, String login, String hash, boolean demonstration) {}

    Optional<Account> account(String login) {
        return db.select(
                        CREDENTIAL.PERSON,
                        CREDENTIAL.LOGIN,
                        CREDENTIAL.PASSWORD,
                        CREDENTIAL.DEMONSTRATION)
                .from(CREDENTIAL)
                .where(CREDENTIAL.LOGIN.eq(login))
                .fetchOptional(
                        row -> new Account(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    Optional<String> login(UUID person) {
        return db.select(CREDENTIAL.LOGIN)
                .from(CREDENTIAL)
                .where(CREDENTIAL.PERSON.eq(person))
                .fetchOptional(CREDENTIAL.LOGIN);
    }

    UUID add(String name, String login, String hash, boolean demonstration) {
        var person =
                db.insertInto(PERSON, PERSON.NAME)
                        .values(name)
                        .returningResult(PERSON.ID)
                        .fetchSingle(PERSON.ID);
        db.insertInto(
                        CREDENTIAL,
                        CREDENTIAL.PERSON,
                        CREDENTIAL.LOGIN,
                        CREDENTIAL.PASSWORD,
                        CREDENTIAL.DEMONSTRATION)
                .values(person, login, hash, demonstration)
                .execute();
        return person;
    }

    /** A password that its owner chose is published no longer. */
    void changePassword(UUID person, String hash) {
        db.update(CREDENTIAL)
                .set(CREDENTIAL.PASSWORD, hash)
                .set(CREDENTIAL.DEMONSTRATION, false)
                .set(CREDENTIAL.CHANGED, currentInstant())
                .where(CREDENTIAL.PERSON.eq(person))
                .execute();
    }

    Optional<String> name(UUID person) {
        return db.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchOptional(PERSON.NAME);
    }

    Optional<Language> language(UUID person) {
        return db.select(PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.ID.eq(person), PERSON.LANGUAGE.isNotNull())
                .fetchOptional(PERSON.LANGUAGE)
                .flatMap(Language::parse);
    }

    void speaks(UUID person, Language language) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language.tag())
                .where(PERSON.ID.eq(person))
                .execute();
    }
}
