package org.imihigo.baselines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.baselines.tables.Baseline.BASELINE;
import static org.imihigo.baselines.tables.Proof.PROOF;
import static org.imihigo.baselines.tables.Verification.VERIFICATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.baselines.tables.records.BaselineRecord;
import org.imihigo.baselines.tables.records.VerificationRecord;
import org.imihigo.database.BulkInsert;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All baselines with what shows and verifies them; the only class that knows the tables. */
@Repository
class AllBaselines {
    private final DSLContext db;

    AllBaselines(DSLContext db) {
        this.db = db;
    }

    /** Those in force, by unit and series. */
    List<Baseline> inForce(Condition which) {
        var newer = BASELINE.as("newer");
        return select(
                which.and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(newer)
                                        .where(
                                                newer.UNIT.eq(BASELINE.UNIT),
                                                newer.SERIES.eq(BASELINE.SERIES),
                                                newer.VERSION.gt(BASELINE.VERSION)))));
    }

    static Condition of(UnitCode unit) {
        return BASELINE.UNIT.eq(unit.value());
    }

    static Condition of(UnitCode unit, SeriesId series) {
        return of(unit).and(BASELINE.SERIES.eq(series.value()));
    }

    static Condition within(UnitCode place) {
        return BASELINE.UNIT.ge(place.value()).and(BASELINE.UNIT.lt(place.successor()));
    }

    static Condition toEstablish() {
        return BASELINE.DUE.isNotNull();
    }

    /** A figure about which the level above has said nothing. */
    static Condition unverified() {
        return BASELINE.DUE
                .isNull()
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(VERIFICATION)
                                        .where(VERIFICATION.BASELINE.eq(BASELINE.ID))));
    }

    static Condition ownedBy(PostId post) {
        return BASELINE.OWNER.eq(post.value());
    }

    /** Every version, the newest first. */
    List<Baseline> history(UnitCode unit, SeriesId series) {
        return select(of(unit, series)).reversed();
    }

    Optional<Baseline> find(BaselineId id) {
        return select(BASELINE.ID.eq(id.value())).stream().findFirst();
    }

    private List<Baseline> select(Condition which) {
        var lines =
                db.selectFrom(BASELINE)
                        .where(which)
                        .orderBy(BASELINE.UNIT, BASELINE.SERIES, BASELINE.VERSION)
                        .fetch();
        var wanted = DSL.select(BASELINE.ID).from(BASELINE).where(which);
        Map<UUID, List<DocumentId>> proofs =
                db
                        .selectFrom(PROOF)
                        .where(PROOF.BASELINE.in(wanted))
                        .orderBy(PROOF.DOCUMENT)
                        .stream()
                        .collect(
                                groupingBy(
                                        proof -> proof.getBaseline(),
                                        mapping(
                                                proof -> new DocumentId(proof.getDocument()),
                                                toList())));
        var verifications =
                db.select(VERIFICATION.fields())
                        .distinctOn(VERIFICATION.BASELINE)
                        .from(VERIFICATION)
                        .where(VERIFICATION.BASELINE.in(wanted))
                        .orderBy(VERIFICATION.BASELINE, VERIFICATION.NUMBER.desc())
                        .fetchInto(VERIFICATION)
                        .intoMap(VERIFICATION.BASELINE);
        return lines.map(
                line ->
                        toBaseline(
                                line,
                                proofs.getOrDefault(line.getId(), List.of()),
                                Optional.ofNullable(verifications.get(line.getId()))
                                        .map(AllBaselines::toVerification)));
    }

    /** False where the version is there already: somebody was first. */
    boolean insert(Baseline baseline) {
        boolean first =
                db.insertInto(BASELINE)
                                .set(toRecord(baseline))
                                .onConflict(BASELINE.UNIT, BASELINE.SERIES, BASELINE.VERSION)
                                .doNothing()
                                .execute()
                        == 1;
        if (first) {
            baseline.proofs()
                    .forEach(
                            document ->
                                    db.insertInto(PROOF, PROOF.BASELINE, PROOF.DOCUMENT)
                                            .values(baseline.id().value(), document.value())
                                            .execute());
        }
        return first;
    }

    void insert(Collection<Baseline> many) {
        BulkInsert.into(
                db,
                BASELINE,
                Arrays.asList(BASELINE.fields()),
                many,
                baseline -> toRecord(baseline).intoArray());
        BulkInsert.into(
                db,
                VERIFICATION,
                Arrays.asList(VERIFICATION.fields()),
                many.stream().filter(Baseline::isVerified).toList(),
                baseline ->
                        toRecord(baseline.id(), 1, baseline.verification().orElseThrow())
                                .intoArray());
    }

    /** How often the level above has said something about a version. */
    int said(BaselineId id) {
        return db.fetchCount(VERIFICATION, VERIFICATION.BASELINE.eq(id.value()));
    }

    /** False where somebody else said it at the same moment. */
    boolean insert(BaselineId id, int number, Verification verification) {
        return db.insertInto(VERIFICATION)
                        .set(toRecord(id, number, verification))
                        .onConflict(VERIFICATION.BASELINE, VERIFICATION.NUMBER)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** The units whose baselines a document shows. */
    List<UnitCode> units(DocumentId document) {
        return db.selectDistinct(BASELINE.UNIT)
                .from(BASELINE)
                .join(PROOF)
                .on(PROOF.BASELINE.eq(BASELINE.ID))
                .where(PROOF.DOCUMENT.eq(document.value()))
                .fetch(line -> new UnitCode(line.value1()));
    }

    private static BaselineRecord toRecord(Baseline baseline) {
        var line = new BaselineRecord();
        line.setId(baseline.id().value());
        line.setUnit(baseline.unit().value());
        line.setSeries(baseline.series().value());
        line.setVersion(baseline.version());
        switch (baseline.stated()) {
            case Stated.Found found -> {
                line.setValue(first(found.value()));
                line.setValueOf(second(found.value()));
                line.setDate(found.date());
                line.setSource(found.source());
                line.setMethod(found.method());
                line.setConfidence(found.confidence().name());
            }
            case Stated.ToEstablish(var owner, var due) -> {
                line.setOwner(owner.value());
                line.setDue(due);
            }
        }
        line.setReason(baseline.reason());
        line.setPost(baseline.by().value());
        line.setPerson(baseline.person().orElse(null));
        line.setAt(baseline.at());
        return line;
    }

    private static Long first(Amount amount) {
        return switch (amount) {
            case Amount.Value(long scaled) -> scaled;
            case Amount.Counts(long numerator, _) -> numerator;
            case Amount.NotApplicable _ -> throw new IllegalArgumentException("No amount");
        };
    }

    private static @Nullable Long second(Amount amount) {
        return amount instanceof Amount.Counts(_, long denominator) ? denominator : null;
    }

    private static VerificationRecord toRecord(
            BaselineId id, int number, Verification verification) {
        return new VerificationRecord(
                id.value(),
                number,
                verification.verified(),
                verification.remark(),
                verification.by().value(),
                verification.person().orElse(null),
                verification.at());
    }

    private static Baseline toBaseline(
            BaselineRecord line, List<DocumentId> proofs, Optional<Verification> verification) {
        return new Baseline(
                new BaselineId(line.getId()),
                new UnitCode(line.getUnit()),
                new SeriesId(line.getSeries()),
                line.getVersion(),
                toStated(line),
                line.getReason(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt(),
                proofs,
                verification);
    }

    private static Stated toStated(BaselineRecord line) {
        if (line.getDue() != null) {
            return new Stated.ToEstablish(new PostId(line.getOwner()), line.getDue());
        }
        var of = line.getValueOf();
        return new Stated.Found(
                of == null
                        ? new Amount.Value(line.getValue())
                        : new Amount.Counts(line.getValue(), of),
                line.getDate(),
                line.getSource(),
                Optional.ofNullable(line.getMethod()).orElse(""),
                Confidence.valueOf(line.getConfidence()));
    }

    private static Verification toVerification(VerificationRecord line) {
        return new Verification(
                line.getVerified(),
                line.getRemark(),
                new PostId(line.getPost()),
                Optional.ofNullable(line.getPerson()),
                line.getAt());
    }
}
