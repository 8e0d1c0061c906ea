package org.imihigo.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imihigo.baselines.Baseline;
import org.imihigo.baselines.BaselineId;
import org.imihigo.baselines.Confidence;
import org.imihigo.baselines.Stated;
import org.imihigo.pledges.Pledge;

/** What the register of baselines learns from a contract that comes in force. */
final class Register {
    private Register() {}

    /** Nothing without a figure and its source. */
    static Optional<Baseline> entry(Pledge pledge, Draft draft, Instant now) {
        return stated(pledge, draft)
                .map(
                        found ->
                                new Baseline(
                                        BaselineId.next(),
                                        pledge.unit(),
                                        pledge.series(),
                                        1,
                                        found,
                                        "",
                                        draft.by(),
                                        Optional.empty(),
                                        now,
                                        List.of(),
                                        Optional.empty()));
    }

    /** The day is the one that the file names, else the last before the contract's year. */
    private static Optional<Stated> stated(Pledge pledge, Draft draft) {
        var said = pledge.baseline();
        var source = said.source().filter(one -> !one.isBlank());
        if (said.value().isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Stated.Found(
                        said.value().get(),
                        said.date().orElseGet(() -> draft.year().firstDay().minusDays(1)),
                        source.get(),
                        draft.origin(),
                        Confidence.valueOf(said.confidence().name())));
    }
}
