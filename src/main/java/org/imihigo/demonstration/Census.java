package org.imihigo.demonstration;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Source;
import org.imihigo.reporting.Kind;
import org.imihigo.reporting.Reading;

/**
 * What the villages of the nation reported: of the running year what they say and what was
 * confirmed; of the years before, what was confirmed. Drawn as {@link Invented} does it, but from
 * numbers instead of words, for there are millions; in the order in which the database keeps them.
 *
 * @param sketches of the lines, by their codes
 * @param quarters with who has reported in each
 */
record Census(Map<String, Sketch> sketches, List<Told> quarters, FiscalYear running) {
    /**
     * @param vows of a place, of all lines
     */
    List<Reading> readings(List<Vow> vows) {
        var villages =
                vows.stream()
                        .filter(vow -> vow.source() == Source.OWN)
                        .collect(groupingBy(Vow::unit, TreeMap::new, toList()));
        var readings = new ArrayList<Reading>(vows.size() * quarters.size());
        villages.forEach((village, own) -> tell(village, own, readings));
        return readings;
    }

    private void tell(UnitCode village, List<Vow> vows, List<Reading> readings) {
        long luck = Chance.of(village, "luck").seed();
        for (var told : quarters) {
            if (told.hasReported(village)) {
                tell(Call.at(village, luck, told), vows, readings);
            }
        }
    }

    private void tell(Call call, List<Vow> vows, List<Reading> readings) {
        boolean says = call.told().quarter().year().equals(running);
        boolean confirmed = call.told().isConfirmed(call.village());
        for (int line = 0; line < vows.size(); line++) {
            var vow = vows.get(line);
            var sketch = requireNonNull(sketches.get(vow.line().code()));
            var amount = call.amount(line, sketch, vow.goals());
            if (says) {
                readings.add(call.reading(line, sketch, Kind.SELF, call.claimed(line, amount)));
            }
            if (confirmed) {
                readings.add(call.reading(line, sketch, Kind.VALIDATED, amount));
            }
        }
    }
}
