package org.imihigo.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of the catalogue, whether somebody has pledged on it or not.
 *
 * @param core where it is the country's
 * @param own where a unit made it for itself
 */
public record Known(Indicator indicator, Optional<Core> core, Optional<Own> own) {
    public Definition definition() {
        return indicator.definition();
    }

    public boolean isCore() {
        return core.isPresent();
    }

    /** Where its figures come from. */
    public Optional<Texts> data() {
        return core.map(Core::data).or(() -> own.flatMap(Own::data));
    }

    /** All names by which it may be looked for. */
    List<String> names() {
        return Stream.concat(
                        definition().name().all().stream(),
                        core.stream().flatMap(one -> one.also().stream()))
                .distinct()
                .toList();
    }
}
