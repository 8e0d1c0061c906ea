package org.imihigo.ceremony;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.ceremony.pages.ListPage;
import org.imihigo.ceremony.pages.ListsPage;
import org.imihigo.ceremony.pages.VowPage;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.SecondFactor;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A unit's vow, and the lists by which the level above signs. */
@Component
class VowPages {
    private final Vows vows;
    private final VowLists lists;
    private final Pledges pledges;
    private final Indicators indicators;
    private final SecondFactor factor;
    private final Territory territory;
    private final People people;

    VowPages(
            Vows vows,
            VowLists lists,
            Pledges pledges,
            Indicators indicators,
            SecondFactor factor,
            Territory territory,
            People people) {
        this.vows = vows;
        this.lists = lists;
        this.pledges = pledges;
        this.indicators = indicators;
        this.factor = factor;
        this.territory = territory;
        this.people = people;
    }

    VowPage vow(UnitCode unit, FiscalYear year, Actor actor, Words words) {
        var promised =
                vows.promised(unit, year)
                        .orElseThrow(() -> Refusal.notFound("ceremony.vow.nothing"));
        var vow =
                Optional.ofNullable(vows.last(List.of(unit), year).get(unit))
                        .filter(last -> last.text().equals(promised.sha256()));
        return new VowPage(
                path(unit, words.text("ceremony.vow.short", year), words),
                words.text("ceremony.vow.title", territory.fullName(unit, words), year),
                territory.fullName(unit.parent().orElseThrow(), words),
                pledges.of(unit, year).stream().map(pledge -> line(pledge, words)).toList(),
                promised.sha256(),
                vow.map(
                        made ->
                                words.text(
                                        "ceremony.vow.made",
                                        people.title(people.post(made.post()), words),
                                        made.at())),
                vow.flatMap(made -> list(made)).map(VowPages::path),
                Optional.of("/vows/" + unit + "/" + year)
                        .filter(_ -> vow.isEmpty() && actor.reportsFor(unit)));
    }

    private Optional<SignedList> list(Vow vow) {
        return lists.of(vow.unit().parent().orElseThrow(), vow.year()).stream()
                .filter(list -> isIn(list, vow))
                .findFirst();
    }

    private boolean isIn(SignedList list, Vow vow) {
        var member = lists.members(list.id()).get(vow.unit());
        return member != null && member.text().equals(vow.text());
    }

    private static String path(SignedList list) {
        return "/lists/" + list.id();
    }

    private VowPage.Line line(Pledge pledge, Words words) {
        var series = indicators.series(pledge.series());
        var name = series.indicator().name().in(words);
        return new VowPage.Line(
                words.number(pledge.number()),
                series.category().map(one -> name + ": " + one.in(words)).orElse(name),
                series.indicator().shown(pledge.targets().annual(), words));
    }

    private List<Step> path(UnitCode unit, String here, Words words) {
        return Stream.concat(territory.steps(unit, words).stream(), Stream.of(new Step(here, "")))
                .toList();
    }

    ListsPage lists(UnitCode unit, FiscalYear year, Actor actor, Form form) {
        var words = form.words();
        var below = territory.children(unit).stream().map(Unit::code).toList();
        var made = vows.last(below, year);
        var waits = lists.waiting(unit, year).stream().map(Vow::unit).collect(toSet());
        int waiting = waits.size();
        return new ListsPage(
                path(unit, words.text("ceremony.list.short", year), words),
                words.text("ceremony.list.heading", territory.fullName(unit, words), year),
                words.text("ceremony.list.together", below.size(), made.size(), waiting),
                below.stream()
                        .map(
                                one ->
                                        row(
                                                one,
                                                year,
                                                Optional.ofNullable(made.get(one)),
                                                waits.contains(one),
                                                words))
                        .toList(),
                lists.of(unit, year).stream().map(list -> signed(list, words)).toList(),
                Optional.of(waiting)
                        .filter(count -> count > 0)
                        .filter(_ -> below.stream().allMatch(actor::judges))
                        .map(
                                count ->
                                        new ListsPage.Signing(
                                                "/lists/" + unit + "/" + year,
                                                count,
                                                factor.isReady(actor),
                                                factor.hasPasskey(actor),
                                                form.field("counted"),
                                                form.field("code"))));
    }

    private ListsPage.Row row(
            UnitCode unit, FiscalYear year, Optional<Vow> vow, boolean waits, Words words) {
        var word = vow.isEmpty() ? "none" : waits ? "waits" : "signed";
        return new ListsPage.Row(
                territory.fullName(unit, words),
                "/vows/" + unit + "/" + year,
                vow.map(one -> words.moment(one.at())).orElse(""),
                vow.isEmpty() ? "hatched" : waits ? "amber" : "green",
                words.text("ceremony.list.row." + word));
    }

    private ListsPage.Signed signed(SignedList list, Words words) {
        return new ListsPage.Signed(
                words.text("ceremony.list.title", list.number(), list.year()),
                path(list),
                words.moment(list.at()),
                words.text("ceremony.list.progress", lists.done(list.id()), list.size()));
    }

    ListPage list(SignedList list, Words words) {
        int done = lists.done(list.id());
        var percent =
                BigDecimal.valueOf(100L * done)
                        .divide(BigDecimal.valueOf(list.size()), 1, RoundingMode.DOWN);
        return new ListPage(
                path(
                        list.unit(),
                        words.text("ceremony.list.title", list.number(), list.year()),
                        words),
                words.text("ceremony.list.title", list.number(), list.year()),
                words.text(
                        "ceremony.list.signed",
                        people.title(people.post(list.post()), words),
                        list.at(),
                        list.size()),
                list.root(),
                list.sha256(),
                words.text("ceremony.list.progress", done, list.size()),
                percent.toPlainString(),
                done < list.size(),
                lists.members(list.id()).values().stream()
                        .map(member -> row(list, member, words))
                        .toList());
    }

    private ListPage.Row row(SignedList list, Member member, Words words) {
        return new ListPage.Row(
                territory.fullName(member.unit(), words),
                "/contracts/" + member.unit() + "/" + member.year(),
                member.text(),
                member.proof().map(_ -> path(list) + "/proofs/" + member.unit()).orElse(""),
                path(list) + "/prints/" + member.unit(),
                member.proof().flatMap(Member.Proof::trouble).map(words::text).orElse(""));
    }
}
