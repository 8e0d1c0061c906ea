package org.imihigo.indicators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
    private volatile List<Indicator> indicators = List.of();
    private volatile Map<IndicatorId, Own> own = Map.of();
    private final AtomicLong loads = new AtomicLong();

    Catalogue(Definitions definitions) {
        this.definitions = definitions;
    }

    Map<SeriesId, Series> series() {
        return series;
    }

    /** Another number whenever there may be other indicators. */
    long loads() {
        return loads.get();
    }

    List<Indicator> indicators() {
        return indicators;
    }

    Optional<Own> own(Indicator indicator) {
        return Optional.ofNullable(own.get(indicator.id()));
    }

    @Override
    public void load() {
        own = definitions.own();
        indicators = definitions.indicators();
        series =
                definitions.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Series::id, Function.identity()));
        loads.incrementAndGet();
    }

    @Override
    public void apply(List<Change> changes) {
        if (changes.stream().map(Change::topic).anyMatch(TOPIC::equals)) {
            load();
        }
    }
}
