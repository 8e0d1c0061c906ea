package org.imihigo.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.checks.pages.FindingsPage;
import org.imihigo.checks.pages.LimitsPage;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The limits of all levels in a year, and how they came about. */
@Component
class LimitPages {
    private final Limits limits;
    private final Territory territory;
    private final People people;

    LimitPages(Limits limits, Territory territory, People people) {
        this.limits = limits;
        this.territory = territory;
        this.people = people;
    }

    LimitsPage page(
            FiscalYear year,
            Optional<Actor> actor,
            Map<String, String> typed,
            Map<String, String> wrong,
            Words words) {
        var history = limits.history(year);
        return new LimitsPage(
                words.text("checks.limits.title", year.toString()),
                List.of(),
                limits.book().capSource(),
                limits.original().keySet().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(tier -> level(tier, year, history, words))
                        .toList(),
                actor.filter(Limits::administers).isPresent(),
                "/limits/" + year,
                typed.getOrDefault("most", ""),
                typed.getOrDefault("reason", ""),
                wrong,
                history.stream().map(cap -> change(cap, words)).toList(),
                Stream.of(year.previous(), year.next())
                        .map(other -> new FindingsPage.Link(other.toString(), "/limits/" + other))
                        .toList());
    }

    private LimitsPage.Level level(Tier tier, FiscalYear year, List<Cap> history, Words words) {
        var set = history.stream().filter(cap -> cap.tier() == tier).findFirst();
        return new LimitsPage.Level(
                tier.word(),
                territory.tierName(tier, words),
                words.number(limits.cap(tier, year)),
                set.map(cap -> by(cap, words)).orElseGet(() -> words.text("checks.limits.pack")),
                set.map(Cap::version).orElse(0));
    }

    private LimitsPage.Change change(Cap cap, Words words) {
        return new LimitsPage.Change(
                words.text(
                        "checks.limits.change-line",
                        territory.tierName(cap.tier(), words),
                        cap.most()),
                cap.reason(),
                by(cap, words));
    }

    private String by(Cap cap, Words words) {
        return words.text("checks.plan.by", people.title(people.post(cap.by()), words), cap.at());
    }
}
