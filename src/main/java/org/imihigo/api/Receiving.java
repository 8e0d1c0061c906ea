package org.imihigo.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Intake;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Sent;
import org.imihigo.reporting.Taken;
import org.springframework.stereotype.Component;

/** Brings what was sent to the door of reporting, and every row's fate back. */
@Component
class Receiving {
    private final Intake intake;
    private final Indicators indicators;

    Receiving(Intake intake, Indicators indicators) {
        this.intake = intake;
        this.indicators = indicators;
    }

    /** What became of a row, with what it was called. */
    record Fate(Optional<ReadingId> id, Optional<Taken> taken, List<Flaw> flaws) {
        static Fate of(Sent sent, Taken taken) {
            return new Fate(Optional.of(sent.id()), Optional.of(taken), flaws(taken));
        }

        private static List<Flaw> flaws(Taken taken) {
            return taken instanceof Taken.Refused(var refusal, _)
                    ? List.of(new Flaw("", refusal))
                    : List.of();
        }

        boolean isRefused() {
            return !flaws.isEmpty();
        }
    }

    /**
     * The fates of all rows, in their order.
     *
     * @param written false where a refused row held all others back
     */
    record Fates(boolean written, List<Fate> rows) {}

    Map<Integer, Series> series() {
        return indicators.all().stream().collect(toMap(series -> series.id().value(), identity()));
    }

    /** Rows that cannot be read hold a whole batch back before any is written. */
    Fates receive(List<Raw> sent, Intake.Terms terms, Actor actor) {
        var reader = new Reader(series());
        var rows = sent.stream().map(reader::read).toList();
        var good = new ArrayList<Sent>(rows.size());
        rows.forEach(
                row -> {
                    if (row instanceof Reader.Row.Good(var one)) {
                        good.add(one);
                    }
                });
        if (good.size() < rows.size() && !terms.partial()) {
            return new Fates(false, rows.stream().map(Receiving::unjudged).toList());
        }
        var outcome = intake.take(good, terms, actor);
        var taken = outcome.rows().iterator();
        var fates =
                rows.stream()
                        .map(
                                row ->
                                        switch (row) {
                                            case Reader.Row.Good(var one) ->
                                                    Fate.of(one, taken.next());
                                            case Reader.Row.Bad bad -> unjudged(bad);
                                        })
                        .toList();
        return new Fates(outcome.written(), fates);
    }

    private static Fate unjudged(Reader.Row row) {
        return switch (row) {
            case Reader.Row.Good(var sent) ->
                    new Fate(Optional.of(sent.id()), Optional.empty(), List.of());
            case Reader.Row.Bad(var flaws) -> new Fate(Optional.empty(), Optional.empty(), flaws);
        };
    }
}
