package org.imihigo.joint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * A pledge that several units keep together.
 *
 * @param lead the owner that reports it
 * @param reason why it is one pledge
 * @param dissolved why the lead gave it up
 */
public record Joint(
        UUID id,
        FiscalYear year,
        SeriesId series,
        UnitCode lead,
        String reason,
        List<Owner> owners,
        List<Answer> answers,
        List<Activity> activities,
        Optional<String> dissolved,
        PostId by,
        Instant at) {
    /** All shares together, in hundredths of a percent. */
    static final int WHOLE = 10_000;

    /** How far it is. */
    public enum State {
        /** Some have not answered. */
        PROPOSED,
        /** All have agreed: the lead reports it. */
        AGREED,
        /** Somebody has refused. */
        REFUSED,
        /** The lead gave it up before all had agreed. */
        DISSOLVED;

        /** Nothing comes of it any more. */
        boolean isOver() {
            return this == REFUSED || this == DISSOLVED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One of those who keep it.
     *
     * @param share in hundredths of a percent: whose work it is, never a division of the figure
     */
    public record Owner(UnitCode unit, int share) {}

    /** What an owner said of it. */
    public record Answer(UnitCode unit, boolean agreed, String reason) {}

    /** What an owner does for it. */
    public record Activity(
            UUID id, UnitCode unit, String what, LocalDate due, Optional<LocalDate> done) {
        public boolean isLate(LocalDate today) {
            return done.isEmpty() && due.isBefore(today);
        }
    }

    /**
     * @throws Refusal where the shares do not make the whole, an owner stands there twice, or the
     *     lead is none
     */
    void mustBeWhole() {
        if (owners.size() < 2) {
            throw Refusal.invalid("joint.owners.few");
        }
        var units = new HashSet<UnitCode>();
        for (var owner : owners) {
            if (!units.add(owner.unit())) {
                throw Refusal.invalid("joint.owners.twice", owner.unit());
            }
            if (owner.share() <= 0) {
                throw Refusal.invalid("joint.owners.nothing", owner.unit());
            }
        }
        long sum = owners.stream().mapToLong(Owner::share).sum();
        if (sum != WHOLE) {
            throw Refusal.invalid("joint.owners.sum", BigDecimal.valueOf(sum, 2));
        }
        if (!isOwnedBy(lead)) {
            throw Refusal.invalid("joint.owners.lead");
        }
    }

    public boolean isOwnedBy(UnitCode unit) {
        return owners.stream().anyMatch(owner -> owner.unit().equals(unit));
    }

    public State state() {
        if (dissolved.isPresent()) {
            return State.DISSOLVED;
        }
        if (answers.stream().anyMatch(answer -> !answer.agreed())) {
            return State.REFUSED;
        }
        return answers.size() == owners.size() ? State.AGREED : State.PROPOSED;
    }

    /** What all have agreed to is a promise: their contracts are amended, or it stays. */
    void mustBeDissoluble() {
        switch (state()) {
            case PROPOSED -> {}
            case AGREED -> throw Refusal.conflict("joint.dissolve.agreed");
            case REFUSED, DISSOLVED -> throw Refusal.conflict("joint.dissolve.over");
        }
    }

    Optional<Answer> answer(UnitCode unit) {
        return answers.stream().filter(answer -> answer.unit().equals(unit)).findFirst();
    }

    boolean waitsFor(UnitCode unit) {
        return state() == State.PROPOSED && isOwnedBy(unit) && answer(unit).isEmpty();
    }

    /** The owners whose own work is late, in the order of the owners: to whom a delay is due. */
    public List<UnitCode> late(LocalDate today) {
        return owners.stream()
                .map(Owner::unit)
                .filter(
                        unit ->
                                activities.stream()
                                        .anyMatch(
                                                one ->
                                                        one.unit().equals(unit)
                                                                && one.isLate(today)))
                .toList();
    }
}
