package org.imihigo.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/** What every room asks that watches a step of the calendar: when it is due, and whom it binds. */
@Component
public class StepDeadlines {
    private final Calendar calendar;
    private final People people;
    private final Territory territory;

    StepDeadlines(Calendar calendar, People people, Territory territory) {
        this.calendar = calendar;
        this.people = people;
        this.territory = territory;
    }

    /**
     * The days between two, both included, by which a step is due.
     *
     * @param name what is owed in the step, as the room's keys of sentences go on after {@code
     *     wording}
     */
    public List<Deadline> between(
            Step step, String wording, String name, LocalDate first, LocalDate last) {
        var year = FiscalYear.of(last);
        return Stream.of(year.previous(), year, year.next())
                .flatMap(one -> deadline(step, wording, name, one))
                .filter(one -> !one.due().isBefore(first) && !one.due().isAfter(last))
                .toList();
    }

    private Stream<Deadline> deadline(Step step, String wording, String name, FiscalYear year) {
        return calendar.window(step, year).stream()
                .map(
                        window ->
                                new Deadline(
                                        name + " " + year + " " + window.due(),
                                        wording + name + ".",
                                        year.whole(),
                                        window.due()));
    }

    /** Those of the units in which an office has to do with the step. */
    public Set<UnitCode> concerned(Step step, Collection<UnitCode> units) {
        return people.postsOf(units).stream()
                .filter(post -> calendar.concerns(step, post.office()))
                .map(Post::unit)
                .collect(toSet());
    }

    /** The posts to which the units directly below these answer. */
    public Map<UnitCode, List<Post>> judges(Collection<UnitCode> units) {
        var seats = new TreeMap<UnitCode, UnitCode>();
        for (var unit : units) {
            seats.put(unit, unit);
            if (unit.equals(unit.country())) {
                // Of the country, the office that judges stands in an institution.
                territory.institutions(unit).stream()
                        .map(Unit::code)
                        .forEach(institution -> seats.putIfAbsent(institution, unit));
            }
        }
        return people.postsOf(seats.keySet()).stream()
                .filter(post -> post.office().judges())
                .collect(groupingBy(post -> seats.getOrDefault(post.unit(), post.unit())));
    }
}
