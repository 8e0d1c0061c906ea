package org.imihigo.contracts;

import java.util.List;
import java.util.Map;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledges;
import org.springframework.stereotype.Component;

/** Judges the lines of a unit's year by all that is known when they are read. */
@Component
class LineJudge {
    private final Indicators indicators;
    private final Pledges pledges;

    LineJudge(Indicators indicators, Pledges pledges) {
        this.indicators = indicators;
        this.pledges = pledges;
    }

    List<Judged> judge(
            UnitCode unit, FiscalYear year, List<Line> lines, Map<Integer, Choice> choices) {
        var keys = lines.stream().flatMap(line -> PledgeKey.of(line).stream()).toList();
        var known =
                Known.to(
                        unit,
                        indicators.all(),
                        keys.isEmpty() ? List.of() : pledges.those(keys),
                        pledges.seriesBelow(unit, year));
        return Judging.of(lines, choices, known);
    }
}
