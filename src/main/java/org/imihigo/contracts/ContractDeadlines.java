package org.imihigo.contracts;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.calendar.Step;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Deadlines;
import org.imihigo.notices.Debt;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.springframework.stereotype.Component;

/** Who had a contract last year and has none yet: no draft when it is due, no signature later. */
@Component
class ContractDeadlines implements Deadlines {
    private static final Set<Step> STEPS = Set.of(Step.DRAFTING, Step.SIGNING);

    private final Calendar calendar;
    private final Contracts contracts;
    private final AllDrafts drafts;
    private final People people;

    ContractDeadlines(Calendar calendar, Contracts contracts, AllDrafts drafts, People people) {
        this.calendar = calendar;
        this.contracts = contracts;
        this.drafts = drafts;
        this.people = people;
    }

    @Override
    public List<Deadline> between(LocalDate first, LocalDate last) {
        var year = FiscalYear.of(last);
        return Stream.of(year, year.next())
                .flatMap(one -> STEPS.stream().flatMap(step -> deadline(step, one).stream()))
                .filter(one -> !one.due().isBefore(first) && !one.due().isAfter(last))
                .toList();
    }

    private Optional<Deadline> deadline(Step step, FiscalYear year) {
        return calendar.window(step, year)
                .map(
                        window ->
                                new Deadline(
                                        word(step) + " " + year + " " + window.due(),
                                        "contracts.notice." + word(step) + ".",
                                        year.whole(),
                                        window.due()));
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Debt> owed(Deadline deadline) {
        var year = deadline.period().year();
        boolean drafting = deadline.id().startsWith(word(Step.DRAFTING));
        var owing = new HashSet<>(contracts.withContract(year.previous()));
        owing.removeAll(contracts.withContract(year));
        if (drafting) {
            owing.removeAll(drafts.units(year));
        }
        var step = drafting ? Step.DRAFTING : Step.SIGNING;
        return concerned(step, owing).stream()
                .sorted()
                .map(unit -> new Debt(unit, Optional.empty(), path(drafting, unit, year)))
                .toList();
    }

    private Set<UnitCode> concerned(Step step, Set<UnitCode> units) {
        return people.postsOf(units).stream()
                .filter(post -> calendar.concerns(step, post.office()))
                .map(Post::unit)
                .collect(toSet());
    }

    private static String path(boolean drafting, UnitCode unit, FiscalYear year) {
        return drafting ? "/contracts/" + unit + "/" + year + "/draft" : "/units/" + unit;
    }
}
