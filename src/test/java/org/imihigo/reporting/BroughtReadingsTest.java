package org.imihigo.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.HouseTest;
import org.imihigo.database.Change;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class BroughtReadingsTest {
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final PostId POST = new PostId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2025-10-05T08:00:00Z");

    @Autowired private Reporting reporting;
    @Autowired private DSLContext db;

    @Test
    void whatIsBroughtIsReadBackAsItWas() {
        var village = new UnitCode("RW57010101");
        var series = new SeriesId(1);
        var quarters = YEAR.quarters().toList();
        var value = reading(village, series, quarters.get(0), new Amount.Value(-125));
        var rate = reading(village, series, quarters.get(1), new Amount.Counts(87, 97));
        var none =
                reading(
                        village,
                        series,
                        quarters.get(2),
                        new Amount.NotApplicable("Flood:\t\\N\nno school"));

        reporting.bring(List.of(value, rate, none));

        assertThat(reporting.current(village, series, YEAR, Kind.SELF))
                .containsExactly(value, rate, none);
    }

    @Test
    void aCorrectionIsInForceAndTheLogSaysFromWhatToWhat() {
        var village = new UnitCode("RW57010102");
        var series = new SeriesId(2);
        var first = reading(village, series, YEAR.quarter(1), new Amount.Value(20));
        var second =
                first.correctedTo(
                        ReadingId.next(), new Amount.Value(25), POST, NOW, Optional.empty());

        reporting.bring(List.of(first, second));

        assertThat(reporting.current(village, series, YEAR, Kind.SELF)).containsExactly(second);
        var logged =
                db
                        .fetch(
                                "select body from database.change_log where topic = 'reporting.reading'")
                        .getValues("body", String.class)
                        .stream()
                        .flatMap(
                                body ->
                                        ReadingsChanged.of(new Change(ReadingsChanged.TOPIC, body))
                                                .readings()
                                                .stream())
                        .filter(change -> change.unit().equals(village))
                        .toList();
        assertThat(logged)
                .containsExactly(
                        change(first, Optional.empty()),
                        change(second, Optional.of(new Amount.Value(20))));
    }

    @Test
    void aReadingIsNeverChangedOrTakenAway() {
        var village = new UnitCode("RW57010103");
        reporting.bring(
                List.of(reading(village, new SeriesId(3), YEAR.quarter(1), new Amount.Value(20))));

        assertThatThrownBy(() -> db.execute("update reporting.reading set value = 21"))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> db.execute("delete from reporting.reading"))
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> db.execute("truncate reporting.reading cascade"))
                .hasMessageContaining("only ever added to");
    }

    @Test
    void manyComeInAtOnceAndAreStreamedToTheBoard() {
        var many = new ArrayList<Reading>();
        for (int unit = 0; unit < 100_000; unit++) {
            var village = new UnitCode("RW4%07d".formatted(unit));
            many.add(reading(village, new SeriesId(4), YEAR.quarter(1), new Amount.Value(unit)));
        }

        reporting.bring(many);

        var seen = new ArrayList<ReadingChange>();
        reporting.eachCurrent(seen::add);
        assertThat(seen.stream().filter(change -> change.series().equals(new SeriesId(4))))
                .hasSize(100_000);
    }

    private static ReadingChange change(Reading reading, Optional<Amount> before) {
        return new ReadingChange(
                reading.unit(),
                reading.series(),
                reading.period(),
                reading.kind(),
                before,
                reading.amount());
    }

    private static Reading reading(
            UnitCode unit, SeriesId series, FiscalPeriod period, Amount amount) {
        return new Reading(
                ReadingId.next(),
                unit,
                series,
                period,
                Kind.SELF,
                amount,
                Optional.empty(),
                POST,
                NOW,
                Optional.empty());
    }
}
