package org.imihigo.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds names that say nearly the same as a text. Words are compared by their letters and weighed
 * by how rare they are. A word that stands for another ("maize", "cassava") tells two measures
 * apart; a word that one of them has more ("eligible families", "families") hardly does.
 *
 * <p>Built once and then only read, by as many threads as ask.
 */
public final class NearDuplicates<T> {
    private static final double SUBSTITUTED = 5;
    private static final double ADDED = 0.6;
    private static final double OTHER_UNIT = 0.8;
    private static final double ENOUGH = 0.6;
    private static final double NEAR_THE_BEST = 0.2;

    private final List<Name<T>> names = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<Character, List<String>> vocabulary = new HashMap<>();

    /** A name of a thing. */
    private record Name<T>(T thing, String text, Wording wording, Optional<String> unit) {}

    /** A thing, the name of it that is near, and how near, from 0 to 1. */
    public record Hit<T>(T thing, String name, double nearness) {}

    public void add(T thing, String text, String unit) {
        var wording = Wording.of(text);
        int place = names.size();
        names.add(new Name<>(thing, text, wording, Wording.unit(unit).or(wording::unit)));
        for (var word : wording.words()) {
            places.computeIfAbsent(
                            word,
                            _ -> {
                                vocabulary
                                        .computeIfAbsent(word.charAt(0), _ -> new ArrayList<>())
                                        .add(word);
                                return new ArrayList<>();
                            })
                    .add(place);
        }
    }

    /** The nearest first; each thing once, by the nearest of its names. */
    public List<Hit<T>> find(String text, String unit) {
        var asked = Wording.of(text);
        var unitAsked = Wording.unit(unit).or(asked::unit);
        var nearest = new HashMap<T, Hit<T>>();
        for (int place : candidates(asked)) {
            var name = names.get(place);
            double nearness = nearness(asked, name.wording());
            if (unitAsked.isPresent()
                    && name.unit().isPresent()
                    && !unitAsked.equals(name.unit())) {
                nearness *= OTHER_UNIT;
            }
            nearest.merge(
                    name.thing(),
                    new Hit<>(name.thing(), name.text(), nearness),
                    (one, other) -> other.nearness() > one.nearness() ? other : one);
        }
        double best = nearest.values().stream().mapToDouble(Hit::nearness).max().orElse(0);
        return nearest.values().stream()
                .filter(hit -> hit.nearness() >= Math.max(ENOUGH, best - NEAR_THE_BEST))
                .sorted((one, other) -> Double.compare(other.nearness(), one.nearness()))
                .toList();
    }

    /** Names that share enough of the text's words for a full comparison to be worth it. */
    private List<Integer> candidates(Wording asked) {
        var shared = new HashMap<Integer, Double>();
        double whole = 0;
        for (var word : asked.words()) {
            double weight = weight(word);
            whole += weight;
            vocabulary.getOrDefault(word.charAt(0), List.of()).stream()
                    .filter(known -> WordLikeness.of(word, known) > 0)
                    .flatMap(known -> places.getOrDefault(known, List.of()).stream())
                    .distinct()
                    .forEach(place -> shared.merge(place, weight, Double::sum));
        }
        double least = whole / 3;
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private double nearness(Wording asked, Wording name) {
        var left = new ArrayList<>(name.words());
        double same = 0;
        double missing = 0;
        for (var word : asked.words()) {
            var match = closest(word, left);
            if (match.isEmpty()) {
                missing += weight(word);
                continue;
            }
            var other = match.get();
            left.remove(other);
            same += WordLikeness.of(word, other) * (weight(word) + weight(other)) / 2;
        }
        double more = left.stream().mapToDouble(this::weight).sum();
        double substituted = Math.min(missing, more);
        double added = Math.max(missing, more) - substituted;
        return same == 0 ? 0 : same / (same + SUBSTITUTED * substituted + ADDED * added);
    }

    private static Optional<String> closest(String word, List<String> others) {
        var best = Optional.<String>empty();
        double most = 0;
        for (var other : others) {
            double likeness = WordLikeness.of(word, other);
            if (likeness > most) {
                most = likeness;
                best = Optional.of(other);
            }
        }
        return best;
    }

    /** A word of few names says more than a word of many. */
    private double weight(String word) {
        int having = Math.max(1, places.getOrDefault(word, List.of()).size());
        return Math.log1p((double) names.size() / having);
    }
}
