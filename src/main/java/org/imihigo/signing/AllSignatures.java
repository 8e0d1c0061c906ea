package org.imihigo.signing;

import static org.imihigo.signing.tables.File.FILE;
import static org.imihigo.signing.tables.Paper.PAPER;
import static org.imihigo.signing.tables.Signature.SIGNATURE;
import static org.imihigo.signing.tables.Text.TEXT;

import java.util.List;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.imihigo.signing.tables.records.FileRecord;
import org.imihigo.signing.tables.records.PaperRecord;
import org.imihigo.signing.tables.records.SignatureRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All signatures, the files that they left, and scans; the only class that knows these tables. */
@Repository
class AllSignatures {
    private final DSLContext db;

    AllSignatures(DSLContext db) {
        this.db = db;
    }

    void insert(String sha256, Signed signed, byte[] pdf) {
        db.insertInto(SIGNATURE)
                .set(
                        new SignatureRecord(
                                sha256,
                                signed.number(),
                                signed.side().name(),
                                signed.serial(),
                                signed.document(),
                                signed.deed().post().value(),
                                signed.deed().person(),
                                signed.deed().at()))
                .execute();
        db.insertInto(FILE)
                .set(new FileRecord(signed.document(), sha256, signed.number(), pdf))
                .execute();
    }

    /** In the order in which they were given. */
    List<Signed> of(String sha256) {
        return db.selectFrom(SIGNATURE)
                .where(SIGNATURE.TEXT.eq(sha256))
                .orderBy(SIGNATURE.NUMBER)
                .fetch(
                        line ->
                                new Signed(
                                        line.getNumber(),
                                        Side.valueOf(line.getSide()),
                                        line.getSerial(),
                                        line.getDocument(),
                                        new Deed(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }

    /** The PDF with all signatures that it has so far. */
    Optional<byte[]> file(String sha256) {
        return db.select(FILE.CONTENT)
                .from(FILE)
                .where(FILE.TEXT.eq(sha256))
                .orderBy(FILE.NUMBER.desc())
                .limit(1)
                .fetchOptional(FILE.CONTENT);
    }

    /** The PDF as one signature left it. */
    byte[] file(String sha256, int number) {
        return db.select(FILE.CONTENT)
                .from(FILE)
                .where(FILE.TEXT.eq(sha256), FILE.NUMBER.eq(number))
                .fetchSingle(FILE.CONTENT);
    }

    void insert(String sha256, Paper paper) {
        db.insertInto(PAPER)
                .set(
                        new PaperRecord(
                                sha256,
                                paper.number(),
                                paper.scan().value(),
                                paper.deed().post().value(),
                                paper.deed().person(),
                                paper.deed().at()))
                .execute();
    }

    List<Paper> papers(String sha256) {
        return db.selectFrom(PAPER)
                .where(PAPER.TEXT.eq(sha256))
                .orderBy(PAPER.NUMBER)
                .fetch(
                        line ->
                                new Paper(
                                        line.getNumber(),
                                        new DocumentId(line.getScan()),
                                        new Deed(
                                                new PostId(line.getPost()),
                                                line.getPerson(),
                                                line.getAt())));
    }

    /** The units whose signed paper a document shows. */
    List<UnitCode> units(DocumentId scan) {
        return db.selectDistinct(TEXT.UNIT)
                .from(PAPER)
                .join(TEXT)
                .on(TEXT.SHA256.eq(PAPER.TEXT))
                .where(PAPER.SCAN.eq(scan.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }
}
