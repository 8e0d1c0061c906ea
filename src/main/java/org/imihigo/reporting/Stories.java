package org.imihigo.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.springframework.stereotype.Component;

/** How a figure came about. */
@Component
class Stories {
    private final Readings readings;
    private final AllEvidence evidence;
    private final AllVerdicts verdicts;

    Stories(Readings readings, AllEvidence evidence, AllVerdicts verdicts) {
        this.readings = readings;
        this.evidence = evidence;
        this.verdicts = verdicts;
    }

    /** All that was said of the reading's cell, the latest first. */
    List<Step> of(ReadingId id) {
        var reading =
                readings.find(id).orElseThrow(() -> Refusal.notFound("reporting.reading.unknown"));
        var all = readings.story(reading);
        var ids = all.stream().map(Reading::id).toList();
        var superseded =
                all.stream().map(Reading::supersedes).flatMap(Optional::stream).collect(toSet());
        var withdrawn = readings.withdrawn(ids);
        var proofs = evidence.of(ids).stream().collect(groupingBy(Evidence::reading));
        var said = verdicts.on(ids).stream().collect(groupingBy(Verdict::reading));
        return all.stream()
                .map(
                        step ->
                                new Step(
                                        step,
                                        !superseded.contains(step.id())
                                                && !withdrawn.contains(step.id()),
                                        proofs.getOrDefault(step.id(), List.of()),
                                        said.getOrDefault(step.id(), List.of())))
                .toList();
    }
}
