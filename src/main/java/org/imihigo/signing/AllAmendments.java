package org.imihigo.signing;

import static org.imihigo.signing.tables.Amendment.AMENDMENT;
import static org.imihigo.signing.tables.Change.CHANGE;
import static org.imihigo.signing.tables.Text.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Targets;
import org.imihigo.signing.tables.records.AmendmentRecord;
import org.imihigo.signing.tables.records.ChangeRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All amendments; the only class that knows these tables. */
@Repository
class AllAmendments {
    private final DSLContext db;

    AllAmendments(DSLContext db) {
        this.db = db;
    }

    void insert(String sha256, Amendment amendment) {
        db.insertInto(AMENDMENT)
                .set(
                        new AmendmentRecord(
                                sha256,
                                amendment.reason(),
                                amendment.session(),
                                amendment.minutes().value()))
                .execute();
        amendment
                .changes()
                .forEach(
                        (pledge, targets) ->
                                db.insertInto(CHANGE)
                                        .set(
                                                new ChangeRecord(
                                                        sha256,
                                                        pledge.value(),
                                                        targets.version(),
                                                        write(targets.annual()),
                                                        targets.periods().stream()
                                                                .map(
                                                                        one ->
                                                                                one.map(
                                                                                                AllAmendments
                                                                                                        ::write)
                                                                                        .orElse(""))
                                                                .toArray(String[]::new)))
                                        .execute());
    }

    Optional<Amendment> of(String sha256) {
        return db.selectFrom(AMENDMENT)
                .where(AMENDMENT.TEXT.eq(sha256))
                .fetchOptional(
                        line ->
                                new Amendment(
                                        line.getReason(),
                                        line.getSession(),
                                        new DocumentId(line.getMinutes()),
                                        changes(sha256)));
    }

    private Map<PledgeId, Targets> changes(String sha256) {
        return db.selectFrom(CHANGE)
                .where(CHANGE.TEXT.eq(sha256))
                .fetchMap(line -> new PledgeId(line.getPledge()), AllAmendments::targets);
    }

    private static Targets targets(ChangeRecord line) {
        return new Targets(
                line.getVersion(),
                read(line.getAnnual()).orElseThrow(),
                Arrays.stream(line.getPeriods()).map(AllAmendments::read).toList());
    }

    /** A scaled integer, or two counts; empty where nothing is promised. */
    private static String write(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) -> "" + scaled;
            case Amount.Counts(long numerator, long denominator) -> numerator + "/" + denominator;
            case Amount.NotApplicable _ -> "";
        };
    }

    private static Optional<Amount> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int line = text.indexOf('/');
        return Optional.of(
                line < 0
                        ? new Amount.Value(Long.parseLong(text))
                        : new Amount.Counts(
                                Long.parseLong(text.substring(0, line)),
                                Long.parseLong(text.substring(line + 1))));
    }

    /** The units whose minutes a document is. */
    List<UnitCode> units(DocumentId minutes) {
        return db.selectDistinct(TEXT.UNIT)
                .from(AMENDMENT)
                .join(TEXT)
                .on(TEXT.SHA256.eq(AMENDMENT.TEXT))
                .where(AMENDMENT.MINUTES.eq(minutes.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }
}
