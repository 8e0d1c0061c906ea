package org.imihigo.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Drafts;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Measurement;
import org.imihigo.contracts.Proposal;
import org.imihigo.exchange.Upload.Purpose;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to files that come in: sent, answered, and made a draft, by whoever drafts for the unit.
 */
@Service
class Imports {
    /** So long a request waits itself; what takes longer shows its progress. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int LARGEST = 10 << 20;

    private final Uploads uploads;
    private final DryRuns runs;
    private final Drafts drafts;
    private final Contracts contracts;
    private final Calendar calendar;

    Imports(Uploads uploads, DryRuns runs, Drafts drafts, Contracts contracts, Calendar calendar) {
        this.uploads = uploads;
        this.runs = runs;
        this.drafts = drafts;
        this.contracts = contracts;
        this.calendar = calendar;
    }

    /**
     * Keeps a file until its sender has finished with it, in place of any other. The same file sent
     * again is the same, with its answers.
     *
     * @throws Refusal where it cannot be read: then nothing is kept
     */
    @Transactional
    public Upload send(
            UnitCode unit,
            FiscalYear year,
            Purpose purpose,
            String name,
            byte[] content,
            Actor actor) {
        actor.mustReportFor(unit);
        if (purpose == Purpose.CONTRACT) {
            mustNotBeInForce(unit, year);
        }
        if (content.length > LARGEST) {
            throw Refusal.invalid("exchange.import.large", LARGEST >> 20);
        }
        var upload = Upload.of(unit, year, purpose, name, content, actor.post(), calendar.now());
        var before = uploads.find(unit, year, purpose);
        if (before.filter(one -> one.sha256().equals(upload.sha256())).isPresent()) {
            return before.get();
        }
        runs.read(upload, content, PATIENCE);
        uploads.put(upload, content);
        return upload;
    }

    private void mustNotBeInForce(UnitCode unit, FiscalYear year) {
        if (contracts.inForce(unit, year).isPresent()) {
            throw Refusal.conflict("exchange.import.in-force", year);
        }
    }

    boolean isInForce(UnitCode unit, FiscalYear year) {
        return contracts.inForce(unit, year).isPresent();
    }

    Optional<Upload> find(UnitCode unit, FiscalYear year, Purpose purpose, Actor actor) {
        actor.mustReportFor(unit);
        return uploads.find(unit, year, purpose);
    }

    /** Empty as long as it is being made. */
    Optional<DryRun> run(Upload upload) {
        return runs.of(upload, PATIENCE);
    }

    DryRuns.Far far(Upload upload) {
        return runs.far(upload);
    }

    private Upload get(UnitCode unit, FiscalYear year, int seen, Actor actor) {
        var upload =
                find(unit, year, Purpose.CONTRACT, actor)
                        .orElseThrow(() -> Refusal.notFound("exchange.import.none"));
        upload.mustStandAt(seen);
        return upload;
    }

    private DryRun complete(Upload upload) {
        return runs.of(upload, LONG).orElseThrow(() -> Refusal.conflict("exchange.import.changed"));
    }

    private void advance(Upload upload) {
        if (!uploads.advance(upload)) {
            throw Refusal.conflict("exchange.import.changed");
        }
    }

    /**
     * Says which sheet is meant, or what the columns of the sheet hold. That is remembered for the
     * next file with such columns.
     */
    @Transactional
    public void choose(
            UnitCode unit,
            FiscalYear year,
            int seen,
            int sheet,
            List<Optional<Column>> columns,
            Actor actor) {
        var upload = get(unit, year, seen, actor);
        var run = complete(upload);
        if (sheet < 0 || sheet >= run.sheets().size()) {
            throw Refusal.notFound("exchange.import.none");
        }
        advance(upload);
        boolean same = sheet == run.at() && columns.size() == run.layout().columns().size();
        uploads.choose(upload.id(), sheet, same ? once(columns) : List.of());
        if (same) {
            uploads.remember(
                    unit, run.layout().fingerprint(), once(columns), actor.post(), calendar.now());
        }
    }

    /** Two columns cannot hold the same: the first has it. */
    private static List<Optional<Column>> once(List<Optional<Column>> columns) {
        var met = EnumSet.noneOf(Column.class);
        return columns.stream().map(column -> column.filter(met::add)).toList();
    }

    /** Keeps the answers to the rows that a form showed; the whole is judged anew. */
    @Transactional
    public void answer(
            UnitCode unit,
            FiscalYear year,
            int seen,
            Map<Integer, Map<String, String>> sent,
            Actor actor) {
        var upload = get(unit, year, seen, actor);
        var rows =
                complete(upload).judged().stream()
                        .collect(Collectors.toMap(row -> row.line().row(), Function.identity()));
        var before = uploads.answers(upload.id());
        var told = new HashMap<Integer, Map<String, String>>();
        sent.forEach(
                (row, fields) -> {
                    if (rows.containsKey(row)) {
                        boolean chosen = before.getOrDefault(row, Map.of()).containsKey("time");
                        told.put(row, Answers.told(fields, proposed(rows.get(row)), chosen));
                    }
                });
        advance(upload);
        uploads.answer(upload.id(), told);
    }

    private static Optional<Measurement> proposed(Judged row) {
        return row.proposal().map(Proposal::measurement);
    }

    /** Makes the file the draft of the contract, questions and all; then it waits no longer. */
    @Transactional
    public void keep(UnitCode unit, FiscalYear year, int seen, Actor actor) {
        var upload = get(unit, year, seen, actor);
        var run = complete(upload);
        if (run.promises() == 0) {
            throw Refusal.invalid("exchange.import.nothing");
        }
        var lines = new ArrayList<>(run.judged().stream().map(Judged::line).toList());
        var replaces = drafts.draft(unit, year).map(draft -> draft.version()).orElse(0);
        drafts.bring(
                unit,
                year,
                lines,
                Answers.choices(uploads.answers(upload.id())),
                upload.name(),
                replaces,
                actor);
        uploads.delete(upload.id());
    }

    /** Throws the file away. */
    @Transactional
    public void cancel(UnitCode unit, FiscalYear year, Purpose purpose, Actor actor) {
        find(unit, year, purpose, actor).map(Upload::id).ifPresent(uploads::delete);
    }
}
