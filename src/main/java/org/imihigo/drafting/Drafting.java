package org.imihigo.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.contracts.Candidates.Candidate;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.SentFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the room: a draft is typed, row by row and cell by cell, while its window is open.
 */
@Service
@Transactional
public class Drafting {
    private static final int MOST_EDITS = 20_000;
    private static final int LONGEST_REMARK = 2_000;
    private static final int NEW_ROWS = 1_000_000;

    private final Drafts drafts;
    private final AllChanges changes;
    private final Remarks remarks;
    private final Documents documents;
    private final Calendar calendar;

    Drafting(
            Drafts drafts,
            AllChanges changes,
            Remarks remarks,
            Documents documents,
            Calendar calendar) {
        this.drafts = drafts;
        this.changes = changes;
        this.remarks = remarks;
        this.documents = documents;
        this.calendar = calendar;
    }

    /**
     * What came of what was sent.
     *
     * @param given the numbers that new rows were given
     */
    record Outcome(
            Draft before, Draft after, List<Sheet.Refused> refused, Map<Integer, Integer> given) {}

    /** Begins an empty draft. */
    void begin(UnitCode unit, FiscalYear year, String origin, Actor actor) {
        actor.mustReportFor(unit);
        calendar.mustBeOpen(Step.DRAFTING, year);
        drafts.begin(unit, year, origin, actor);
    }

    /**
     * Does what a planner did, cell by cell; a cell that somebody else has changed meanwhile is
     * left as it is and told.
     *
     * @param batch of what was sent: a batch that came twice is one
     */
    Outcome write(UnitCode unit, FiscalYear year, UUID batch, List<Edit> edits, Actor actor) {
        actor.mustReportFor(unit);
        calendar.mustBeOpen(Step.DRAFTING, year);
        if (edits.size() > MOST_EDITS) {
            throw Refusal.invalid("drafting.batch.long", MOST_EDITS);
        }
        var held = drafts.hold(unit, year, actor);
        var known = changes.batch(held.id(), batch);
        return known.isEmpty()
                ? write(held, batch, edits, Map.of(), Optional.empty(), actor)
                : write(held, batch, again(edits), given(known), Optional.empty(), actor);
    }

    /** Of a batch that came before: rows were added then. */
    private static List<Edit> again(List<Edit> edits) {
        return edits.stream().filter(edit -> !(edit instanceof Edit.Added)).toList();
    }

    private static Map<Integer, Integer> given(List<Change> known) {
        var given = new HashMap<Integer, Integer>();
        known.stream()
                .filter(change -> change.kind() == Change.Kind.ADDED)
                .forEach(change -> given.put(Integer.valueOf(change.before()), change.row()));
        return given;
    }

    private Outcome write(
            Draft held,
            UUID batch,
            List<Edit> edits,
            Map<Integer, Integer> given,
            Optional<Long> undoes,
            Actor actor) {
        var sheet = new Sheet(held.typed(), held.removed(), held.nextRow(), given).apply(edits);
        if (sheet.done().isEmpty()) {
            return new Outcome(held, held, sheet.refused(), sheet.given());
        }
        var after = drafts.write(held, sheet.lines(), actor);
        changes.insert(held.id(), batch, undoes, sheet.done(), actor, calendar.now());
        return new Outcome(held, after, sheet.refused(), sheet.given());
    }

    /** Takes a change back, by another change. */
    void undo(UnitCode unit, FiscalYear year, long change, Actor actor) {
        actor.mustReportFor(unit);
        calendar.mustBeOpen(Step.DRAFTING, year);
        var held = drafts.hold(unit, year, actor);
        var undone =
                changes.find(held.id(), change)
                        .orElseThrow(() -> Refusal.notFound("drafting.change.unknown"));
        var outcome =
                write(
                        held,
                        UUID.randomUUID(),
                        List.of(undone.undoing()),
                        Map.of(),
                        Optional.of(change),
                        actor);
        if (!outcome.refused().isEmpty() || outcome.after().version() == held.version()) {
            throw Refusal.conflict("drafting.change.overtaken");
        }
    }

    /** Adds rows that begin with what is known of them; begins the draft where there is none. */
    void start(UnitCode unit, FiscalYear year, String origin, List<Candidate> chosen, Actor actor) {
        actor.mustReportFor(unit);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("drafting.start.nothing");
        }
        if (drafts.draft(unit, year).isEmpty()) {
            begin(unit, year, origin, actor);
        }
        var edits = new ArrayList<Edit>();
        for (var candidate : chosen) {
            int row = -1 - edits.size();
            edits.add(new Edit.Added(row, NEW_ROWS));
            candidate.cells().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(
                            cell ->
                                    edits.add(
                                            new Edit.Typed(
                                                    row, cell.getKey(), "", cell.getValue())));
        }
        write(unit, year, UUID.randomUUID(), edits, actor);
    }

    /**
     * Keeps what somebody says about a row.
     *
     * @param id of the form: sent twice, it is one
     */
    void remark(
            UnitCode unit,
            FiscalYear year,
            UUID id,
            int row,
            Optional<Column> column,
            String text,
            Optional<SentFile> file,
            Actor actor) {
        actor.mustSee(unit);
        var draft = draft(unit, year);
        mustHave(draft, row);
        if (text.isBlank() && file.isEmpty()) {
            throw Refusal.invalid("drafting.remark.empty");
        }
        if (text.length() > LONGEST_REMARK) {
            throw Refusal.invalid("drafting.remark.long", LONGEST_REMARK);
        }
        remarks.insert(
                new Remark(
                        id,
                        draft.id(),
                        unit,
                        row,
                        column,
                        text.strip(),
                        file.map(one -> documents.keep(one, actor)),
                        actor.post(),
                        actor.person(),
                        calendar.now()));
    }

    @Transactional(readOnly = true)
    Draft draft(UnitCode unit, FiscalYear year) {
        return drafts.draft(unit, year)
                .orElseThrow(() -> Refusal.notFound("contracts.draft.unknown"));
    }

    static void mustHave(Draft draft, int row) {
        if (draft.lines().stream().noneMatch(line -> line.line().row() == row)) {
            throw Refusal.notFound("contracts.draft.row", row);
        }
    }
}
