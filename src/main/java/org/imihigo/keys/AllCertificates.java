package org.imihigo.keys;

import static org.imihigo.keys.tables.Authority.AUTHORITY;
import static org.imihigo.keys.tables.Certificate.CERTIFICATE;
import static org.imihigo.keys.tables.Revocation.REVOCATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.keys.tables.records.AuthorityRecord;
import org.imihigo.keys.tables.records.CertificateRecord;
import org.imihigo.keys.tables.records.RevocationRecord;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The authority and all certificates that it issued; the only class that knows these tables. */
@Repository
class AllCertificates {
    private final DSLContext db;

    AllCertificates(DSLContext db) {
        this.db = db;
    }

    /** The installation's own authority, with its locked key. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Own(byte[] certificate, byte[] sealedKey) {}

    Optional<Own> authority() {
        return db.selectFrom(AUTHORITY)
                .orderBy(AUTHORITY.NUMBER.desc())
                .limit(1)
                .fetchOptional(line -> new Own(line.getCertificate(), line.getSealedKey()));
    }

    /** False where somebody else was first. */
    boolean insert(Own own, Instant made) {
        return db.insertInto(AUTHORITY)
                        .set(new AuthorityRecord(1, own.certificate(), own.sealedKey(), made))
                        .onConflict(AUTHORITY.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    void insert(Issued issued) {
        db.insertInto(CERTIFICATE)
                .set(
                        new CertificateRecord(
                                issued.serial(),
                                issued.post().value(),
                                issued.person(),
                                issued.certificate(),
                                issued.sealedKey().orElse(null),
                                issued.made(),
                                issued.expires()))
                .execute();
    }

    /** The last that this person got in this post, with a key that lies here. */
    Optional<Issued> last(PostId post, UUID person) {
        return db.select()
                .from(CERTIFICATE)
                .leftJoin(REVOCATION)
                .on(REVOCATION.SERIAL.eq(CERTIFICATE.SERIAL))
                .where(CERTIFICATE.POST.eq(post.value()), CERTIFICATE.PERSON.eq(person))
                .and(CERTIFICATE.SEALED_KEY.isNotNull())
                .orderBy(CERTIFICATE.MADE.desc())
                .limit(1)
                .fetchOptional(AllCertificates::toIssued);
    }

    /** Those of the person in the post whose keys lie on cards and devices. */
    List<Issued> elsewhere(PostId post, UUID person) {
        return db.select()
                .from(CERTIFICATE)
                .leftJoin(REVOCATION)
                .on(REVOCATION.SERIAL.eq(CERTIFICATE.SERIAL))
                .where(CERTIFICATE.POST.eq(post.value()), CERTIFICATE.PERSON.eq(person))
                .and(CERTIFICATE.SEALED_KEY.isNull())
                .orderBy(CERTIFICATE.MADE.desc(), CERTIFICATE.SERIAL)
                .fetch(AllCertificates::toIssued);
    }

    Issued get(long serial) {
        return all().stream().filter(one -> one.serial() == serial).findFirst().orElseThrow();
    }

    List<Issued> all() {
        return db.select()
                .from(CERTIFICATE)
                .leftJoin(REVOCATION)
                .on(REVOCATION.SERIAL.eq(CERTIFICATE.SERIAL))
                .orderBy(CERTIFICATE.MADE.desc(), CERTIFICATE.SERIAL)
                .fetch(AllCertificates::toIssued);
    }

    /** False where it was revoked before. */
    boolean revoke(Revocation revocation) {
        return db.insertInto(REVOCATION)
                        .set(
                                new RevocationRecord(
                                        revocation.serial(),
                                        revocation.reason(),
                                        revocation.by().value(),
                                        revocation.at()))
                        .onConflict(REVOCATION.SERIAL)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** Of certificates that were issued here. */
    List<Revocation> revocations() {
        return db.select(REVOCATION.fields())
                .from(REVOCATION)
                .join(CERTIFICATE)
                .on(CERTIFICATE.SERIAL.eq(REVOCATION.SERIAL))
                .where(CERTIFICATE.SEALED_KEY.isNotNull())
                .orderBy(REVOCATION.AT, REVOCATION.SERIAL)
                .fetchInto(REVOCATION)
                .map(
                        line ->
                                new Revocation(
                                        line.getSerial(),
                                        line.getReason(),
                                        new PostId(line.getPost()),
                                        line.getAt()));
    }

    private static Issued toIssued(Record record) {
        var line = record.into(CERTIFICATE);
        return new Issued(
                line.getSerial(),
                new PostId(line.getPost()),
                line.getPerson(),
                line.getCertificate(),
                Optional.ofNullable(line.getSealedKey()),
                line.getMade(),
                line.getExpires(),
                Optional.ofNullable(record.get(REVOCATION.AT)));
    }
}
