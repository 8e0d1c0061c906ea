package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Cast;
import org.imihigo.people.PostId;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;

/**
 * What was reported and confirmed in one quarter. A past quarter is nearly complete; of the running
 * one most units have reported, and the village on the stage has not.
 *
 * @param posts who reports for a unit
 * @param judges who confirms it
 * @param now nothing is told after it
 */
record Told(
        FiscalPeriod quarter,
        Map<String, SeriesId> series,
        Map<UnitCode, PostId> posts,
        Map<UnitCode, PostId> judges,
        Instant now,
        ZoneId zone) {

    List<Reading> readings(List<Vow> vows) {
        var readings = new ArrayList<Reading>();
        vows.stream()
                .filter(vow -> vow.source() == Source.OWN && hasReported(vow.unit()))
                .forEach(vow -> tell(vow, readings));
        return readings;
    }

    private void tell(Vow vow, List<Reading> readings) {
        var figures =
                new Invented(
                        vow.line(),
                        vow.goals(),
                        Country.twin(vow.unit()) + "/" + quarter.year(),
                        districtPerMille(vow.unit()),
                        size(vow));
        figures.self(quarter.number() - 1).ifPresent(amount -> tell(vow, amount, readings));
    }

    private void tell(Vow vow, Amount amount, List<Reading> readings) {
        var moment = moment(vow.unit(), 0);
        var told = reading(vow, Kind.SELF, claimed(vow, amount), Optional.empty(), moment);
        readings.add(told);
        if (isConfirmed(vow.unit())) {
            boolean corrected = !told.amount().equals(amount);
            var note =
                    Optional.of("Demonstration: counted again by the cell").filter(_ -> corrected);
            readings.add(reading(vow, Kind.VALIDATED, amount, note, moment(vow.unit(), 2)));
        }
    }

    /** Three in a hundred claim more than the level above will find. */
    private Amount claimed(Vow vow, Amount amount) {
        boolean more = chance(vow.unit(), vow.line().code(), "claim").inHundred(3);
        return amount instanceof Amount.Value(long scaled) && more && !vow.line().isRate()
                ? new Amount.Value(scaled + Math.max(1, scaled / 10))
                : amount;
    }

    private Reading reading(
            Vow vow, Kind kind, Amount amount, Optional<String> note, Instant moment) {
        var unit = vow.unit();
        return new Reading(
                new ReadingId(Year.uuid(unit, quarter, vow.line().code(), kind)),
                unit,
                requireNonNull(series.get(vow.line().code())),
                quarter,
                kind,
                amount,
                Optional.empty(),
                requireNonNull((kind == Kind.SELF ? posts : judges).get(unit)),
                moment,
                note);
    }

    private boolean isRunning() {
        return !quarter.lastDay().isBefore(now.atZone(zone).toLocalDate());
    }

    /** The last quarter that is over: a few have still not reported it. */
    private boolean isLast() {
        var day = now.atZone(zone).toLocalDate();
        return quarter.equals(FiscalPeriod.quarterOf(day).previous());
    }

    /** In the running quarter the stage is set: the village waits, its neighbours have reported. */
    boolean hasReported(UnitCode unit) {
        if (!isRunning()) {
            return !isLast() || isPunctual(unit) || !chance(unit, "late").inHundred(2);
        }
        boolean onStage = unit.equals(Cast.VILLAGE_LEADER.unit());
        return !onStage && (isPunctual(unit) || chance(unit, "reports").inHundred(93));
    }

    /** In the running quarter the cell on the stage has its villages' reports before it. */
    boolean isConfirmed(UnitCode unit) {
        return hasReported(unit)
                && (!isRunning()
                        || isDistrict(unit)
                        || (!isNeighbour(unit) && chance(unit, "confirms").inHundred(95)));
    }

    /** Districts, so that the national table is whole; and the neighbours on the stage. */
    private static boolean isPunctual(UnitCode unit) {
        return isDistrict(unit) || isNeighbour(unit);
    }

    private static boolean isDistrict(UnitCode unit) {
        return unit.value().length() <= Country.IN_DEPTH.value().length();
    }

    private static boolean isNeighbour(UnitCode unit) {
        return Cast.CELL_SECRETARY.unit().contains(unit);
    }

    /** Days after the quarter's end, or in the last days where it still runs. */
    Instant moment(UnitCode unit, int daysLater) {
        var hours = Duration.ofMinutes(chance(unit, "hour").between(8 * 60, 17 * 60));
        if (isRunning()) {
            var ago = Duration.ofDays(chance(unit, "day").between(4, 12) - daysLater);
            return now.minus(ago).minus(hours.dividedBy(4));
        }
        var day = quarter.lastDay().plusDays(chance(unit, "day").between(1, 9) + daysLater);
        return day.atStartOfDay(zone).toInstant().plus(hours);
    }

    /** Of 1000. The district on the stage does neither well nor badly. */
    long districtPerMille(UnitCode unit) {
        if (Country.IN_DEPTH.contains(unit)) {
            return 900;
        }
        return Chance.of(Country.twin(unit), quarter.year(), "does").between(640, 1060);
    }

    /** A district that speaks for itself stands for some five hundred villages. */
    private static long size(Vow vow) {
        return vow.line().reportedBy() == Tier.VILLAGE && vow.unit().value().length() <= 4
                ? 500
                : 1;
    }

    private Chance chance(UnitCode unit, Object... what) {
        return Chance.of(Country.twin(unit), quarter, List.of(what));
    }
}
