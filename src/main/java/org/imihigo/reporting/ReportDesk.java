package org.imihigo.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the forms of reports and verdicts, against what is on record. */
@Component
class ReportDesk {
    private static final int LONGEST = 500;

    private final Sheets sheets;
    private final Readings readings;
    private final Documents documents;
    private final Calendar calendar;

    ReportDesk(Sheets sheets, Readings readings, Documents documents, Calendar calendar) {
        this.sheets = sheets;
        this.readings = readings;
        this.documents = documents;
        this.calendar = calendar;
    }

    /** Only while the window is open: a closed one is said before any field is found wrong. */
    ReportForm report(
            UnitCode unit,
            FiscalPeriod period,
            Map<String, String> fields,
            Map<String, MultipartFile> files,
            Actor actor,
            Words words) {
        calendar.mustBeOpen(period);
        var current = readings.current(unit, period, Kind.SELF);
        var rows =
                sheets.of(unit, period).stream()
                        .map(
                                item -> {
                                    var reading =
                                            Optional.ofNullable(current.get(item.series().id()));
                                    return row(item, reading, fields, files, actor, words);
                                })
                        .toList();
        return new ReportForm(rows);
    }

    private ReportForm.Row row(
            Item item,
            Optional<Reading> current,
            Map<String, String> fields,
            Map<String, MultipartFile> files,
            Actor actor,
            Words words) {
        var key = item.key();
        var typed = fields(fields, "v" + key, "a" + key, "b" + key, "n" + key, "sure" + key);
        var answer = Answer.read(item, typed, words);
        List<DocumentId> evidence = List.of();
        try {
            evidence = keep(Optional.ofNullable(files.get("f" + key)), actor);
        } catch (Refusal refusal) {
            answer = new Answer.Wrong(words.text(refusal.key(), refusal.arguments().toArray()));
        }
        return new ReportForm.Row(
                item,
                current,
                typed,
                answer,
                ReportForm.id(fields, "id" + key).orElseGet(ReadingId::next),
                ReportForm.id(fields, "was" + key),
                evidence);
    }

    private List<DocumentId> keep(Optional<MultipartFile> file, Actor actor) {
        return file
                .filter(sent -> !sent.isEmpty())
                .map(sent -> documents.keep(name(sent), content(sent), actor))
                .stream()
                .toList();
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    VerdictForm verdict(
            UnitCode unit, FiscalPeriod period, Map<String, String> fields, Words words) {
        var current = readings.current(unit, period, Kind.SELF);
        var rows =
                sheets.of(unit, period).stream()
                        .filter(item -> current.containsKey(item.series().id()))
                        .map(item -> verdict(item, fields, words))
                        .toList();
        return new VerdictForm(rows);
    }

    private static VerdictForm.Row verdict(Item item, Map<String, String> fields, Words words) {
        var key = item.key();
        var typed = fields(fields, "c" + key, "ca" + key, "cb" + key, "", "");
        return new VerdictForm.Row(
                item,
                ReportForm.id(fields, "id" + key),
                text(fields, "r" + key),
                typed,
                Answer.read(item, typed, words),
                text(fields, "w" + key),
                text(fields, "u" + key),
                fields.containsKey("done" + key));
    }

    private static Answer.Fields fields(
            Map<String, String> fields,
            String value,
            String first,
            String second,
            String reason,
            String sure) {
        return new Answer.Fields(
                text(fields, value),
                text(fields, first),
                text(fields, second),
                text(fields, reason),
                text(fields, sure));
    }

    private static String text(Map<String, String> fields, String name) {
        var text = fields.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
