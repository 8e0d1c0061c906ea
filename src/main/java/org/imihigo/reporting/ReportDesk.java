package org.imihigo.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.SentFile;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads the forms of reports and verdicts, against what is on record. */
@Component
class ReportDesk {
    private static final int LONGEST = 500;

    /** Eight documents by their names. */
    private static final int LONGEST_LIST = 520;

    private final Sheets sheets;
    private final Readings readings;
    private final Documents documents;
    private final OwnWindows windows;

    ReportDesk(Sheets sheets, Readings readings, Documents documents, OwnWindows windows) {
        this.sheets = sheets;
        this.readings = readings;
        this.documents = documents;
        this.windows = windows;
    }

    /** Only while the window is open: a closed one is said before any field is found wrong. */
    ReportForm report(
            UnitCode unit,
            FiscalPeriod period,
            Map<String, String> fields,
            Map<String, MultipartFile> files,
            Actor actor,
            Words words) {
        windows.mustBeOpen(unit, period);
        var current = readings.current(unit, period, Kind.SELF);
        var before = readings.before(unit, period);
        var rows =
                sheets.of(unit, period).stream()
                        .map(
                                item -> {
                                    var series = item.series().id();
                                    return row(
                                            item,
                                            Optional.ofNullable(current.get(series)),
                                            Optional.ofNullable(before.get(series)),
                                            fields,
                                            files,
                                            actor,
                                            words);
                                })
                        .toList();
        return new ReportForm(rows);
    }

    private ReportForm.Row row(
            Item item,
            Optional<Reading> current,
            Optional<Amount> before,
            Map<String, String> fields,
            Map<String, MultipartFile> files,
            Actor actor,
            Words words) {
        var key = item.key();
        var typed = fields(fields, "v" + key, "a" + key, "b" + key, "n" + key, "sure" + key);
        var answer = Answer.read(item, typed, words);
        var evidence = new LinkedHashSet<>(kept(text(fields, "kept" + key, LONGEST_LIST), actor));
        try {
            evidence.addAll(keep(Optional.ofNullable(files.get("f" + key)), actor));
        } catch (Refusal refusal) {
            answer = new Answer.Wrong(words.text(refusal));
        }
        return new ReportForm.Row(
                item,
                current,
                typed,
                answer,
                ReportForm.id(fields, "id" + key).orElseGet(ReadingId::next),
                ReportForm.id(fields, "was" + key),
                List.copyOf(evidence),
                before.filter(_ -> !fields.containsKey("fell" + key)));
    }

    /** What came with this form before and waits for a form that can be read. */
    private List<DocumentId> kept(String names, Actor actor) {
        var ids =
                Stream.of(names.split(" ", -1))
                        .flatMap(name -> DocumentId.parse(name).stream())
                        .toList();
        return ids.isEmpty() ? List.of() : documents.putBy(actor, ids);
    }

    private List<DocumentId> keep(Optional<MultipartFile> file, Actor actor) {
        return SentFile.in(file).map(sent -> documents.keep(sent, actor)).stream().toList();
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
        var typed = fields(fields, "c" + key, "ca" + key, "cb" + key, "", "csure" + key);
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
        return text(fields, name, LONGEST);
    }

    private static String text(Map<String, String> fields, String name, int longest) {
        var text = fields.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(text.length(), longest));
    }
}
