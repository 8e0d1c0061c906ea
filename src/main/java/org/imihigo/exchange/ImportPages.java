package org.imihigo.exchange;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.contracts.Choice;
import org.imihigo.contracts.Column;
import org.imihigo.contracts.Finding;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.Judged;
import org.imihigo.contracts.Measurement;
import org.imihigo.contracts.Proposal;
import org.imihigo.contracts.Written;
import org.imihigo.exchange.pages.ColumnsPage;
import org.imihigo.exchange.pages.DryRunPage;
import org.imihigo.exchange.pages.ProgressPage;
import org.imihigo.exchange.pages.UploadPage;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverTime;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Place;
import org.imihigo.spreadsheets.Row;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The pages on which a file is sent, explained and answered. */
@Component
class ImportPages {
    private static final int ON_A_PAGE = 100;
    private static final int SAMPLES = 3;
    private static final int SAMPLE = 40;
    private static final String COUNTED = "c." + Column.COUNTED_BY;
    private static final int MOST_COLUMNS = 60;

    private final Territory territory;
    private final Imports imports;
    private final Uploads uploads;

    ImportPages(Territory territory, Imports imports, Uploads uploads) {
        this.territory = territory;
        this.imports = imports;
        this.uploads = uploads;
    }

    private static String address(UnitCode unit, FiscalYear year) {
        return "/contracts/" + unit + "/" + year + "/import";
    }

    private List<Step> path(UnitCode unit, Words words) {
        var here = new Step(words.text("exchange.import.step"), "");
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(here)).toList();
    }

    private String title(UnitCode unit, FiscalYear year, Words words) {
        return words.text("exchange.import.title", territory.fullName(unit, words), year);
    }

    static String query(boolean only, int page) {
        var parts = new ArrayList<String>();
        if (only) {
            parts.add("only=questions");
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    UploadPage form(UnitCode unit, FiscalYear year, Optional<Refusal> refusal, Words words) {
        var next = "/contracts/" + unit + "/" + year.next() + "/import";
        return new UploadPage(
                title(unit, year, words),
                path(unit, words),
                address(unit, year),
                refusal.map(one -> words.text(one.key(), one.arguments().toArray())),
                imports.isInForce(unit, year) ? next : "",
                year.next().toString());
    }

    ProgressPage progress(Upload upload, Words words) {
        var far = imports.far(upload);
        return new ProgressPage(
                title(upload.unit(), upload.year(), words),
                path(upload.unit(), words),
                upload.name(),
                far.percent(),
                far.percent() == 100
                        ? words.text("exchange.import.judging", far.of())
                        : words.text("exchange.import.reading", far.rows(), far.of()));
    }

    ColumnsPage columns(Upload upload, DryRun run, Words words) {
        var layout = run.layout();
        var body = layout.body(run.sheet());
        int width = Math.min(layout.headers().size(), MOST_COLUMNS);
        return new ColumnsPage(
                title(upload.unit(), upload.year(), words),
                path(upload.unit(), words),
                address(upload.unit(), upload.year()),
                upload.name(),
                upload.version(),
                layout.suffices(),
                run.remembered(),
                run.at(),
                run.sheets().stream().map(sheet -> sheet.name()).toList(),
                Arrays.stream(Column.values()).map(column -> option(column, words)).toList(),
                IntStream.range(0, width)
                        .mapToObj(
                                at ->
                                        new ColumnsPage.Heading(
                                                at,
                                                Place.letters(at),
                                                layout.headers().get(at),
                                                layout.columns().get(at).map(Enum::name).orElse(""),
                                                samples(body, at, words)))
                        .toList());
    }

    private static ColumnsPage.Option option(Column column, Words words) {
        return new ColumnsPage.Option(column.name(), Columns.name(column, words));
    }

    private static String samples(List<Row> body, int column, Words words) {
        return body.stream()
                .flatMap(row -> row.cell(column).stream())
                .limit(SAMPLES)
                .map(cell -> OfficialPages.shown(cell, words))
                .map(text -> text.length() > SAMPLE ? text.substring(0, SAMPLE) + "…" : text)
                .collect(joining(" · "));
    }

    /** The columns as the form has them: {@code c0}, {@code c1} … */
    static List<Optional<Column>> chosen(Map<String, String> fields) {
        var chosen = new ArrayList<Optional<Column>>();
        for (int at = 0; fields.containsKey("c" + at); at++) {
            var name = fields.get("c" + at);
            chosen.add(
                    Arrays.stream(Column.values())
                            .filter(column -> column.name().equals(name))
                            .findFirst());
        }
        return chosen;
    }

    DryRunPage dryRun(Upload upload, DryRun run, boolean only, int asked, Words words) {
        var rows = run.judged().stream().filter(row -> !only || DryRun.asks(row)).toList();
        int last = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.clamp(asked, 1, last);
        var answers = uploads.answers(upload.id());
        var writer = new Writer(run, answers, words);
        var shown = rows.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE);
        return new DryRunPage(
                title(upload.unit(), upload.year(), words),
                path(upload.unit(), words),
                address(upload.unit(), upload.year()),
                words.text(
                        "exchange.import.file",
                        upload.name(),
                        run.sheet().name().isEmpty() ? "CSV" : run.sheet().name()),
                upload.version(),
                writer.counts(),
                ready(run, words),
                only,
                page,
                last,
                writer.headings(),
                shown.map(writer::row).toList(),
                writer.times());
    }

    private static String ready(DryRun run, Words words) {
        long open = run.count(Severity.BLOCKS) + run.count(Severity.ASKS);
        return open == 0
                ? words.text("exchange.import.ready")
                : words.count("exchange.import.open", open);
    }

    /** Writes the rows of one dry run. */
    private static final class Writer {
        private final DryRun run;
        private final Map<Integer, Map<String, String>> answers;
        private final Map<Integer, Row> file;
        private final Words words;
        private final int width;

        Writer(DryRun run, Map<Integer, Map<String, String>> answers, Words words) {
            this.run = run;
            this.answers = answers;
            this.file = run.rows();
            this.words = words;
            this.width = Math.min(run.layout().headers().size(), MOST_COLUMNS);
        }

        List<DryRunPage.Count> counts() {
            return List.of(
                    count("rows", run.judged().size()),
                    count("pledges", run.promises()),
                    count("blocks", run.count(Severity.BLOCKS)),
                    count("asks", run.count(Severity.ASKS)),
                    count("advises", run.count(Severity.ADVISES)));
        }

        private DryRunPage.Count count(String word, long count) {
            return new DryRunPage.Count(words.text("exchange.count." + word), words.number(count));
        }

        List<DryRunPage.Heading> headings() {
            return IntStream.range(0, width)
                    .mapToObj(
                            at ->
                                    new DryRunPage.Heading(
                                            run.layout().headers().get(at),
                                            run.layout()
                                                    .columns()
                                                    .get(at)
                                                    .map(column -> Columns.name(column, words))
                                                    .orElse("")))
                    .toList();
        }

        List<DryRunPage.Option> times() {
            return Answers.TIMES.stream()
                    .map(time -> new DryRunPage.Option(time.name(), timing(time)))
                    .toList();
        }

        private String timing(OverTime time) {
            return words.text("exchange.time." + Spelling.key(time));
        }

        DryRunPage.Row row(Judged judged) {
            int number = judged.line().row();
            var told = answers.getOrDefault(number, Map.of());
            return new DryRunPage.Row(
                    number,
                    words.text("exchange.role." + Spelling.key(judged.role())),
                    judged.says(words),
                    mark(judged),
                    cells(judged),
                    notes(judged, told),
                    judged.proposal().map(proposal -> measuring(proposal, told)),
                    told.getOrDefault("kind", Choice.Kind.AS_IT_LOOKS.name()),
                    told.getOrDefault("reason", ""),
                    judged.role().promises() || told.containsKey("kind") || isMeant(judged));
        }

        /** Whether a person may say that the row is something else. */
        private static boolean isMeant(Judged judged) {
            return switch (judged.role()) {
                case BLANK -> false;
                default -> true;
            };
        }

        private static String mark(Judged judged) {
            return Stream.of(Severity.BLOCKS, Severity.ASKS, Severity.ADVISES)
                    .filter(judged::has)
                    .findFirst()
                    .map(Writer::word)
                    .orElse("");
        }

        private static String word(Severity severity) {
            return severity.name().toLowerCase(Locale.ROOT);
        }

        private List<DryRunPage.Cell> cells(Judged judged) {
            var row = Optional.ofNullable(file.get(judged.line().row()));
            return IntStream.range(0, width).mapToObj(at -> cell(judged, row, at)).toList();
        }

        private DryRunPage.Cell cell(Judged judged, Optional<Row> row, int at) {
            var column = run.layout().columns().get(at);
            var findings =
                    judged.findings().stream()
                            .filter(found -> column.filter(home(found)::equals).isPresent())
                            .toList();
            var written = row.flatMap(one -> one.cell(at));
            return new DryRunPage.Cell(
                    written.map(cell -> OfficialPages.shown(cell, words)).orElse(""),
                    written.filter(cell -> cell.form() != Cell.Form.TEXT).isPresent(),
                    findings.stream()
                            .map(Finding::severity)
                            .min(Comparator.naturalOrder())
                            .map(Writer::word)
                            .orElse(""),
                    findings.stream()
                            .flatMap(found -> found.suggestion().stream())
                            .findFirst()
                            .orElse(""));
        }

        /** What has no column in this file is asked where it is said what is measured. */
        private Column home(Finding found) {
            return Stream.of(found.column(), Column.INDICATOR)
                    .filter(run.layout()::knows)
                    .findFirst()
                    .orElse(Column.OUTPUT);
        }

        private List<DryRunPage.Note> notes(Judged judged, Map<String, String> told) {
            var notes = new ArrayList<DryRunPage.Note>();
            for (var found : judged.findings()) {
                boolean asks = found.severity() == Severity.ASKS;
                boolean types = found.severity() != Severity.ADVISES && isTyped(found.column());
                var code = "yes." + found.code();
                var cell = "c." + found.column().name();
                boolean met = notes.stream().anyMatch(note -> note.input().equals(cell));
                notes.add(
                        new DryRunPage.Note(
                                word(found.severity()),
                                words.text("exchange.severity." + word(found.severity())),
                                place(judged, found.column()),
                                found.says(words),
                                found.remedy(words),
                                asks ? code : "",
                                told.containsKey(code),
                                yes(found),
                                types && !met ? cell : "",
                                told.getOrDefault(cell, "")));
            }
            for (var answered : told.keySet().stream().sorted().toList()) {
                addAnswered(answered, told, judged, notes);
            }
            return notes;
        }

        /** An answer that settled its question stays visible, and can be taken back. */
        private void addAnswered(
                String field,
                Map<String, String> told,
                Judged judged,
                List<DryRunPage.Note> notes) {
            boolean shown =
                    notes.stream()
                            .anyMatch(
                                    note ->
                                            note.accept().equals(field)
                                                    || note.input().equals(field));
            if (shown
                    || field.equals(COUNTED)
                    || (!field.startsWith("yes.") && !field.startsWith("c."))) {
                return;
            }
            boolean yes = field.startsWith("yes.");
            var column =
                    Arrays.stream(Column.values())
                            .filter(one -> field.equals("c." + one.name()))
                            .findFirst();
            notes.add(
                    new DryRunPage.Note(
                            "answered",
                            words.text("exchange.severity.answered"),
                            column.map(one -> place(judged, one)).orElse(""),
                            "",
                            "",
                            yes ? field : "",
                            yes,
                            words.text("exchange.answer.yes"),
                            yes ? "" : field,
                            told.getOrDefault(field, "")));
        }

        private static boolean isTyped(Column column) {
            return switch (column) {
                case KEY, MEASURE, COUNTED_BY, STATUS, OBSERVATIONS -> false;
                default -> true;
            };
        }

        private String place(Judged judged, Column column) {
            var name = Columns.name(column, words);
            return judged.line()
                    .cell(column)
                    .map(Written::place)
                    .map(place -> words.text("exchange.import.cell", place, name))
                    .orElse(name);
        }

        private String yes(Finding found) {
            return switch (found.code()) {
                case "none.zero", "none.dash" -> words.text("exchange.answer.no-target");
                default ->
                        found.suggestion()
                                .map(one -> words.text("exchange.answer.take", one))
                                .orElseGet(() -> words.text("exchange.answer.yes"));
            };
        }

        private DryRunPage.Measuring measuring(Proposal proposal, Map<String, String> told) {
            var measurement = proposal.measurement();
            return new DryRunPage.Measuring(
                    said(measurement),
                    !proposal.settled(),
                    told.containsKey("time"),
                    measurement.time().name(),
                    measurement.space().name(),
                    measurement.direction() instanceof Direction.Down,
                    measurement.divisible(),
                    measurement.unit(),
                    measurement.decimals(),
                    "pledges.source." + proposal.source().name().toLowerCase(Locale.ROOT),
                    told.getOrDefault(COUNTED, ""));
        }

        private String said(Measurement measurement) {
            return words.text(
                    "exchange.import.measured",
                    timing(measurement.time()),
                    measurement.unit(),
                    words.text(
                            measurement.direction() instanceof Direction.Down
                                    ? "exchange.direction.down"
                                    : "exchange.direction.up"));
        }
    }
}
