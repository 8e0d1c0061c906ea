package org.imihigo.reporting;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Duties.Duty;
import org.imihigo.reporting.pages.SheetPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Reports as tables. */
@Component
class SheetPages {
    private final Duties duties;
    private final Readings readings;
    private final ReportDesk desk;
    private final ReportPages forms;
    private final Writers writers;
    private final Territory territory;

    SheetPages(
            Duties duties,
            Readings readings,
            ReportDesk desk,
            ReportPages forms,
            Writers writers,
            Territory territory) {
        this.duties = duties;
        this.readings = readings;
        this.desk = desk;
        this.forms = forms;
        this.writers = writers;
        this.territory = territory;
    }

    /**
     * One row a pledge: what was promised, what was said last, what is achieved.
     *
     * @param sent whether the form came in: what is wrong is said of nothing else
     */
    Reply.Page own(UnitCode unit, FiscalPeriod period, ReportForm form, boolean sent, Words words) {
        var duty = duty(unit, period);
        boolean open = duty.report().isEditable() && duties.isOpen(duty);
        var address = duty.path();
        return new SheetPage(
                title(unit, period, words),
                territory.steps(unit, words),
                address + "/grid",
                words.text("reporting.grid.own"),
                Optional.of(address),
                open,
                List.of(words.text("reporting.grid.target"), words.text("reporting.grid.last")),
                List.of(new SheetPage.Head(words.text("reporting.grid.achieved"), "")),
                form.rows().stream()
                        .map(
                                row ->
                                        new SheetPage.Row(
                                                row.item().pledge().number()
                                                        + ". "
                                                        + row.item().name(words),
                                                row.current().map(one -> "/readings/" + one.id()),
                                                Marks.of(
                                                        row.current(),
                                                        Optional.empty(),
                                                        row.beside().said().seen(),
                                                        words),
                                                List.of(
                                                        target(row, words),
                                                        row.before()
                                                                .map(
                                                                        amount ->
                                                                                row.item()
                                                                                        .shown(
                                                                                                amount,
                                                                                                words))
                                                                .orElse("–")),
                                                List.of(
                                                        cell(
                                                                "",
                                                                row,
                                                                row.item().name(words),
                                                                row.item().unit(words),
                                                                address,
                                                                open,
                                                                sent,
                                                                words))))
                        .toList());
    }

    private static String target(ReportForm.Row row, Words words) {
        return row.target().map(amount -> row.item().shown(amount, words)).orElse("–");
    }

    private Duty duty(UnitCode unit, FiscalPeriod period) {
        return duties.of(unit, period).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("reporting.report.nothing-to-report"));
    }

    private String title(UnitCode unit, FiscalPeriod period, Words words) {
        return words.text(
                "reporting.page.title", territory.fullName(unit, words), words.period(period));
    }

    /** The units below whose report the actor may write, and that is still with them. */
    List<UnitCode> writable(UnitCode unit, FiscalPeriod period, Actor actor) {
        return duties.below(unit, period).stream()
                .filter(duty -> isOpen(duty, actor))
                .map(Duty::unit)
                .toList();
    }

    private boolean isOpen(Duty duty, Actor actor) {
        return duty.report().isEditable()
                && duties.isOpen(duty)
                && writers.mayWrite(actor, duty.unit());
    }

    /** One row a unit, one column a pledge that any of them has. */
    Reply.Page below(
            UnitCode unit,
            FiscalPeriod period,
            Map<UnitCode, ReportForm> typed,
            Actor actor,
            Words words) {
        var below = duties.below(unit, period);
        if (below.isEmpty()) {
            throw Refusal.notFound("reporting.report.nothing-to-report");
        }
        var rows = new LinkedHashMap<Duty, ReportForm>();
        for (var duty : below) {
            rows.put(
                    duty,
                    typed.getOrDefault(duty.unit(), desk.recorded(duty.unit(), period, words)));
        }
        var columns = new LinkedHashMap<SeriesId, Item>();
        rows.values().stream()
                .flatMap(form -> form.rows().stream())
                .map(ReportForm.Row::item)
                .sorted(Comparator.comparingInt(item -> item.pledge().number()))
                .forEach(item -> columns.putIfAbsent(item.series().id(), item));
        var address = "/reports/" + unit + "/" + period + "/below";
        return new SheetPage(
                words.text(
                        "reporting.below.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                address + "/grid",
                words.text("reporting.grid.below"),
                Optional.of(address),
                below.stream().anyMatch(duty -> isOpen(duty, actor)),
                List.of(),
                columns.values().stream()
                        .map(item -> new SheetPage.Head(item.name(words), item.unit(words)))
                        .toList(),
                rows.entrySet().stream()
                        .map(
                                each ->
                                        row(
                                                each.getKey(),
                                                each.getValue(),
                                                typed.containsKey(each.getKey().unit()),
                                                columns,
                                                actor,
                                                words))
                        .toList());
    }

    private SheetPage.Row row(
            Duty duty,
            ReportForm form,
            boolean sent,
            Map<SeriesId, Item> columns,
            Actor actor,
            Words words) {
        var unit = duty.unit();
        var said = readings.current(unit, duty.period(), Kind.SELF).values();
        boolean open = isOpen(duty, actor);
        var name = territory.fullName(unit, words);
        return new SheetPage.Row(
                name,
                Optional.of(duty.path()).filter(_ -> actor.sees(unit)),
                duties.standing(duty, said).mark(words),
                List.of(),
                columns.keySet().stream()
                        .map(
                                series ->
                                        form.row(series)
                                                .map(
                                                        row ->
                                                                cell(
                                                                        unit + ".",
                                                                        row,
                                                                        name
                                                                                + ", "
                                                                                + row.item()
                                                                                        .name(
                                                                                                words),
                                                                        "",
                                                                        duty.path(),
                                                                        open,
                                                                        sent,
                                                                        words))
                                                .orElseGet(SheetPages::none))
                        .toList());
    }

    private SheetPage.Cell cell(
            String prefix,
            ReportForm.Row row,
            String label,
            String unit,
            String report,
            boolean open,
            boolean sent,
            Words words) {
        var item = row.item();
        return new SheetPage.Cell(
                prefix,
                item.key(),
                label,
                report + "/hints?series=" + item.key(),
                true,
                open,
                item.counted(),
                row.fields().value(),
                row.fields().first(),
                row.fields().second(),
                unit,
                row.id().toString(),
                row.seen().map(ReadingId::toString).orElse(""),
                ReportPages.sure(row),
                row.beside().said().seen(),
                row.asksWhy() || !row.why().isEmpty(),
                row.why(),
                row.surprises().stream().map(one -> one.text(words)).collect(joining(" ")),
                sent ? forms.problem(row, words) : Optional.empty());
    }

    private static SheetPage.Cell none() {
        return new SheetPage.Cell(
                "",
                "",
                "",
                "",
                false,
                false,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                false,
                "",
                "",
                Optional.empty());
    }
}
