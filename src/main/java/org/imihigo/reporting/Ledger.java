package org.imihigo.reporting;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.imihigo.database.ChangeLog;
import org.imihigo.documents.DocumentId;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Where a change, its line in the change log and its announcement are written as one. */
@Component
class Ledger {
    /** So that no row of the change log grows beyond about a megabyte. */
    private static final int LINES = 20_000;

    private final Readings readings;
    private final Reports reports;
    private final AllEvidence evidence;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    Ledger(
            Readings readings,
            Reports reports,
            AllEvidence evidence,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.readings = readings;
        this.reports = reports;
        this.evidence = evidence;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Writes the reading once, however often it is sent.
     *
     * @param person who holds the post; kept, never shown
     * @param before what the superseded reading said
     */
    void write(Reading reading, UUID person, Optional<Amount> before) {
        if (readings.insert(reading, person)) {
            announce(List.of(ReadingChange.of(reading, before)));
            events.publishEvent(new ReadingRecorded(reading));
        }
    }

    /** Takes a validated reading out of force; the next verdict goes on from it. */
    void withdraw(Reading validated, Actor actor, Instant at) {
        if (readings.withdraw(validated.id(), actor, at)) {
            announce(List.of(ReadingChange.withdrawal(validated)));
            events.publishEvent(new ReadingWithdrawn(validated));
        }
    }

    /**
     * Writes what a program brought, in one piece: the readings, their lines in the change log, and
     * an announcement for each unit.
     *
     * @param person who answers for the program
     * @param before what the superseded readings said
     */
    void take(List<Reading> taken, UUID person, Map<ReadingId, Amount> before) {
        readings.copy(taken, person);
        announce(changes(taken, before));
        taken.stream()
                .collect(groupingBy(Reading::unit, LinkedHashMap::new, toList()))
                .forEach((unit, said) -> events.publishEvent(ReadingsTaken.of(unit, said)));
    }

    /** Sends the reports of a batch to the level above. */
    void submit(List<Report> held, Actor actor, Instant at) {
        if (held.isEmpty()) {
            return;
        }
        var moved =
                held.stream()
                        .map(
                                report ->
                                        report.moved(
                                                Report.State.SUBMITTED,
                                                actor,
                                                at,
                                                Optional.empty()))
                        .toList();
        reports.submit(moved);
        moved.forEach(report -> events.publishEvent(new ReportMoved(report)));
    }

    private static List<ReadingChange> changes(
            Collection<Reading> readings, Map<ReadingId, Amount> before) {
        return readings.stream()
                .map(reading -> ReadingChange.of(reading, reading.supersedes().map(before::get)))
                .toList();
    }

    private void announce(List<ReadingChange> made) {
        made.stream()
                .gather(Gatherers.windowFixed(LINES))
                .forEach(some -> changes.append(ReadingsChanged.TOPIC, ReadingsChanged.body(some)));
    }

    void attach(ReadingId reading, List<DocumentId> documents, PostId by, Instant at) {
        documents.forEach(document -> evidence.add(new Evidence(reading, document, by, at)));
    }

    /** Whether these documents hang on the reading already. */
    boolean isAttached(ReadingId reading, List<DocumentId> documents) {
        return documents.stream().allMatch(document -> evidence.has(reading, document));
    }

    void move(Report report) {
        reports.move(report);
        events.publishEvent(new ReportMoved(report));
    }

    /** Many readings; their reports are submitted, and confirmed where each was validated. */
    void bring(Collection<Reading> brought) {
        try {
            readings.copy(brought);
        } catch (DuplicateKeyException _) {
            throw Refusal.conflict("reporting.reading.forked");
        }
        reports.bring(reports(brought));
        announce(changes(brought, superseded(brought)));
    }

    private static List<Report> reports(Collection<Reading> brought) {
        return brought.stream()
                .collect(groupingBy(reading -> Report.draft(reading.unit(), reading.period())))
                .entrySet()
                .stream()
                .map(each -> each.getKey().brought(each.getValue()))
                .toList();
    }

    private Map<ReadingId, Amount> superseded(Collection<Reading> brought) {
        var amounts = new HashMap<ReadingId, Amount>();
        if (brought.stream().noneMatch(reading -> reading.supersedes().isPresent())) {
            return amounts;
        }
        brought.forEach(reading -> amounts.put(reading.id(), reading.amount()));
        var elsewhere =
                brought.stream()
                        .map(Reading::supersedes)
                        .flatMap(Optional::stream)
                        .filter(not(amounts::containsKey))
                        .collect(toSet());
        amounts.putAll(readings.amounts(elsewhere));
        return amounts;
    }
}
