package org.imihigo.baselines;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.springframework.stereotype.Component;

/** Baselines that somebody is to establish: their posts are reminded, the level above hears. */
@Component
class EstablishDeadlines implements Deadlines {
    private final Baselines baselines;

    EstablishDeadlines(Baselines baselines) {
        this.baselines = baselines;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        return baselines.toEstablish().stream()
                .map(EstablishDeadlines::due)
                .distinct()
                .filter(due -> !due.isBefore(first) && !due.isAfter(last))
                .sorted()
                .map(
                        due ->
                                new Deadline(
                                        "baselines " + due,
                                        "baselines.notice.",
                                        FiscalPeriod.quarterOf(due),
                                        due))
                .toList();
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        return baselines.toEstablish().stream()
                .filter(one -> due(one).equals(deadline.due()))
                .map(
                        one ->
                                new Debt(
                                        one.unit(),
                                        Optional.of(((Stated.ToEstablish) one.stated()).owner()),
                                        Paths.of(one.unit())))
                .distinct()
                .toList();
    }

    private static LocalDate due(Baseline baseline) {
        return ((Stated.ToEstablish) baseline.stated()).due();
    }
}
