package org.imihigo.reporting;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.imihigo.web.Words;

/**
 * A unit's envelope for one period: as long as it lies with the level above, nothing in it changes.
 *
 * @param by the post that put it into its state; nobody yet for a draft
 * @param person who held that post then: nobody judges their own report from another post
 * @param reason what is to be done with a returned one
 */
public record Report(
        UnitCode unit,
        FiscalPeriod period,
        State state,
        int version,
        Optional<PostId> by,
        Optional<UUID> person,
        Optional<Instant> at,
        Optional<String> reason) {
    /** With whom it lies. */
    public enum State {
        /** The owner writes. */
        DRAFT,
        /** The level above reads. */
        SUBMITTED,
        /** Every reading has its verdict. */
        CONFIRMED,
        /** The owner writes again, and knows why. */
        RETURNED
    }

    /** Which envelope. */
    record Place(UnitCode unit, FiscalPeriod period) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::unit)
                    .thenComparing(Place::period)
                    .compare(this, other);
        }
    }

    Place place() {
        return new Place(unit, period);
    }

    static Report draft(UnitCode unit, FiscalPeriod period) {
        return new Report(
                unit,
                period,
                State.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean isEditable() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** Where the report stands, in a word. */
    String shown(Words words) {
        return words.text("reporting.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Why it was returned, as long as it lies with its owner again. */
    Optional<String> returnedBecause() {
        return reason.filter(_ -> state == State.RETURNED);
    }

    void mustBeEditable() {
        if (!isEditable()) {
            throw Refusal.conflict("reporting.report.locked");
        }
    }

    /** A verdict may still be changed after it was given; the record keeps both. */
    public boolean isJudgeable() {
        return state == State.SUBMITTED || state == State.CONFIRMED;
    }

    /** Nobody judges what they sent themselves, from whatever post. */
    void mustBeJudgeableBy(Actor actor) {
        if (isSentBy(actor)) {
            throw Refusal.notYours("reporting.verdict.own");
        }
        if (!isJudgeable()) {
            throw Refusal.conflict("reporting.verdict.not-submitted");
        }
    }

    boolean isJudgeableBy(Actor actor) {
        return isJudgeable() && !isSentBy(actor);
    }

    private boolean isSentBy(Actor actor) {
        return state == State.SUBMITTED && person.filter(actor.person()::equals).isPresent();
    }

    /** The report of readings that came from elsewhere. */
    Report brought(List<Reading> readings) {
        var confirmed = cells(readings, Kind.VALIDATED).containsAll(cells(readings, Kind.SELF));
        var last = readings.stream().max(Comparator.comparing(Reading::at)).orElseThrow();
        return new Report(
                unit,
                period,
                confirmed ? State.CONFIRMED : State.SUBMITTED,
                1,
                Optional.of(last.by()),
                Optional.empty(),
                Optional.of(last.at()),
                Optional.empty());
    }

    private static Set<SeriesId> cells(List<Reading> readings, Kind kind) {
        return readings.stream()
                .filter(reading -> reading.kind() == kind)
                .map(Reading::series)
                .collect(toSet());
    }

    Report moved(State to, Actor actor, Instant at, Optional<String> reason) {
        return new Report(
                unit,
                period,
                to,
                version + 1,
                Optional.of(actor.post()),
                Optional.of(actor.person()),
                Optional.of(at),
                reason);
    }
}
