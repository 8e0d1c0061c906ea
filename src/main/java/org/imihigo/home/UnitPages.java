package org.imihigo.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.home.pages.UnitPage;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.territory.UnitChange;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Composes the page of a unit from what it is and from what every room says about it. */
@Component
class UnitPages {
    private final Territory territory;
    private final People people;
    private final Periods periods;
    private final List<UnitPanel> panels;

    UnitPages(Territory territory, People people, Periods periods, List<UnitPanel> panels) {
        this.territory = territory;
        this.people = people;
        this.periods = periods;
        this.panels = panels.stream().sorted(Comparator.comparingInt(UnitPanel::order)).toList();
    }

    UnitPage of(Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return new UnitPage(
                unit.code().value(),
                territory.fullName(unit.code(), words),
                capital(territory.tierName(unit.tier(), words)),
                changes(unit, words),
                territory.steps(unit.code(), words),
                choices(period, words),
                sections(unit, period, actor, words),
                below(unit, period, words),
                links(institutions(unit), period, words),
                posts(unit, words));
    }

    /** From where the unit came, and what became of it. */
    private List<UnitPage.Change> changes(Unit unit, Words words) {
        var before = territory.predecessors(unit.code());
        var after = territory.successors(unit.code());
        var came =
                before.stream()
                        .limit(1)
                        .map(
                                first ->
                                        change(
                                                "home.unit.before." + word(first),
                                                first,
                                                before.stream().map(UnitChange::predecessor),
                                                words));
        var went =
                after.stream()
                        .limit(1)
                        .map(
                                first ->
                                        change(
                                                "home.unit.after." + word(first),
                                                first,
                                                after.stream().map(UnitChange::successor),
                                                words));
        var ended =
                unit.until().stream()
                        .filter(_ -> after.isEmpty())
                        .map(
                                end ->
                                        new UnitPage.Change(
                                                words.text("home.unit.ended", end.minusDays(1)),
                                                List.of()));
        return Stream.of(came, went, ended).flatMap(changes -> changes).toList();
    }

    private static String word(UnitChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private UnitPage.Change change(
            String key, UnitChange first, Stream<UnitCode> others, Words words) {
        var links =
                others.map(
                        code ->
                                new UnitPage.Link(
                                        territory.fullName(code, words) + " (" + code + ")",
                                        "/units/" + code));
        return new UnitPage.Change(
                words.text(key, first.day().minusDays(1), first.day()), links.toList());
    }

    private List<UnitPage.Choice> choices(FiscalPeriod chosen, Words words) {
        return periods.offered(chosen).stream()
                .map(
                        period ->
                                new UnitPage.Choice(
                                        period.toString(),
                                        words.period(period),
                                        period.equals(chosen)))
                .toList();
    }

    private List<UnitPage.Section> sections(
            Unit unit, FiscalPeriod period, Optional<Actor> actor, Words words) {
        return panels.stream()
                .flatMap(panel -> panel.of(unit, period, actor, words).stream())
                .map(view -> new UnitPage.Section(view.anchor(), view.title(), view.page()))
                .toList();
    }

    private UnitPage.Below below(Unit unit, FiscalPeriod period, Words words) {
        var children =
                territory.children(unit.code()).stream()
                        .filter(child -> child.existsOn(period.lastDay()))
                        .toList();
        var title =
                children.isEmpty()
                        ? ""
                        : capital(territory.tierNames(children.getLast().tier(), words));
        return new UnitPage.Below(title, links(children, period, words));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Ministries before agencies before partners. */
    private List<Unit> institutions(Unit unit) {
        return territory.institutions(unit.code()).stream()
                .sorted(Comparator.comparing(Unit::tier))
                .toList();
    }

    private List<UnitPage.Link> links(List<Unit> units, FiscalPeriod period, Words words) {
        return units.stream()
                .filter(unit -> unit.existsOn(period.lastDay()))
                .map(unit -> link(unit, period, words))
                .toList();
    }

    private UnitPage.Link link(Unit unit, FiscalPeriod period, Words words) {
        var address = "/units/" + unit.code();
        return new UnitPage.Link(
                territory.fullName(unit.code(), words),
                period.equals(periods.now()) ? address : address + "?period=" + period);
    }

    private List<String> posts(Unit unit, Words words) {
        return people.postsOf(unit.code()).stream()
                .map(post -> people.officeName(post.office(), unit.tier(), words))
                .distinct()
                .toList();
    }
}
