package org.imihigo.gatherings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;

/**
 * What a unit asks a gathering to resolve.
 *
 * @param number among the motions of the gathering, from 1
 * @param sponsors who stands behind it, those of the motions merged into it among them
 * @param fates what became of it, step by step
 * @param marks of each criterion, by the posts that gave them
 */
record Motion(
        UUID id,
        GatheringId gathering,
        int number,
        UnitCode unit,
        Said title,
        Case reasons,
        List<UnitCode> sponsors,
        List<Fate> fates,
        Map<String, Map<PostId, Integer>> marks,
        Instant at) {
    static final int MOST_MARKS = 5;

    /**
     * The one form that all fill.
     *
     * @param measure the code of the indicator that would show it; empty where there is none
     * @param people for whom it is
     * @param before what was resolved about it before
     * @param others who else works on it
     */
    record Case(
            String measure,
            String people,
            String problem,
            String evidence,
            String baseline,
            String target,
            String institutions,
            Optional<Long> cost,
            String before,
            String others) {
        private static final int LONGEST = 2_000;

        Case {
            if (problem.isBlank()) {
                throw Refusal.invalid("gatherings.motion.no-problem");
            }
            if (Stream.of(people, problem, evidence, baseline, target, institutions, before, others)
                    .anyMatch(text -> text.length() > LONGEST)) {
                throw Refusal.invalid("gatherings.said.long", LONGEST);
            }
        }
    }

    /** A step of its way. */
    record Fate(State state, Optional<UUID> other, String reason, Instant at) {}

    /** Where it is. */
    enum State {
        RECEIVED("grey"),
        RETURNED("hatched"),
        /** Of another motion, into which it was merged. */
        DUPLICATE("hatched"),
        /** It stands in a signed plan already. */
        PLEDGED("hatched"),
        NOT_READY("hatched"),
        READY("amber"),
        ADOPTED("green"),
        /** Adopted before, then taken out for another. */
        TAKEN_OUT("red");

        private final String light;

        State(String light) {
            this.light = light;
        }

        String light() {
            return light;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<State> parse(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        /** What somebody says after a first look. */
        boolean isScreened() {
            return switch (this) {
                case RETURNED, DUPLICATE, PLEDGED, NOT_READY, READY -> true;
                case RECEIVED, ADOPTED, TAKEN_OUT -> false;
            };
        }

        /** Whether it passed the first look. */
        boolean isOnTheBallot() {
            return switch (this) {
                case READY, ADOPTED, TAKEN_OUT -> true;
                case RECEIVED, RETURNED, DUPLICATE, PLEDGED, NOT_READY -> false;
            };
        }
    }

    State state() {
        return fates.isEmpty() ? State.RECEIVED : fates.getLast().state();
    }

    String path() {
        return "/motions/" + id;
    }

    boolean isScreenable() {
        return state() == State.READY || (!state().isOnTheBallot() && state() != State.DUPLICATE);
    }

    /** What is adopted, or merged into another, is not looked at anew. */
    void mustBeScreenable() {
        if (!isScreenable()) {
            throw Refusal.conflict("gatherings.motion.settled");
        }
    }

    /**
     * By all criteria, in percent of the most: the mean of who marked it, by the weights declared.
     * Empty until each criterion has a mark.
     */
    Optional<Fraction> score(List<Criterion> criteria) {
        if (criteria.isEmpty() || !marks.keySet().containsAll(words(criteria))) {
            return Optional.empty();
        }
        var weights = criteria.stream().map(one -> Fraction.of(one.weight())).toList();
        var sum =
                criteria.stream()
                        .map(one -> Fraction.of(one.weight()).times(mean(one.word())))
                        .reduce(Fraction.ZERO, Fraction::plus);
        return Optional.of(
                Fraction.HUNDRED
                        .times(sum)
                        .dividedBy(Fraction.sum(weights).times(Fraction.of(MOST_MARKS))));
    }

    private static List<String> words(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::word).toList();
    }

    private Fraction mean(String criterion) {
        var given = marks.getOrDefault(criterion, Map.of()).values();
        return Fraction.of(given.stream().mapToLong(Integer::longValue).sum(), given.size());
    }

    /** What motions are judged by. */
    record Criterion(String word, Said name, int weight) {}
}
