package org.imihigo.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.Fraction;
import org.imihigo.pledges.Pillar;

/**
 * What each part of a contract weighs in the score.
 *
 * @param by what makes a part
 * @param weights of the parts, in the order of the document; empty for a part whose weight no
 *     source gives; no parts at all where only the items' own weights count
 */
public record Shares(By by, Map<String, Optional<Fraction>> weights) {
    /** What makes a part. */
    public enum By {
        PILLAR,
        TAG
    }

    static final Shares NONE = new Shares(By.PILLAR, Map.of());

    public Shares {
        weights = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** Whether the parts count: where one of them is not known, nobody can tell what they make. */
    public boolean counts() {
        return !weights.isEmpty() && unknown().isEmpty();
    }

    /** The parts whose weight no source gives. */
    List<String> unknown() {
        return weights.keySet().stream().filter(part -> weight(part).isEmpty()).toList();
    }

    /** The part that an item belongs to. */
    Optional<String> part(Optional<Pillar> pillar, Set<String> tags) {
        return switch (by) {
            case PILLAR -> pillar.map(Pillar::name);
            case TAG -> weights.keySet().stream().filter(tags::contains).findFirst();
        };
    }

    Optional<Fraction> weight(String part) {
        return Objects.requireNonNullElse(weights.get(part), Optional.empty());
    }
}
