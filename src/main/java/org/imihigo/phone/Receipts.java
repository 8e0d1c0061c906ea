package org.imihigo.phone;

import static org.imihigo.phone.tables.Receipt.RECEIPT;

import java.util.Locale;
import java.util.Optional;
import org.imihigo.kernel.Signs;
import org.imihigo.reporting.ReadingId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Short names of readings, to be written down; the only class that knows the table. */
@Repository("phoneReceipts")
class Receipts {
    private static final int LENGTH = 6;

    private final DSLContext db;

    Receipts(DSLContext db) {
        this.db = db;
    }

    /** The name of a reading, always the same. */
    String of(ReadingId reading) {
        return find(reading).orElseGet(() -> named(reading, 0));
    }

    private String named(ReadingId reading, int attempt) {
        var code = Signs.of(reading.value(), attempt, LENGTH);
        boolean kept =
                db.insertInto(RECEIPT, RECEIPT.CODE, RECEIPT.READING)
                                .values(code, reading.value())
                                .onConflictDoNothing()
                                .execute()
                        == 1;
        return kept ? code : find(reading).orElseGet(() -> named(reading, attempt + 1));
    }

    private Optional<String> find(ReadingId reading) {
        return db.select(RECEIPT.CODE)
                .from(RECEIPT)
                .where(RECEIPT.READING.eq(reading.value()))
                .fetchOptional(RECEIPT.CODE);
    }

    Optional<ReadingId> reading(String code) {
        return db.select(RECEIPT.READING)
                .from(RECEIPT)
                .where(RECEIPT.CODE.eq(code.strip().toUpperCase(Locale.ROOT)))
                .fetchOptional(RECEIPT.READING)
                .map(ReadingId::new);
    }
}
