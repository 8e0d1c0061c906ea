package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.imihigo.database.Change;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;

/** What a node reads in the change log is what was written there, in the same order. */
class ReadingsChangedProperties {
    @Property(tries = 500)
    void whatIsWrittenIsRead(@ForAll long seed) {
        var random = new Random(seed);
        var changes = new ArrayList<ReadingChange>();
        for (int count = random.nextInt(60); count > 0; count--) {
            changes.add(change(random));
        }

        assertThat(read(ReadingsChanged.TOPIC, ReadingsChanged.body(changes))).isEqualTo(changes);
    }

    @Example
    void anotherTopicSaysNothingOfReadings() {
        assertThat(read("pledges.changed", "2026-27 RW57010101 3 OWN 15")).isEmpty();
    }

    private static List<ReadingChange> read(String topic, String body) {
        return ReadingsChanged.of(new Change(topic, body)).readings();
    }

    /** Few places, so that neighbours often share a head, and sometimes only a part of one. */
    private static ReadingChange change(Random random) {
        return new ReadingChange(
                new UnitCode("RW5701010" + (1 + random.nextInt(2))),
                new SeriesId(1 + random.nextInt(3)),
                new FiscalPeriod(
                        new FiscalYear(2026),
                        random.nextBoolean() ? FiscalPeriod.Kind.QUARTER : FiscalPeriod.Kind.MONTH,
                        1 + random.nextInt(2)),
                random.nextBoolean() ? Kind.SELF : Kind.VALIDATED,
                amount(random),
                amount(random));
    }

    private static Optional<Amount> amount(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Amount.NotApplicable("-"));
            case 2 -> Optional.of(new Amount.Counts(random.nextInt(90), 90 + random.nextInt(9)));
            default ->
                    Optional.of(new Amount.Value(random.nextLong(-Amount.LARGEST, Amount.LARGEST)));
        };
    }
}
