package org.imihigo.pledges;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.imihigo.database.Change;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/**
 * Pledges that are new, or have new targets, as the change log tells every node: one line each,
 * {@code 2026-27 RW57010101 3 OWN 15}.
 */
public record PledgesChanged(List<Measured> pledges) {
    public static final String TOPIC = "pledges.changed";

    /** What a change says; nothing where it is of another topic. */
    public static PledgesChanged of(Change change) {
        return change.topic().equals(TOPIC)
                ? new PledgesChanged(change.body().lines().map(PledgesChanged::read).toList())
                : new PledgesChanged(List.of());
    }

    static String body(Collection<Pledge> pledges) {
        return pledges.stream().map(PledgesChanged::written).collect(Collectors.joining("\n"));
    }

    private static String written(Pledge pledge) {
        return "%s %s %d %s %d"
                .formatted(
                        pledge.year(),
                        pledge.unit(),
                        pledge.series().value(),
                        pledge.source(),
                        pledge.targets().wanted());
    }

    private static Measured read(String line) {
        var words = Arrays.asList(line.split(" "));
        return new Measured(
                new UnitCode(words.get(1)),
                FiscalYear.parse(words.getFirst()).orElseThrow(),
                new SeriesId(Integer.parseInt(words.get(2))),
                Source.valueOf(words.get(3)),
                Integer.parseInt(words.getLast()));
    }
}
