package org.imihigo.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for forms that were filled in without a network: judged by the same rules as the form of
 * a report, and nobody waits for the page.
 */
@Service
@Transactional
public class Carried {
    private final Reporting reporting;
    private final ReportDesk desk;
    private final ReportPages pages;
    private final Writers writers;
    private final Duties duties;

    Carried(
            Reporting reporting,
            ReportDesk desk,
            ReportPages pages,
            Writers writers,
            Duties duties) {
        this.reporting = reporting;
        this.desk = desk;
        this.pages = pages;
        this.writers = writers;
        this.duties = duties;
    }

    /**
     * Keeps all that the fields say, or nothing.
     *
     * @return what is wrong, row by row; empty where it is kept
     */
    public List<Wrong> file(
            UnitCode unit,
            FiscalPeriod period,
            Map<String, String> fields,
            Actor actor,
            Words words) {
        writers.mustOwn(actor, unit);
        var form = desk.report(unit, period, fields, Map.of(), actor, words);
        if (form.isReady()) {
            reporting.file(unit, period, form.filing(fields.containsKey("submit")), actor);
        }
        return form.rows().stream()
                .filter(row -> !row.isReady())
                .map(row -> wrong(row, words))
                .toList();
    }

    /**
     * A row that was not kept.
     *
     * @param key names its fields
     * @param problem in a sentence
     * @param fork what somebody else reported meanwhile
     */
    public record Wrong(String key, String name, String problem, Optional<Fork> fork) {}

    /**
     * Two values for one figure: a person chooses.
     *
     * @param other the reading that stands on record
     * @param theirs what it says
     * @param own what was to be kept in its place
     */
    public record Fork(ReadingId other, String theirs, String own) {}

    private Wrong wrong(ReportForm.Row row, Words words) {
        return new Wrong(
                row.item().key(),
                row.item().name(words),
                pages.problem(row, words).orElse(""),
                row.answer() instanceof Answer.Said(var own) && row.isForked()
                        ? row.current().map(other -> fork(row.item(), other, own, words))
                        : Optional.empty());
    }

    private static Fork fork(Item item, Reading other, Amount own, Words words) {
        return new Fork(other.id(), item.shown(other.amount(), words), item.shown(own, words));
    }

    /** The addresses of the reports that the actor's unit may write today. */
    @Transactional(readOnly = true)
    public List<String> reports(Actor actor) {
        return actor.reportsFor(actor.unit())
                ? duties.open(actor).stream()
                        .flatMap(period -> duties.of(actor.unit(), period).stream())
                        .map(Duties.Duty::path)
                        .toList()
                : List.of();
    }
}
