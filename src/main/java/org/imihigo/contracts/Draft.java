package org.imihigo.contracts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What a unit means to pledge for a year, as it was brought from a file, before it is signed.
 *
 * @param version 1 when first brought; every change adds one
 * @param origin the file from which it was read
 * @param by who brought or changed it last
 * @param lines every row of the file, in its order
 * @param choices what was decided about rows, by row
 * @param removed rows that were taken out, by number: they can be put back
 */
public record Draft(
        UUID id,
        UnitCode unit,
        FiscalYear year,
        State state,
        int version,
        String origin,
        PostId by,
        Instant at,
        List<Judged> lines,
        Map<Integer, Choice> choices,
        Map<Integer, Line> removed) {
    /** How far a draft is. */
    public enum State {
        DRAFTED,
        /** Its pledges count; the draft is kept as it was when it was signed. */
        IN_FORCE
    }

    public Draft {
        lines = List.copyOf(lines);
        choices = Map.copyOf(choices);
        removed = Map.copyOf(removed);
    }

    public long count(Severity severity) {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Findings that keep it from being put in force: errors and questions. */
    public long open() {
        return count(Severity.BLOCKS) + count(Severity.ASKS);
    }

    /** Questions that can be answered with yes. */
    long acceptable() {
        return lines.stream()
                .flatMap(line -> line.findings().stream())
                .filter(Finding::canBeAccepted)
                .count();
    }

    /** The rows that would become pledges. */
    public List<Judged> pledges() {
        return lines.stream().filter(line -> line.role().promises()).toList();
    }

    /** What was made of a row of the file. */
    Judged line(int row) {
        return lines.stream()
                .filter(line -> line.line().row() == row)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("contracts.draft.row", row));
    }

    /** The rows as they stand now: what a person typed in place of the file's text is in them. */
    public List<Line> typed() {
        return lines.stream().map(this::amended).toList();
    }

    /** The number of the next row: none is ever given twice. */
    public int nextRow() {
        return 1
                + Stream.concat(
                                lines.stream().map(one -> one.line().row()),
                                removed.keySet().stream())
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElse(0);
    }

    Choice choice(int row) {
        return choices.getOrDefault(row, Choice.NONE);
    }

    /** A row as it stands: what its file says, and what was put in its place. */
    Line amended(Judged row) {
        return row.line().with(choice(row.line().row()).instead());
    }

    /** What every cell says that says anything, by row. */
    public SortedMap<Integer, Map<Column, String>> texts() {
        var rows = new TreeMap<Integer, Map<Column, String>>();
        for (var judged : lines) {
            var cells = new EnumMap<Column, String>(Column.class);
            var row = amended(judged);
            for (var column : row.cells().keySet()) {
                row.cell(column).ifPresent(cell -> cells.put(column, cell.text()));
            }
            rows.put(row.row(), cells);
        }
        return rows;
    }

    void mustBeDrafted() {
        if (state != State.DRAFTED) {
            throw Refusal.conflict("contracts.draft.in-force");
        }
    }

    void mustStandAt(int seen) {
        if (version != seen) {
            throw Refusal.conflict("contracts.draft.version", version);
        }
    }

    void mustBeReady() {
        if (open() > 0) {
            throw Refusal.invalid("contracts.draft.open", open());
        }
        if (pledges().isEmpty()) {
            throw Refusal.invalid("contracts.draft.nothing");
        }
    }

    /** The same rows after a decision on one of them. */
    Draft with(Map<Integer, Choice> decided, List<Judged> judged, PostId who, Instant when) {
        return new Draft(
                id, unit, year, state, version + 1, origin, who, when, judged, decided, removed);
    }

    Draft inForce(PostId who, Instant when) {
        return new Draft(
                id,
                unit,
                year,
                State.IN_FORCE,
                version + 1,
                origin,
                who,
                when,
                lines,
                choices,
                removed);
    }
}
