package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.pages.ReportPage;
import org.imihigo.reporting.pages.VerdictPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A report as those above its unit read it, and the one level directly above judges it. */
@Component
class VerdictPages {
    private static final Answer.Fields BLANK = new Answer.Fields("", "", "", "", "");

    private final Sheets sheets;
    private final Readings readings;
    private final Reports reports;
    private final Verdicts verdicts;
    private final Proofs proofs;
    private final Territory territory;
    private final Commentaries commentaries;
    private final Customs customs;
    private final Writers writers;
    private final Passages passages;
    private final OwnWindows windows;
    private final Calendar calendar;

    VerdictPages(
            Sheets sheets,
            Readings readings,
            Reports reports,
            Verdicts verdicts,
            Proofs proofs,
            Territory territory,
            Commentaries commentaries,
            Customs customs,
            Writers writers,
            Passages passages,
            OwnWindows windows,
            Calendar calendar) {
        this.sheets = sheets;
        this.readings = readings;
        this.reports = reports;
        this.verdicts = verdicts;
        this.proofs = proofs;
        this.territory = territory;
        this.commentaries = commentaries;
        this.customs = customs;
        this.writers = writers;
        this.passages = passages;
        this.windows = windows;
        this.calendar = calendar;
    }

    Reply.Page fresh(UnitCode unit, FiscalPeriod period, Actor actor, Words words) {
        var rows =
                sheets.of(unit, period).stream()
                        .map(
                                item ->
                                        new VerdictForm.Row(
                                                item,
                                                Optional.empty(),
                                                "",
                                                BLANK,
                                                new Answer.Nothing(),
                                                "",
                                                "",
                                                false))
                        .toList();
        return page(unit, period, rows, actor, words);
    }

    Reply.Page again(
            UnitCode unit, FiscalPeriod period, VerdictForm form, Actor actor, Words words) {
        return page(unit, period, form.rows(), actor, words);
    }

    private Reply.Page page(
            UnitCode unit,
            FiscalPeriod period,
            List<VerdictForm.Row> rows,
            Actor actor,
            Words words) {
        if (rows.isEmpty()) {
            throw Refusal.notFound("reporting.report.nothing-to-report");
        }
        var report = reports.get(unit, period);
        var self = readings.current(unit, period, Kind.SELF);
        var said = verdicts.inForce(self.values());
        var ids = self.values().stream().map(Reading::id).toList();
        var shown = proofs.judged(ids, words);
        var beside = commentaries.of(ids);
        boolean judges =
                writers.mayJudge(actor, report)
                        && passages.waitsFor(report).isEmpty()
                        && report.isJudgeable()
                        && windows.of(unit, period).isOpen(calendar.today());
        long waiting =
                self.values().stream()
                        .filter(reading -> !isAccepted(Optional.ofNullable(said.get(reading.id()))))
                        .count();
        return new VerdictPage(
                words.text(
                        "reporting.page.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                "/reports/" + unit + "/" + period + "/verdict",
                report.shown(words),
                report.returnedBecause(),
                judges,
                judges ? (int) waiting : 0,
                rows.stream()
                        .map(
                                row -> {
                                    var reading =
                                            Optional.ofNullable(self.get(row.item().series().id()));
                                    return row(row, reading, period, said, beside, shown, words);
                                })
                        .toList());
    }

    private VerdictPage.Row row(
            VerdictForm.Row row,
            Optional<Reading> reading,
            FiscalPeriod period,
            Map<ReadingId, Verdict> said,
            Map<ReadingId, Commentary> beside,
            Map<ReadingId, List<ReportPage.Proof>> shown,
            Words words) {
        var item = row.item();
        var verdict = reading.map(Reading::id).flatMap(id -> Optional.ofNullable(said.get(id)));
        var comment = reading.map(Reading::id).flatMap(id -> Optional.ofNullable(beside.get(id)));
        return new VerdictPage.Row(
                item.key(),
                item.name(words),
                reading.map(Reading::id).map(ReadingId::toString),
                reading.map(one -> item.shown(one.amount(), words)).orElse(""),
                reading.map(one -> ReadingPages.counts(item, one.amount(), words)).orElse(""),
                item.goal(period, words),
                reading.map(one -> Beside.of(item, one, comment, customs, words)).orElse(List.of()),
                Marks.of(reading, verdict, comment.filter(Commentary::seen).isPresent(), words),
                isAccepted(verdict),
                item.counted(),
                item.unit(words),
                item.numerator(words),
                item.denominator(words),
                row.decision(),
                row.fields().value(),
                row.fields().first(),
                row.fields().second(),
                row.why(),
                row.todo(),
                problem(row, words),
                echo(row, words),
                row.answer() instanceof Answer.Unsure ? row.fields().typed() : row.fields().sure(),
                reading.map(Reading::id).map(shown::get).orElse(List.of()));
    }

    /** Confirmed or corrected; what was returned waits again when it comes back. */
    private static boolean isAccepted(Optional<Verdict> verdict) {
        return verdict.flatMap(Verdict::validated).isPresent();
    }

    private static Optional<String> echo(VerdictForm.Row row, Words words) {
        return row.decision().equals("correct") && row.answer() instanceof Answer.Unsure(var amount)
                ? Optional.of(words.text("reporting.entry.echo", row.item().shown(amount, words)))
                : Optional.empty();
    }

    private static Optional<String> problem(VerdictForm.Row row, Words words) {
        boolean corrects = row.decision().equals("correct");
        return corrects && row.answer() instanceof Answer.Wrong(var problem)
                ? Optional.of(problem)
                : row.obstacle().map(words::text);
    }
}
