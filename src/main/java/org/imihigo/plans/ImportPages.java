package org.imihigo.plans;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imihigo.kernel.Refusal;
import org.imihigo.plans.pages.ImportPage;
import org.imihigo.spreadsheets.Spreadsheets;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A logframe that comes in: tried first, with every problem at its cell. */
@Component("logframeImportPages")
class ImportPages {
    private final Plans plans;
    private final LogframeFile file;
    private final Telling telling;

    ImportPages(Plans plans, LogframeFile file, Telling telling) {
        this.plans = plans;
        this.file = file;
        this.telling = telling;
    }

    /** A file or a text as it was sent, and what it holds. */
    record Sent(String text, Optional<Logframe> read, String problem) {
        boolean isReady() {
            return read.filter(one -> one.problems().isEmpty() && !one.rows().isEmpty())
                    .isPresent();
        }
    }

    Sent read(Plan plan, byte[] content, Words words) {
        try {
            var sheets = Spreadsheets.read(content);
            return new Sent(
                    LogframeFile.text(sheets),
                    Optional.of(Logframe.read(sheets, plan, file::series, words)),
                    "");
        } catch (Refusal refusal) {
            var sentence = words.text(refusal);
            return new Sent("", Optional.empty(), sentence);
        }
    }

    Sent read(Plan plan, String text, Words words) {
        var sent = read(plan, text.getBytes(StandardCharsets.UTF_8), words);
        return new Sent(text, sent.read(), sent.problem());
    }

    ImportPage fresh(Plan plan, Words words) {
        return page(plan, new Sent("", Optional.empty(), ""), words);
    }

    ImportPage page(Plan plan, Sent sent, Words words) {
        var title = words.text("plans.import.title");
        return new ImportPage(
                telling.path(plan, Optional.of(title), words),
                title,
                plan.path() + "/import",
                columns(plan, words),
                sent.text(),
                sent.problem(),
                sent.read().map(read -> trial(plan, sent, read, words)));
    }

    private static String columns(Plan plan, Words words) {
        var names =
                Arrays.stream(LogframeColumn.values())
                        .map(column -> column.name(words.language()))
                        .collect(Collectors.joining(" · "));
        return words.text("plans.import.columns", names, plan.first(), plan.last());
    }

    private ImportPage.Trial trial(Plan plan, Sent sent, Logframe read, Words words) {
        var before =
                plans.lines(plan.code()).stream()
                        .collect(Collectors.toMap(PlanLine::code, PlanLine::aim));
        var rows =
                read.rows().stream()
                        .map(row -> row(row, Optional.ofNullable(before.get(row.code())), words))
                        .toList();
        return new ImportPage.Trial(
                read.problems().stream()
                        .map(one -> new ImportPage.Problem(one.place(), one.sentence()))
                        .toList(),
                rows,
                words.text("plans.import.counts", rows.size(), read.problems().size()),
                sent.isReady());
    }

    private static ImportPage.Row row(Logframe.Row row, Optional<Aim> before, Words words) {
        var state = before.map(aim -> aim.equals(row.aim()) ? "same" : "changed").orElse("new");
        var targets =
                row.aim().targets().entrySet().stream()
                        .map(one -> one.getKey() + ": " + words.number(one.getValue()))
                        .collect(Collectors.joining(" · "));
        return new ImportPage.Row(
                row.number(),
                words.text("plans.import." + state),
                state.equals("same") ? "grey" : "green",
                row.code(),
                row.aim().indicator(),
                targets);
    }
}
