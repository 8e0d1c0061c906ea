package org.imihigo.baselines;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the other rooms want baselines for, in the running year. */
@Component
class Wanted {
    private final ObjectProvider<Needs> rooms;
    private final Calendar calendar;

    Wanted(ObjectProvider<Needs> rooms, Calendar calendar) {
        this.rooms = rooms;
        this.calendar = calendar;
    }

    /** Of the unit itself. */
    List<SeriesId> of(UnitCode unit) {
        return within(unit).stream()
                .filter(need -> need.unit().equals(unit))
                .map(Need::series)
                .sorted()
                .toList();
    }

    /** Where those of the years around now are read that rest on a baseline. */
    Map<FiscalYear, String> resting(Need need) {
        var paths = new TreeMap<FiscalYear, String>();
        var now = calendar.year();
        for (var year : List.of(now.previous(), now, now.next())) {
            rooms.stream()
                    .flatMap(room -> room.path(year, need).stream())
                    .forEach(path -> paths.put(year, path));
        }
        return paths;
    }

    /** Of a place and all that lies in it. */
    Set<Need> within(UnitCode place) {
        var needs = new HashSet<Need>();
        rooms.stream().forEach(room -> room.each(calendar.year(), place, needs::add));
        return needs;
    }
}
