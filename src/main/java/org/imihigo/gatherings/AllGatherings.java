package org.imihigo.gatherings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.imihigo.gatherings.tables.Gathering.GATHERING;
import static org.imihigo.gatherings.tables.Item.ITEM;
import static org.imihigo.gatherings.tables.Paper.PAPER;
import static org.imihigo.gatherings.tables.PaperVersion.PAPER_VERSION;
import static org.imihigo.gatherings.tables.Part.PART;
import static org.imihigo.gatherings.tables.PublishedStatus.PUBLISHED_STATUS;
import static org.imihigo.gatherings.tables.Series.SERIES;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All gatherings with their agendas, papers and attendance; the only class that knows these. */
@Repository
class AllGatherings {
    private final DSLContext db;
    private final ZoneId zone;

    AllGatherings(DSLContext db, ZoneId zone) {
        this.db = db;
        this.zone = zone;
    }

    /** Keeps the series where it is new. */
    void insertSeries(String word, Kind kind, UnitCode unit, Said name, Fraction quorum) {
        db.insertInto(SERIES)
                .set(SERIES.WORD, word)
                .set(SERIES.KIND, kind.name())
                .set(SERIES.UNIT, unit.value())
                .set(SERIES.EN, name.en())
                .set(SERIES.FR, name.fr())
                .set(SERIES.RW, name.rw())
                .set(SERIES.QUORUM, quorum.toString())
                .onConflict(SERIES.WORD)
                .doNothing()
                .execute();
    }

    /** Whether it was not there yet. */
    boolean insert(Gathering one) {
        return db.insertInto(GATHERING)
                        .set(GATHERING.SERIES, one.id().series())
                        .set(GATHERING.EDITION, one.id().edition())
                        .set(GATHERING.NUMBER, boxed(one.number()))
                        .set(GATHERING.BEGINS, one.begins())
                        .set(GATHERING.ENDS, one.ends())
                        .set(GATHERING.PLACE, one.place())
                        .set(GATHERING.CAP, (short) one.cap())
                        .set(GATHERING.ANSWER_DAYS, (short) one.answerDays())
                        .set(GATHERING.CALL_CLOSES, one.callCloses().orElse(null))
                        .set(GATHERING.SOURCE, one.source())
                        .set(GATHERING.PUBLISHED, boxed(one.published()))
                        .onConflict(GATHERING.SERIES, GATHERING.EDITION)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Nullable
    private static Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    /** The latest first. */
    List<Gathering> all() {
        return select(DSL.noCondition());
    }

    Optional<Gathering> find(GatheringId id) {
        return select(GATHERING.SERIES.eq(id.series()).and(GATHERING.EDITION.eq(id.edition())))
                .stream()
                .findFirst();
    }

    /** Nobody else adopts or resolves here until the transaction ends. */
    void lock(GatheringId id) {
        db.select(GATHERING.EDITION)
                .from(GATHERING)
                .where(GATHERING.SERIES.eq(id.series()), GATHERING.EDITION.eq(id.edition()))
                .forUpdate()
                .execute();
    }

    private List<Gathering> select(Condition which) {
        return db.select()
                .from(GATHERING)
                .join(SERIES)
                .on(SERIES.WORD.eq(GATHERING.SERIES))
                .where(which)
                .orderBy(GATHERING.BEGINS.desc(), GATHERING.SERIES, GATHERING.EDITION)
                .fetch(AllGatherings::gathering);
    }

    private static Gathering gathering(Record line) {
        return new Gathering(
                new GatheringId(line.get(GATHERING.SERIES), line.get(GATHERING.EDITION)),
                Kind.valueOf(line.get(SERIES.KIND)),
                new Said(line.get(SERIES.EN), line.get(SERIES.FR), line.get(SERIES.RW)),
                new UnitCode(line.get(SERIES.UNIT)),
                Fraction.parse(line.get(SERIES.QUORUM)),
                unboxed(line.get(GATHERING.NUMBER)),
                line.get(GATHERING.BEGINS),
                line.get(GATHERING.ENDS),
                line.get(GATHERING.PLACE),
                line.get(GATHERING.CAP),
                line.get(GATHERING.ANSWER_DAYS),
                Optional.ofNullable(line.get(GATHERING.CALL_CLOSES)),
                line.get(GATHERING.SOURCE),
                unboxed(line.get(GATHERING.PUBLISHED)));
    }

    private static OptionalInt unboxed(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * What was published of what became of its resolutions.
     *
     * @param counted resolutions or milestones
     */
    record Published(
            String day, String counted, int implemented, int onWatch, int lagging, String source) {}

    void insert(GatheringId id, Published status) {
        db.insertInto(PUBLISHED_STATUS)
                .set(PUBLISHED_STATUS.SERIES, id.series())
                .set(PUBLISHED_STATUS.EDITION, id.edition())
                .set(PUBLISHED_STATUS.DAY, status.day())
                .set(PUBLISHED_STATUS.COUNTED, status.counted())
                .set(PUBLISHED_STATUS.IMPLEMENTED, status.implemented())
                .set(PUBLISHED_STATUS.ON_WATCH, status.onWatch())
                .set(PUBLISHED_STATUS.LAGGING, status.lagging())
                .set(PUBLISHED_STATUS.SOURCE, status.source())
                .onConflict(PUBLISHED_STATUS.SERIES, PUBLISHED_STATUS.EDITION, PUBLISHED_STATUS.DAY)
                .doNothing()
                .execute();
    }

    List<Published> published(GatheringId id) {
        return db.selectFrom(PUBLISHED_STATUS)
                .where(
                        PUBLISHED_STATUS.SERIES.eq(id.series()),
                        PUBLISHED_STATUS.EDITION.eq(id.edition()))
                .orderBy(PUBLISHED_STATUS.DAY)
                .fetch(
                        line ->
                                new Published(
                                        line.getDay(),
                                        line.getCounted(),
                                        line.getImplemented(),
                                        line.getOnWatch(),
                                        line.getLagging(),
                                        line.getSource()));
    }

    /** Whether it was not there yet. */
    boolean insert(GatheringId id, Part part) {
        return db.insertInto(PART)
                        .set(PART.ID, part.id())
                        .set(PART.SERIES, id.series())
                        .set(PART.EDITION, id.edition())
                        .set(PART.ROLE, part.role().name())
                        .set(PART.UNIT, part.unit().value())
                        .set(PART.POST, part.post())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    List<Part> parts(GatheringId id) {
        return db.selectFrom(PART)
                .where(PART.SERIES.eq(id.series()), PART.EDITION.eq(id.edition()))
                .orderBy(PART.UNIT, PART.POST, PART.ID)
                .fetch(
                        line ->
                                new Part(
                                        line.getId(),
                                        Part.Role.valueOf(line.getRole()),
                                        new UnitCode(line.getUnit()),
                                        line.getPost()));
    }

    void insert(GatheringId id, Item item) {
        db.insertInto(ITEM)
                .set(ITEM.ID, item.id())
                .set(ITEM.SERIES, id.series())
                .set(ITEM.EDITION, id.edition())
                .set(ITEM.DAY, (short) item.day())
                .set(ITEM.BEGINS, item.begins())
                .set(ITEM.MINUTES, (short) item.minutes())
                .set(ITEM.TITLE, item.title())
                .set(ITEM.LEAD, item.lead())
                .set(ITEM.DISCUSSANT, item.discussant())
                .set(ITEM.DECISION, item.decision())
                .onConflict(ITEM.ID)
                .doNothing()
                .execute();
    }

    /** In the order of their times, with their papers. */
    List<Item> items(GatheringId id) {
        var papers = papers(id);
        return db.selectFrom(ITEM)
                .where(ITEM.SERIES.eq(id.series()), ITEM.EDITION.eq(id.edition()))
                .orderBy(ITEM.DAY, ITEM.BEGINS, ITEM.ID)
                .fetch(
                        line ->
                                new Item(
                                        line.getId(),
                                        line.getDay(),
                                        line.getBegins(),
                                        line.getMinutes(),
                                        line.getTitle(),
                                        line.getLead(),
                                        line.getDiscussant(),
                                        line.getDecision(),
                                        papers.getOrDefault(line.getId(), List.of())));
    }

    private Map<UUID, List<Item.Paper>> papers(GatheringId id) {
        var mine =
                PAPER.ITEM.in(
                        DSL.select(ITEM.ID)
                                .from(ITEM)
                                .where(ITEM.SERIES.eq(id.series()), ITEM.EDITION.eq(id.edition())));
        var versions =
                db.select()
                        .from(PAPER_VERSION)
                        .join(PAPER)
                        .on(PAPER.ID.eq(PAPER_VERSION.PAPER))
                        .where(mine)
                        .orderBy(PAPER_VERSION.VERSION)
                        .collect(
                                groupingBy(
                                        line -> line.get(PAPER.ID),
                                        mapping(this::version, toList())));
        return db.selectFrom(PAPER)
                .where(mine)
                .orderBy(PAPER.TITLE, PAPER.ID)
                .collect(
                        groupingBy(
                                line -> line.getItem(),
                                mapping(
                                        line ->
                                                new Item.Paper(
                                                        line.getId(),
                                                        line.getTitle(),
                                                        line.getDue(),
                                                        versions.getOrDefault(
                                                                line.getId(), List.of())),
                                        toList())));
    }

    private Item.Version version(Record line) {
        return new Item.Version(
                line.get(PAPER_VERSION.VERSION),
                new DocumentId(line.get(PAPER_VERSION.DOCUMENT)),
                LocalDate.ofInstant(line.get(PAPER_VERSION.AT), zone));
    }
}
