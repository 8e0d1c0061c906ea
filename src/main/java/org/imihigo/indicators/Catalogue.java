package org.imihigo.indicators;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.database.Change;
import org.imihigo.database.Follower;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every series in memory, on every node: few, and asked for with every figure. */
@Component
@Order(1)
class Catalogue implements Follower {
    static final String TOPIC = "indicators.changed";

    private final Definitions definitions;
    private volatile Map<SeriesId, Series> series = Map.of();

    Catalogue(Definitions definitions) {
        this.definitions = definitions;
    }

    Map<SeriesId, Series> series() {
        return series;
    }

    @Override
    public void load() {
        series =
                definitions.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Series::id, Function.identity()));
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TOPIC::equals)) {
            load();
        }
    }
}
