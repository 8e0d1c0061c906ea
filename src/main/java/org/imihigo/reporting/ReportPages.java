package org.imihigo.reporting;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A report as its owner writes it. */
@Component
class ReportPages {
    private final ReportDesk desk;
    private final Readings readings;
    private final Reports reports;
    private final Verdicts verdicts;
    private final Proofs proofs;
    private final Territory territory;
    private final Commentaries commentaries;
    private final Customs customs;
    private final Passages passages;
    private final People people;
    private final OwnWindows windows;
    private final Calendar calendar;

    ReportPages(
            ReportDesk desk,
            Readings readings,
            Reports reports,
            Verdicts verdicts,
            Proofs proofs,
            Territory territory,
            Commentaries commentaries,
            Customs customs,
            Passages passages,
            People people,
            OwnWindows windows,
            Calendar calendar) {
        this.desk = desk;
        this.readings = readings;
        this.reports = reports;
        this.verdicts = verdicts;
        this.proofs = proofs;
        this.territory = territory;
        this.commentaries = commentaries;
        this.customs = customs;
        this.passages = passages;
        this.people = people;
        this.windows = windows;
        this.calendar = calendar;
    }

    /** As it is on record. */
    Reply.Page fresh(UnitCode unit, FiscalPeriod period, Actor actor, Words words) {
        var rows = desk.recorded(unit, period, words).rows();
        return page(unit, period, rows, false, Optional.of(actor), words);
    }

    private static Commentary said(Map<ReadingId, Commentary> said, Optional<Reading> reading) {
        return reading.map(Reading::id)
                .flatMap(id -> Optional.ofNullable(said.get(id)))
                .orElse(Commentary.NONE);
    }

    /** As it was typed, with what is wrong. */
    Reply.Page again(UnitCode unit, FiscalPeriod period, ReportForm form, Words words) {
        return page(unit, period, form.rows(), true, Optional.empty(), words);
    }

    private Reply.Page page(
            UnitCode unit,
            FiscalPeriod period,
            List<ReportForm.Row> rows,
            boolean sent,
            Optional<Actor> actor,
            Words words) {
        if (rows.isEmpty()) {
            throw Refusal.notFound("reporting.report.nothing-to-report");
        }
        var report = reports.get(unit, period);
        var window = windows.of(unit, period);
        boolean editable = report.isEditable() && window.isOpen(calendar.today());
        var current = rows.stream().flatMap(row -> row.current().stream()).toList();
        var context =
                new Context(
                        period,
                        readings.current(unit, period.previous(), Kind.SELF),
                        verdicts.inForce(current),
                        proofs.of(current.stream().map(Reading::id).toList(), words),
                        commentaries.of(current.stream().map(Reading::id).toList()),
                        customs,
                        sent,
                        words);
        return new ReportPage(
                words.text(
                        "reporting.page.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                "/reports/" + unit + "/" + period,
                words.text("reporting.page.due", window.due()),
                report.shown(words),
                report.returnedBecause(),
                passing(report, actor, words),
                editable,
                !report.isEditable(),
                current.size(),
                100 * current.size() / rows.size(),
                rows.stream().map(row -> row(row, context)).toList());
    }

    /** Where a report is on its way through its own unit, and whether this visitor is next. */
    private Optional<ReportPage.Passing> passing(
            Report report, Optional<Actor> actor, Words words) {
        return passages.waitsFor(report)
                .map(
                        office ->
                                new ReportPage.Passing(
                                        words.text(
                                                "reporting.passage.lies",
                                                people.officeName(
                                                        office,
                                                        territory.unit(report.unit()).tier(),
                                                        words)),
                                        actor.filter(one -> passages.awaits(one, report))
                                                .isPresent(),
                                        report.version()));
    }

    private record Context(
            FiscalPeriod period,
            Map<SeriesId, Reading> before,
            Map<ReadingId, Verdict> verdicts,
            Map<ReadingId, List<ReportPage.Proof>> proofs,
            Map<ReadingId, Commentary> said,
            Customs customs,
            boolean sent,
            Words words) {}

    private ReportPage.Row row(ReportForm.Row row, Context context) {
        var item = row.item();
        var words = context.words();
        var verdict =
                row.current()
                        .flatMap(
                                reading ->
                                        Optional.ofNullable(context.verdicts().get(reading.id())));
        return new ReportPage.Row(
                item.key(),
                item.pledge().number(),
                item.name(words),
                row.id().toString(),
                row.seen().map(ReadingId::toString).orElse(""),
                hint(item, context),
                item.unit(words),
                item.counted(),
                row.fields().value(),
                row.fields().first(),
                row.fields().second(),
                item.numerator(words),
                item.denominator(words),
                row.fields().reason(),
                Marks.of(row.current(), verdict, said(context.said(), row.current()).seen(), words),
                verdict.flatMap(Verdict::reason),
                context.sent() ? problem(row, words) : Optional.empty(),
                echo(row, words),
                sure(row),
                row.asksWhy() || !row.why().isEmpty(),
                row.why(),
                row.surprises().stream().map(one -> one.text(words)).collect(joining(" ")),
                row.beside().said().seen(),
                row.beside().more(item, context.customs(), words),
                row.evidence().stream().map(DocumentId::value).collect(joining(" ")),
                row.current().map(reading -> "/readings/" + reading.id()),
                row.current().map(Reading::id).map(context.proofs()::get).orElse(List.of()));
    }

    /** The target of the period, and what was reported the last time. */
    private static String hint(Item item, Context context) {
        var words = context.words();
        var target = item.goal(context.period(), words);
        return Optional.ofNullable(context.before().get(item.series().id()))
                .map(Reading::amount)
                .map(
                        amount ->
                                target
                                        + " "
                                        + words.text(
                                                "reporting.entry.before",
                                                item.shown(amount, words)))
                .orElse(target);
    }

    /** What is sent again as it was echoed is meant. */
    static String sure(ReportForm.Row row) {
        return row.answer() instanceof Answer.Unsure ? row.fields().typed() : row.fields().sure();
    }

    /** What is wrong with a row; nothing with one that was not sent. */
    Optional<String> problem(ReportForm.Row row, Words words) {
        return switch (row.answer()) {
            case Answer.Wrong(var problem) -> Optional.of(problem);
            case Answer.Unsure _ -> Optional.of(words.text("reporting.entry.ambiguous"));
            case Answer.Said(var amount) when row.isForked() ->
                    row.current()
                            .map(Reading::amount)
                            .map(other -> forked(row, amount, other, words));
            case Answer.Said _, Answer.Nothing _ ->
                    row.obstacle().map(words::text).or(() -> row.beside().problem());
        };
    }

    private static String forked(ReportForm.Row row, Amount own, Amount other, Words words) {
        var item = row.item();
        return words.text(
                "reporting.entry.forked", item.shown(other, words), item.shown(own, words));
    }

    private static Optional<String> echo(ReportForm.Row row, Words words) {
        return row.answer() instanceof Answer.Unsure(var amount)
                ? Optional.of(words.text("reporting.entry.echo", row.item().shown(amount, words)))
                : Optional.empty();
    }

    /** A recorded amount as one would type it, without marks between groups; and it is meant so. */
    static Answer.Fields asTyped(Item item, Optional<Reading> reading, Words words) {
        return switch (reading.map(Reading::amount).orElse(null)) {
            case null -> Answer.Fields.recorded("", "", "", "");
            case Amount.Value value ->
                    Answer.Fields.recorded(
                            plain(value.scaled(), item.decimals(), words), "", "", "");
            case Amount.Counts(long first, long second) ->
                    Answer.Fields.recorded("", Long.toString(first), Long.toString(second), "");
            case Amount.NotApplicable(var reason) -> Answer.Fields.recorded("", "", "", reason);
        };
    }

    /** A number as one would type it. */
    static String plain(long scaled, int decimals, Words words) {
        return BigDecimal.valueOf(scaled, decimals)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', words.decimalMark());
    }
}
