package org.imihigo.gatherings;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Fraction;

/** What became of some milestones together, and the worst of them beside it. */
record FollowUp(List<Milestone> milestones) {
    long count(Standing standing) {
        return milestones.stream().filter(one -> one.standing() == standing).count();
    }

    /** How often a deadline was moved. */
    long moved() {
        return milestones.stream().mapToLong(one -> one.deadlines().size()).sum();
    }

    private List<Milestone> open() {
        return milestones.stream().filter(one -> one.closing().isEmpty()).toList();
    }

    /**
     * Progress by weight, in percent. Nothing counts for more than the whole, or a surplus would
     * hide what lags; what is not reported counts for nothing; what is closed is left out.
     */
    Optional<Fraction> weighted() {
        var open = open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var weights = open.stream().map(one -> Fraction.of(one.weight())).toList();
        var sum =
                open.stream()
                        .map(one -> Fraction.of(one.weight()).times(counted(one)))
                        .reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(sum.dividedBy(Fraction.sum(weights)));
    }

    private static Fraction counted(Milestone milestone) {
        return milestone.done().orElse(Fraction.ZERO).max(Fraction.ZERO).min(Fraction.HUNDRED);
    }

    /**
     * How all stand together; empty where there are none. Silence is not called lagging: nobody has
     * said anything yet.
     */
    Optional<Standing> standing() {
        if (milestones.isEmpty()) {
            return Optional.empty();
        }
        var open = open();
        if (open.isEmpty()) {
            return Optional.of(Standing.CLOSED);
        }
        return open.stream().allMatch(one -> one.progress().isEmpty())
                ? Optional.of(Standing.NOT_REPORTED)
                : weighted().map(Standing::of);
    }

    Optional<Milestone> worst() {
        return open().stream().min(comparing((Milestone one) -> one.done().orElse(Fraction.ZERO)));
    }
}
