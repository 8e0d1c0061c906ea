package org.imihigo.drafting;

import java.util.EnumMap;
import java.util.List;
import org.imihigo.contracts.Candidates;
import org.imihigo.contracts.Column;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Known;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The country's own measures, with where the unit stands on them. */
@Component
class CoreMeasures implements Candidates {
    private final Indicators indicators;
    private final Rolled rolled;

    CoreMeasures(Indicators indicators, Rolled rolled) {
        this.indicators = indicators;
        this.rolled = rolled;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public String word() {
        return "catalogue";
    }

    @Override
    public String title(Words words) {
        return words.text("drafting.start.catalogue");
    }

    @Override
    public List<Candidate> of(UnitCode unit, FiscalYear year, Words words) {
        return indicators.known().stream()
                .filter(Known::isCore)
                .filter(known -> known.indicator().frequency() == FiscalPeriod.Kind.QUARTER)
                .map(known -> candidate(known, unit, year, words))
                .toList();
    }

    private Candidate candidate(Known known, UnitCode unit, FiscalYear year, Words words) {
        var indicator = known.indicator();
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.INDICATOR, indicator.name().in(words));
        cells.put(Column.UNIT, indicator.unit().in(words));
        cells.put(Column.DIRECTION, LastYear.direction(indicator, words));
        known.data().ifPresent(data -> cells.put(Column.SOURCE_OF_DATA, data.in(words)));
        indicators.byCode(indicator.code()).stream()
                .findFirst()
                .ifPresent(series -> cells.putAll(rolled.cells(unit, series, year, words)));
        cells.values().removeIf(String::isBlank);
        return new Candidate(
                indicator.code(),
                indicator.name().in(words),
                indicator.code() + " · " + LastYear.note(cells, words),
                cells);
    }
}
