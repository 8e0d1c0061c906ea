package org.imihigo.reporting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.documents.DocumentId;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
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
    private final Commentaries commentaries;
    private final Customs customs;

    ReportDesk(
            Sheets sheets,
            Readings readings,
            Documents documents,
            OwnWindows windows,
            Commentaries commentaries,
            Customs customs) {
        this.sheets = sheets;
        this.readings = readings;
        this.documents = documents;
        this.windows = windows;
        this.commentaries = commentaries;
        this.customs = customs;
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
                                            period,
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

    /** As it is on record, before anybody types. */
    ReportForm recorded(UnitCode unit, FiscalPeriod period, Words words) {
        var current = readings.current(unit, period, Kind.SELF);
        var before = readings.before(unit, period);
        var said = commentaries.of(current.values().stream().map(Reading::id).toList());
        return new ReportForm(
                sheets.of(unit, period).stream()
                        .map(
                                item -> {
                                    var series = item.series().id();
                                    var reading = Optional.ofNullable(current.get(series));
                                    return recorded(
                                            item,
                                            reading,
                                            Optional.ofNullable(before.get(series)),
                                            item.target(period),
                                            reading.map(Reading::id)
                                                    .flatMap(
                                                            id -> Optional.ofNullable(said.get(id)))
                                                    .orElse(Commentary.NONE),
                                            words);
                                })
                        .toList());
    }

    private static ReportForm.Row recorded(
            Item item,
            Optional<Reading> reading,
            Optional<Amount> before,
            Optional<Amount> target,
            Commentary said,
            Words words) {
        return new ReportForm.Row(
                item,
                reading,
                ReportPages.asTyped(item, reading, words),
                new Answer.Nothing(),
                ReadingId.next(),
                reading.map(Reading::id),
                List.of(),
                before,
                target,
                reading.flatMap(Reading::note).orElse(""),
                CommentaryForm.recorded(item, said, words));
    }

    private ReportForm.Row row(
            Item item,
            FiscalPeriod period,
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
        var beside = CommentaryForm.read(item, fields, customs, words);
        if (beside.said().seen()) {
            answer = seen(item, answer, before, words);
        }
        var row =
                new ReportForm.Row(
                        item,
                        current,
                        typed,
                        answer,
                        ReportForm.id(fields, "id" + key).orElseGet(ReadingId::next),
                        ReportForm.id(fields, "was" + key),
                        List.copyOf(evidence),
                        before,
                        item.target(period),
                        text(fields, "why" + key),
                        beside);
        return row.addsUp(customs) ? row : row.unlike(words.text("reporting.part.sum"));
    }

    /** Ticked as seen: what was typed beside the tick must say the same. */
    private static Answer seen(Item item, Answer answer, Optional<Amount> before, Words words) {
        var same = Unchanged.amount(item, before);
        return switch (answer) {
            case Answer.Nothing _ ->
                    same.<Answer>map(Answer.Said::new)
                            .orElseGet(() -> new Answer.Wrong(words.text("reporting.same.first")));
            case Answer.Said(var amount) when !same.equals(Optional.of(amount)) ->
                    new Answer.Wrong(words.text("reporting.same.other"));
            case Answer.Said _, Answer.Unsure _, Answer.Wrong _ -> answer;
        };
    }

    /** One line of a report. */
    Item item(UnitCode unit, FiscalPeriod period, SeriesId series) {
        return sheets.item(unit, period, series);
    }

    /** What looks unusual about an amount. */
    List<Plausibility.Surprise> surprises(
            Item item, Amount amount, UnitCode unit, FiscalPeriod period) {
        var before = readings.before(unit, period).get(item.series().id());
        return Plausibility.of(item, amount, Optional.ofNullable(before), item.target(period));
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
