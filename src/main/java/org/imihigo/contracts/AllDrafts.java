package org.imihigo.contracts;

import static org.imihigo.contracts.tables.Draft.DRAFT;
import static org.imihigo.contracts.tables.DraftLine.DRAFT_LINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.tables.records.DraftLineRecord;
import org.imihigo.contracts.tables.records.DraftRecord;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All drafts with their rows; the only class that knows the tables. */
@Repository
class AllDrafts {
    private final DSLContext db;

    AllDrafts(DSLContext db) {
        this.db = db;
    }

    /** A draft without its rows. */
    record Brief(
            UnitCode unit,
            FiscalYear year,
            int version,
            String origin,
            int blocks,
            int asks,
            Instant at) {
        boolean isReady() {
            return blocks + asks == 0;
        }
    }

    /**
     * Rows and decisions as they were kept, before they are judged.
     *
     * @param removed rows that were taken out, by number
     */
    record Kept(
            DraftRecord draft,
            List<Line> lines,
            Map<Integer, Choice> choices,
            Map<Integer, Line> removed) {
        UUID id() {
            return draft.getId();
        }

        boolean isDrafted() {
            return draft.getState().equals(Draft.State.DRAFTED.name());
        }
    }

    Optional<Kept> find(UnitCode unit, FiscalYear year) {
        return db.selectFrom(DRAFT).where(of(unit, year)).fetchOptional().map(this::kept);
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Optional<Kept> hold(UnitCode unit, FiscalYear year) {
        return db.selectFrom(DRAFT)
                .where(of(unit, year))
                .forUpdate()
                .fetchOptional()
                .map(this::kept);
    }

    private Kept kept(DraftRecord draft) {
        var lines = new ArrayList<Line>();
        var removed = new HashMap<Integer, Line>();
        var choices = new HashMap<Integer, Choice>();
        db.selectFrom(DRAFT_LINE)
                .where(DRAFT_LINE.DRAFT.eq(draft.getId()))
                .orderBy(DRAFT_LINE.POSITION, DRAFT_LINE.ROW_NUMBER)
                .forEach(
                        record -> {
                            var line = line(record);
                            if (record.getRemoved()) {
                                removed.put(line.row(), line);
                            } else {
                                lines.add(line);
                            }
                            var choice = choice(record);
                            if (!choice.equals(Choice.NONE)) {
                                choices.put(line.row(), choice);
                            }
                        });
        return new Kept(draft, lines, choices, removed);
    }

    /** Who has a draft for a year, whatever became of it. */
    Set<UnitCode> units(FiscalYear year) {
        return db.select(DRAFT.UNIT)
                .from(DRAFT)
                .where(DRAFT.YEAR.eq((short) year.startYear()))
                .fetchSet(line -> new UnitCode(line.value1()));
    }

    /** Drafts that wait in a place and all that lies in it. */
    List<Brief> waiting(UnitCode within) {
        return db.selectFrom(DRAFT)
                .where(DRAFT.UNIT.ge(within.value()), DRAFT.UNIT.lt(within.successor()))
                .and(DRAFT.STATE.eq(Draft.State.DRAFTED.name()))
                .orderBy(DRAFT.UNIT, DRAFT.YEAR)
                .fetch(AllDrafts::brief);
    }

    Optional<Brief> brief(UnitCode unit, FiscalYear year) {
        return db.selectFrom(DRAFT)
                .where(of(unit, year))
                .and(DRAFT.STATE.eq(Draft.State.DRAFTED.name()))
                .fetchOptional(AllDrafts::brief);
    }

    private static Brief brief(DraftRecord record) {
        return new Brief(
                new UnitCode(record.getUnit()),
                new FiscalYear(record.getYear()),
                record.getVersion(),
                record.getOrigin(),
                record.getBlocks(),
                record.getAsks(),
                record.getBroughtAt());
    }

    static Draft draft(Kept kept, List<Judged> judged) {
        var record = kept.draft();
        return new Draft(
                record.getId(),
                new UnitCode(record.getUnit()),
                new FiscalYear(record.getYear()),
                Draft.State.valueOf(record.getState()),
                record.getVersion(),
                record.getOrigin(),
                new PostId(record.getBroughtBy()),
                record.getBroughtAt(),
                judged,
                kept.choices(),
                kept.removed());
    }

    private static Condition of(UnitCode unit, FiscalYear year) {
        return DRAFT.UNIT.eq(unit.value()).and(DRAFT.YEAR.eq((short) year.startYear()));
    }

    void insert(Draft draft) {
        db.insertInto(DRAFT).set(record(draft)).execute();
        keepLines(draft);
    }

    /** The next version; false where somebody else was first. */
    boolean replace(Draft draft) {
        boolean first =
                db.update(DRAFT)
                                .set(record(draft))
                                .where(DRAFT.ID.eq(draft.id()))
                                .and(DRAFT.VERSION.eq(draft.version() - 1))
                                .execute()
                        == 1;
        if (first) {
            keepLines(draft);
        }
        return first;
    }

    /** The draft is the same; what is open has changed. */
    void recount(Draft draft) {
        db.update(DRAFT)
                .set(DRAFT.BLOCKS, (int) draft.count(Severity.BLOCKS))
                .set(DRAFT.ASKS, (int) draft.count(Severity.ASKS))
                .where(DRAFT.ID.eq(draft.id()))
                .execute();
    }

    /** Forgets all rows, before those of another file come in their place. */
    void clear(Draft draft) {
        db.deleteFrom(DRAFT_LINE).where(DRAFT_LINE.DRAFT.eq(draft.id())).execute();
    }

    /** Throws it away; false where somebody else has changed it. */
    boolean delete(Draft draft) {
        return db.deleteFrom(DRAFT)
                        .where(DRAFT.ID.eq(draft.id()))
                        .and(DRAFT.VERSION.eq(draft.version()))
                        .execute()
                == 1;
    }

    /** Writes only the rows that changed: one cell of 150 rows is saved often. */
    private void keepLines(Draft draft) {
        var before =
                db.selectFrom(DRAFT_LINE)
                        .where(DRAFT_LINE.DRAFT.eq(draft.id()))
                        .fetchMap(DRAFT_LINE.ROW_NUMBER);
        var fresh = new ArrayList<DraftLineRecord>();
        var changed = new ArrayList<DraftLineRecord>();
        for (int at = 0; at < draft.lines().size(); at++) {
            var record = record(draft, draft.lines().get(at), at + 1);
            var old = before.remove(record.getRowNumber());
            if (old == null) {
                fresh.add(record);
            } else if (!old.equals(record)) {
                changed.add(record);
            }
        }
        db.batchInsert(fresh).execute();
        db.batchUpdate(changed).execute();
        db.update(DRAFT_LINE)
                .set(DRAFT_LINE.REMOVED, true)
                .where(DRAFT_LINE.DRAFT.eq(draft.id()))
                .and(DRAFT_LINE.ROW_NUMBER.in(before.keySet()))
                .execute();
    }

    private static DraftRecord record(Draft draft) {
        var record = new DraftRecord();
        record.setId(draft.id());
        record.setUnit(draft.unit().value());
        record.setYear((short) draft.year().startYear());
        record.setState(draft.state().name());
        record.setVersion(draft.version());
        record.setOrigin(draft.origin());
        record.setBroughtBy(draft.by().value());
        record.setBroughtAt(draft.at());
        record.setBlocks((int) draft.count(Severity.BLOCKS));
        record.setAsks((int) draft.count(Severity.ASKS));
        return record;
    }

    private static DraftLineRecord record(Draft draft, Judged judged, int position) {
        var record = new DraftLineRecord();
        record.setPosition(position);
        record.setRemoved(false);
        var choice = draft.choices().getOrDefault(judged.line().row(), Choice.NONE);
        var cells = new EnumMap<Column, Written>(Column.class);
        cells.putAll(judged.line().cells());
        record.setDraft(draft.id());
        record.setRowNumber(judged.line().row());
        record.setColumns(cells.keySet().stream().map(Column::name).toArray(String[]::new));
        record.setPlaces(cells.values().stream().map(Written::place).toArray(String[]::new));
        record.setTexts(cells.values().stream().map(Written::text).toArray(String[]::new));
        record.setForms(
                cells.values().stream().map(cell -> cell.form().name()).toArray(String[]::new));
        record.setKind(choice.kind().name());
        record.setReason(choice.reason());
        record.setMeasured(choice.measurement().map(AllDrafts::words).orElse(null));
        var instead = new LinkedHashMap<>(choice.instead());
        record.setInsteadColumns(
                instead.keySet().stream().map(Column::name).toArray(String[]::new));
        record.setInsteadTexts(instead.values().toArray(String[]::new));
        record.setAccepted(choice.accepted().stream().sorted().toArray(String[]::new));
        record.setRole(judged.role().name());
        var read = judged.proposal();
        record.setReadMeasured(read.map(Proposal::measurement).map(AllDrafts::words).orElse(null));
        record.setReadAnnual(
                read.flatMap(Proposal::annual).map(BigDecimal::toPlainString).orElse(null));
        record.setReadQuarters(read.map(AllDrafts::quarters).orElse(null));
        return record;
    }

    private static @Nullable String[] quarters(Proposal proposal) {
        return proposal.quarters().stream()
                .map(quarter -> quarter.map(BigDecimal::toPlainString).orElse(null))
                .toArray(String[]::new);
    }

    private static Line line(DraftLineRecord record) {
        var cells = new EnumMap<Column, Written>(Column.class);
        for (int at = 0; at < record.getColumns().length; at++) {
            cells.put(
                    Column.valueOf(record.getColumns()[at]),
                    new Written(
                            record.getPlaces()[at],
                            record.getTexts()[at],
                            Written.Form.valueOf(record.getForms()[at])));
        }
        return new Line(record.getRowNumber(), cells);
    }

    private static Choice choice(DraftLineRecord record) {
        var instead = new EnumMap<Column, String>(Column.class);
        IntStream.range(0, record.getInsteadColumns().length)
                .forEach(
                        at ->
                                instead.put(
                                        Column.valueOf(record.getInsteadColumns()[at]),
                                        record.getInsteadTexts()[at]));
        return new Choice(
                Optional.ofNullable(record.getMeasured()).map(AllDrafts::measurement),
                instead,
                Set.of(record.getAccepted()),
                Choice.Kind.valueOf(record.getKind()),
                record.getReason());
    }

    private static String[] words(Measurement measurement) {
        return new String[] {
            measurement.time().name(),
            measurement.space().name(),
            switch (measurement.direction()) {
                case Direction.Up() -> "UP";
                case Direction.Down() -> "DOWN";
                case Direction.Range(var low, var high) -> "RANGE " + low + " " + high;
            },
            Boolean.toString(measurement.divisible()),
            measurement.unit(),
            Integer.toString(measurement.decimals())
        };
    }

    private static Measurement measurement(String[] words) {
        return new Measurement(
                OverTime.valueOf(words[0]),
                OverSpace.valueOf(words[1]),
                direction(words[2]),
                Boolean.parseBoolean(words[3]),
                words[4],
                Integer.parseInt(words[5]));
    }

    private static Direction direction(String text) {
        var words = Arrays.asList(text.split(" ", -1));
        return switch (words.getFirst()) {
            case "UP" -> new Direction.Up();
            case "DOWN" -> new Direction.Down();
            default ->
                    new Direction.Range(Fraction.parse(words.get(1)), Fraction.parse(words.get(2)));
        };
    }
}
