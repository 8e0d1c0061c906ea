package org.imihigo.reporting;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Duties.Duty;
import org.imihigo.reporting.pages.BelowPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** How the reports of the units directly below stand, and which of them may be confirmed. */
@Component
class BelowPages {
    private final Duties duties;
    private final Readings readings;
    private final Writers writers;
    private final Passages passages;
    private final Territory territory;

    BelowPages(
            Duties duties,
            Readings readings,
            Writers writers,
            Passages passages,
            Territory territory) {
        this.duties = duties;
        this.readings = readings;
        this.writers = writers;
        this.passages = passages;
        this.territory = territory;
    }

    Reply.Page of(UnitCode unit, FiscalPeriod period, Actor actor, Words words) {
        var below = duties.below(unit, period);
        if (below.isEmpty()) {
            throw Refusal.notFound("reporting.report.nothing-to-report");
        }
        var rows = below.stream().map(duty -> row(duty, actor, words)).toList();
        int done = (int) below.stream().filter(Duty::isDone).count();
        return new BelowPage(
                words.text(
                        "reporting.below.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                "/reports/" + unit + "/" + period + "/below",
                words.text("reporting.panel.reported", done, below.size()),
                100 * done / below.size(),
                (int) rows.stream().filter(row -> row.seen().isPresent()).count(),
                Optional.of("/reports/" + unit + "/" + period + "/below/grid")
                        .filter(_ -> below.stream().anyMatch(duty -> isWritten(duty, actor))),
                rows);
    }

    private boolean isWritten(Duty duty, Actor actor) {
        return writers.mayWrite(actor, duty.unit()) && duty.report().isEditable();
    }

    private BelowPage.Row row(Duty duty, Actor actor, Words words) {
        var said = List.copyOf(readings.current(duty.unit(), duty.period(), Kind.SELF).values());
        var look = look(duty, said, words);
        var report = duty.report();
        return new BelowPage.Row(
                duty.unit().value(),
                territory.fullName(duty.unit(), words),
                Optional.of(duty.path()).filter(_ -> actor.sees(duty.unit())),
                duties.standing(duty, said).mark(words),
                words.text("reporting.below.figures", said.size(), duty.figures()),
                Optional.of(duty.unit() + ":" + report.version())
                        .filter(
                                _ ->
                                        report.state() == Report.State.SUBMITTED
                                                && report.isJudgeableBy(actor)
                                                && writers.mayJudge(actor, report)
                                                && passages.waitsFor(report).isEmpty()
                                                && duties.isOpen(duty)),
                look.isEmpty(),
                look);
    }

    /** What is complete and without a note can be confirmed unopened; the rest wants a look. */
    private static Optional<String> look(Duty duty, List<Reading> said, Words words) {
        if (!duty.isDone()) {
            return Optional.empty();
        }
        long missing = (long) duty.figures() - said.size();
        long noted =
                said.stream()
                        .filter(
                                reading ->
                                        reading.note().isPresent()
                                                || reading.amount() instanceof Amount.NotApplicable)
                        .count();
        if (missing > 0) {
            return Optional.of(words.count("reporting.below.missing", missing));
        }
        return noted > 0
                ? Optional.of(words.count("reporting.below.noted", noted))
                : Optional.empty();
    }
}
