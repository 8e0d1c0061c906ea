package org.imihigo.indicators;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what can be measured. Answers from memory. */
@Service
public class Indicators {
    private final Catalogue catalogue;
    private final Definitions definitions;
    private final ChangeLog changes;
    private final WholeCatalogue whole;

    Indicators(
            Catalogue catalogue, Definitions definitions, ChangeLog changes, WholeCatalogue whole) {
        this.whole = whole;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.changes = changes;
    }

    /**
     * The series, also where it was brought a moment ago and memory has not heard of it.
     *
     * @throws Refusal where there is no such series
     */
    public Series series(SeriesId id) {
        return Optional.ofNullable(catalogue.series().get(id))
                .or(() -> definitions.find(id))
                .orElseThrow(() -> Refusal.notFound("indicators.series.unknown", id.value()));
    }

    /** Every series that the running transaction sees, whatever memory has heard of. */
    public List<Series> kept() {
        return definitions.all();
    }

    /** Every series, in the order in which they were made. */
    public List<Series> all() {
        return catalogue.series().values().stream()
                .sorted(Comparator.comparing(Series::id))
                .toList();
    }

    /** The series of an indicator, the whole first; none where nothing has the code. */
    public List<Series> byCode(String code) {
        return all().stream()
                .filter(series -> series.indicator().code().equals(code))
                .sorted(Comparator.comparing(series -> series.category().isPresent()))
                .toList();
    }

    /** Every measure, the country's first; also those on which nobody has pledged yet. */
    public List<Known> known() {
        return whole.all();
    }

    public Optional<Known> known(String code) {
        return whole.find(code);
    }

    /**
     * The measures whose names say nearly the same as a text, in whichever language: the country's
     * first, then the nearest. Empty where the text says something new.
     *
     * @param unit its unit of measure as far as it is known, such as {@code ha}; else empty
     */
    public List<Similar> similar(String text, String unit, int limit) {
        return whole.similar(text, unit, limit);
    }

    /** A measure that a unit makes for itself; whoever made it first owns it. */
    @Transactional
    public SeriesId bring(Definition definition, Own own) {
        var indicator = indicator(definition);
        if (whole.core(definition).isEmpty()) {
            definitions.insert(indicator, own);
        }
        return definitions.series(indicator, Optional.empty());
    }

    /** The series of an indicator as a whole; made where it is not there. */
    @Transactional
    public SeriesId bring(Definition definition) {
        return definitions.series(indicator(definition), Optional.empty());
    }

    /** The series of one category or site of an indicator; made where it is not there. */
    @Transactional
    public SeriesId bring(Definition definition, Texts category) {
        return definitions.series(indicator(definition), Optional.of(category));
    }

    /** A kept definition never changes: pledges were signed on it. */
    private IndicatorId indicator(Definition definition) {
        definitions.insert(definition);
        changes.append(Catalogue.TOPIC, definition.code());
        return definitions
                .find(definition.code())
                .filter(kept -> kept.definition().equals(definition))
                .map(Indicator::id)
                .orElseThrow(() -> Refusal.conflict("indicators.code.taken", definition.code()));
    }
}
