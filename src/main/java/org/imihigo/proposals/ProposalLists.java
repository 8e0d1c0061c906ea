package org.imihigo.proposals;

import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.proposals.pages.Link;
import org.imihigo.proposals.pages.ProposalsPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The list of proposals, and how many there are of each fate. */
@Component
class ProposalLists {
    private static final int SIZE = 50;
    private static final List<String> FIELDS = List.of("q", "unit", "fate", "category", "year");

    private final AllProposals proposals;
    private final Proposals door;
    private final ProposalForms forms;
    private final Telling telling;
    private final Places places;
    private final Windows windows;
    private final Calendar calendar;
    private final Territory territory;
    private final UnitCode country;

    ProposalLists(
            AllProposals proposals,
            Proposals door,
            ProposalForms forms,
            Telling telling,
            Places places,
            Windows windows,
            Calendar calendar,
            Territory territory,
            @Value("${imihigo.country:rw}") String country) {
        this.proposals = proposals;
        this.door = door;
        this.forms = forms;
        this.telling = telling;
        this.places = places;
        this.windows = windows;
        this.calendar = calendar;
        this.territory = territory;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    /** The place that is looked at; the country where none is typed. */
    Optional<UnitCode> place(Form form) {
        return form.has("unit")
                ? form.read("unit", () -> places.read(form.text("unit"), form.words()))
                : Optional.of(country);
    }

    ProposalsPage page(Form form, Optional<Actor> actor) {
        var words = form.words();
        var place = place(form);
        int offset = form.number("after");
        var found = place.map(unit -> search(form, unit, actor));
        var rows = found.map(search -> proposals.find(search, SIZE, offset)).orElse(List.of());
        int count = found.map(proposals::count).orElse(0);
        var unit = place.orElse(country);
        return new ProposalsPage(
                words.text("proposals.list.title", territory.fullName(unit, words)),
                Paths.to(territory, unit, words.text("proposals.list.step"), words),
                fields(form),
                counts(unit, words),
                share(unit, words),
                doors(unit, actor, words),
                count,
                rows.stream()
                        .map(row -> telling.row(row, ProposalPages.isReadable(row, actor), words))
                        .toList(),
                offset + SIZE < count
                        ? Optional.of(address(form, offset + SIZE))
                        : Optional.empty());
    }

    private static Search search(Form form, UnitCode unit, Optional<Actor> actor) {
        return new Search(
                form.text("q"),
                unit,
                Outcome.parse(form.text("fate")),
                Category.parse(form.text("category")),
                FiscalYear.parse(form.text("year")),
                actor.map(Actor::scope));
    }

    private ProposalsPage.Fields fields(Form form) {
        var words = form.words();
        var all = words.text("proposals.list.all");
        var fates =
                Arrays.stream(Outcome.values())
                        .map(
                                one ->
                                        form.option(
                                                "fate",
                                                one.word(),
                                                words.text("proposals.outcome." + one.word())));
        var years =
                Stream.concat(Stream.of(calendar.year().previous()), windows.years().stream())
                        .map(year -> form.option("year", year.toString(), year.toString()));
        return new ProposalsPage.Fields(
                form.field("q"),
                form.field("unit"),
                form.field("fate", Paths.withNothing(all, fates)),
                form.field("category", ProposalForms.categories(form, all)),
                form.field("year", Paths.withNothing(all, years)));
    }

    /** Of each fate, whoever may read them: a number gives nobody's words away. */
    List<ProposalsPage.Count> counts(UnitCode unit, Words words) {
        var counts = proposals.counts(unit);
        return counts.isEmpty()
                ? List.of()
                : Arrays.stream(Outcome.values())
                        .map(
                                outcome ->
                                        new ProposalsPage.Count(
                                                words.number(counts.getOrDefault(outcome, 0)),
                                                words.text("proposals.outcome." + outcome.word()),
                                                "/proposals?unit="
                                                        + unit
                                                        + "&fate="
                                                        + outcome.word()))
                        .toList();
    }

    /** How much of the running year's contract the unit's people asked for, in a sentence. */
    Optional<String> share(UnitCode unit, Words words) {
        return share(unit, calendar.year(), words);
    }

    Optional<String> share(UnitCode unit, FiscalYear year, Words words) {
        var origin = door.origin(unit, year);
        return origin.number() == 0
                ? Optional.empty()
                : Optional.of(
                        words.text(
                                "proposals.share",
                                year,
                                origin.asked().size(),
                                origin.number(),
                                percent(origin.byNumber(), words),
                                percent(origin.byWeight(), words)));
    }

    private static String percent(Fraction share, Words words) {
        return words.percent(share.rounded(1, RoundingMode.HALF_UP));
    }

    /** Where this reader may go on from here. */
    List<Link> doors(UnitCode unit, Optional<Actor> actor, Words words) {
        var doors = new ArrayList<Link>();
        doors.add(new Link(words.text("proposals.door.assemblies"), "/assemblies?unit=" + unit));
        territory
                .find(unit)
                .filter(Offering::isOpenTo)
                .ifPresent(
                        _ ->
                                doors.add(
                                        new Link(
                                                words.text("proposals.door.offers"),
                                                "/offers/" + unit + "/" + windows.planned())));
        actor.filter(forms::isOpenTo)
                .filter(one -> one.unit().equals(unit) || one.unit().isInstitution())
                .ifPresent(
                        one -> {
                            doors.add(
                                    new Link(
                                            words.text("proposals.door.new"),
                                            one.unit().isInstitution() && !unit.equals(country)
                                                    ? "/proposals/new?unit=" + unit
                                                    : "/proposals/new"));
                            if (!one.unit().isInstitution()) {
                                doors.add(
                                        new Link(
                                                words.text("proposals.door.assembly"),
                                                "/assemblies/new"));
                            }
                        });
        return doors;
    }

    private static String address(Form form, int after) {
        return FIELDS.stream()
                .filter(form::has)
                .map(
                        name ->
                                name
                                        + "="
                                        + URLEncoder.encode(
                                                form.text(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/proposals?", "&after=" + after));
    }
}
