package org.imihigo.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.pledges.Pillar;
import org.imihigo.spreadsheets.Cell;
import org.imihigo.spreadsheets.Place;
import org.imihigo.spreadsheets.Sheet;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/**
 * The lines of a plan as a file has them, and what is wrong with it, cell by cell.
 *
 * @param rows those that can be taken as they are
 */
record Logframe(List<Row> rows, List<Problem> problems) {
    private static final int HEADER_AMONG = 20;
    private static final int DECIMALS = 2;
    private static final int LONGEST = 500;

    /**
     * A line of the file.
     *
     * @param number as the spreadsheet counts
     */
    record Row(int number, String code, Aim aim) {}

    /**
     * What cannot be read.
     *
     * @param place such as {@code D14}; empty where it is about the whole
     */
    record Problem(String place, String sentence) {}

    static Logframe read(
            List<Sheet> sheets,
            Plan plan,
            Function<String, Optional<SeriesId>> series,
            Words words) {
        var sheet = sheets.stream().filter(one -> !one.hidden() && !one.isBlank()).findFirst();
        return sheet.map(one -> new Reading(plan, series, words).read(one))
                .orElseGet(() -> new Logframe(List.of(), List.of()));
    }

    /** A pillar by its name in any of the languages. */
    static Optional<Pillar> pillar(String text) {
        var word = LogframeColumn.folded(text);
        if (word.startsWith("econom") || word.contains("ubukungu")) {
            return Optional.of(Pillar.ECONOMIC);
        }
        if (word.startsWith("soci") || word.contains("imibereho")) {
            return Optional.of(Pillar.SOCIAL);
        }
        boolean governance =
                word.contains("govern") || word.contains("gouvern") || word.contains("miyoborere");
        return governance ? Optional.of(Pillar.GOVERNANCE) : Optional.empty();
    }

    /** The years of plans are written 2026-27, 2026/27 and 2026/2027. */
    static Optional<FiscalYear> year(String text) {
        var plain = text.strip().replaceFirst("^([0-9]{4})[/–-](?:[0-9]{2})?([0-9]{2})$", "$1-$2");
        return FiscalYear.parse(plain);
    }

    /** Goes through a sheet once, and notes what cannot be. */
    private static final class Reading {
        private final Plan plan;
        private final Function<String, Optional<SeriesId>> series;
        private final Words words;
        private final Map<Integer, LogframeColumn> columns = new TreeMap<>();
        private final Map<Integer, FiscalYear> years = new TreeMap<>();
        private final Map<LogframeColumn, String> above = new EnumMap<>(LogframeColumn.class);
        private final Set<String> codes = new HashSet<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private boolean wrong;

        Reading(Plan plan, Function<String, Optional<SeriesId>> series, Words words) {
            this.plan = plan;
            this.series = series;
            this.words = words;
        }

        Logframe read(Sheet sheet) {
            var header =
                    sheet.rows().stream().limit(HEADER_AMONG).filter(this::isHeader).findFirst();
            if (header.isEmpty()) {
                var needed = LogframeColumn.INDICATOR.name(words.language());
                say("", "plans.import.header", code(words.language()), needed);
                return new Logframe(rows, problems);
            }
            head(header.get());
            sheet.rows().stream()
                    .filter(row -> row.number() > header.get().number() && !row.isBlank())
                    .forEach(this::read);
            return new Logframe(List.copyOf(rows), List.copyOf(problems));
        }

        private static String code(Language language) {
            return LogframeColumn.CODE.name(language);
        }

        private boolean isHeader(org.imihigo.spreadsheets.Row row) {
            return row.cells().values().stream()
                    .flatMap(cell -> LogframeColumn.of(cell.text()).stream())
                    .toList()
                    .containsAll(LogframeColumn.needed());
        }

        private void head(org.imihigo.spreadsheets.Row row) {
            row.cells()
                    .forEach(
                            (column, cell) -> {
                                LogframeColumn.of(cell.text())
                                        .filter(one -> !columns.containsValue(one))
                                        .ifPresent(one -> columns.put(column, one));
                                year(cell.text())
                                        .ifPresent(year -> head(row.number(), column, year));
                            });
        }

        private void head(int row, int column, FiscalYear year) {
            if (plan.covers(year)) {
                years.put(column, year);
            } else {
                say(Place.of(row, column), "plans.line.year", year, plan.first(), plan.last());
            }
        }

        private void read(org.imihigo.spreadsheets.Row row) {
            wrong = false;
            var texts = new EnumMap<LogframeColumn, String>(LogframeColumn.class);
            columns.forEach(
                    (column, meaning) ->
                            row.cell(column)
                                    .map(Cell::text)
                                    .map(String::strip)
                                    .ifPresent(text -> keep(texts, row, column, meaning, text)));
            if (texts.getOrDefault(LogframeColumn.INDICATOR, "").isEmpty()
                    && texts.getOrDefault(LogframeColumn.CODE, "").isEmpty()) {
                // A heading: the rows below belong to it.
                above.putAll(texts);
                return;
            }
            inherit(texts);
            var code = code(row, texts);
            var aim = aim(row, texts);
            if (!wrong) {
                aim.ifPresent(one -> rows.add(new Row(row.number(), code, one)));
            }
        }

        private void keep(
                Map<LogframeColumn, String> texts,
                org.imihigo.spreadsheets.Row row,
                int column,
                LogframeColumn meaning,
                String text) {
            if (text.length() > LONGEST) {
                say(Place.of(row.number(), column), "plans.import.long", LONGEST);
            }
            texts.put(meaning, text);
        }

        /** Merged and left-out cells of the chain say what stands above them. */
        private void inherit(Map<LogframeColumn, String> texts) {
            for (var link :
                    List.of(LogframeColumn.PILLAR, LogframeColumn.OUTCOME, LogframeColumn.OUTPUT)) {
                if (texts.getOrDefault(link, "").isEmpty()) {
                    texts.put(link, above.getOrDefault(link, ""));
                }
            }
            above.putAll(texts);
        }

        private String code(org.imihigo.spreadsheets.Row row, Map<LogframeColumn, String> texts) {
            var code = texts.getOrDefault(LogframeColumn.CODE, "");
            if (!code.matches(PlanLine.CODE)) {
                say(place(row, LogframeColumn.CODE), "plans.line.code", code);
            } else if (!codes.add(code)) {
                say(place(row, LogframeColumn.CODE), "plans.import.twice", code);
            }
            return code;
        }

        private Optional<Aim> aim(
                org.imihigo.spreadsheets.Row row, Map<LogframeColumn, String> texts) {
            var pillar = pillar(texts.getOrDefault(LogframeColumn.PILLAR, ""));
            if (pillar.isEmpty()) {
                say(place(row, LogframeColumn.PILLAR), "plans.import.pillar");
            }
            if (texts.getOrDefault(LogframeColumn.INDICATOR, "").isEmpty()) {
                say(place(row, LogframeColumn.INDICATOR), "plans.line.indicator");
            }
            var targets = new TreeMap<FiscalYear, BigDecimal>();
            years.forEach(
                    (column, year) ->
                            number(row, column).ifPresent(amount -> targets.put(year, amount)));
            var baseline = number(row, LogframeColumn.BASELINE);
            var goal = number(row, LogframeColumn.GOAL);
            var known = series(row, texts.getOrDefault(LogframeColumn.SERIES, ""));
            if (wrong) {
                return Optional.empty();
            }
            return Optional.of(
                    new Aim(
                            pillar.orElseThrow(),
                            texts.getOrDefault(LogframeColumn.OUTCOME, ""),
                            texts.getOrDefault(LogframeColumn.OUTPUT, ""),
                            texts.getOrDefault(LogframeColumn.INDICATOR, ""),
                            texts.getOrDefault(LogframeColumn.MEASURE, ""),
                            known,
                            baseline,
                            goal,
                            targets,
                            texts.getOrDefault(LogframeColumn.VERIFICATION, ""),
                            texts.getOrDefault(LogframeColumn.ASSUMPTIONS, "")));
        }

        private Optional<SeriesId> series(org.imihigo.spreadsheets.Row row, String code) {
            if (code.isEmpty()) {
                return Optional.empty();
            }
            var known = series.apply(code);
            if (known.isEmpty()) {
                say(place(row, LogframeColumn.SERIES), "plans.line.series", code);
            }
            return known;
        }

        private Optional<BigDecimal> number(
                org.imihigo.spreadsheets.Row row, LogframeColumn meaning) {
            return column(meaning).flatMap(column -> number(row, column));
        }

        private Optional<BigDecimal> number(org.imihigo.spreadsheets.Row row, int column) {
            var cell = row.cell(column).filter(one -> !one.isBlank());
            try {
                return cell.map(one -> Logframe.number(one, words));
            } catch (Refusal refusal) {
                say(Place.of(row.number(), column), refusal.key(), refusal.arguments().toArray());
                return Optional.empty();
            }
        }

        private Optional<Integer> column(LogframeColumn meaning) {
            return columns.entrySet().stream()
                    .filter(entry -> entry.getValue() == meaning)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private String place(org.imihigo.spreadsheets.Row row, LogframeColumn meaning) {
            return column(meaning)
                    .map(column -> Place.of(row.number(), column))
                    .orElseGet(() -> String.valueOf(row.number()));
        }

        private void say(String place, String key, Object... arguments) {
            wrong = true;
            problems.add(new Problem(place, words.text(key, arguments)));
        }
    }

    private static BigDecimal number(Cell cell, Words words) {
        return switch (cell.form()) {
            case NUMBER -> new BigDecimal(cell.text());
            case PERCENT -> new BigDecimal(cell.text()).movePointRight(2);
            case ERROR -> throw Refusal.invalid("plans.import.formula", cell.text());
            case TEXT -> number(cell.text(), words);
        };
    }

    /** A number as a person types it. */
    static BigDecimal number(String typed, Words words) {
        return BigDecimal.valueOf(TypedNumber.read(typed, DECIMALS, words).scaled(), DECIMALS);
    }
}
