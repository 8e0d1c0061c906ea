package org.imihigo.proposals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.indicators.TypedNumber;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.proposals.pages.Link;
import org.imihigo.proposals.pages.ProposalFormPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form in which something is asked for: who may fill it in, what is read from it. */
@Component
class ProposalForms {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 2_000;
    private static final int LONGEST_CONTACT = 200;

    private final Indicators indicators;
    private final Territory territory;
    private final Levels levels;
    private final Places places;
    private final Windows windows;
    private final Assemblies assemblies;

    ProposalForms(
            Indicators indicators,
            Territory territory,
            Levels levels,
            Places places,
            Windows windows,
            Assemblies assemblies) {
        this.indicators = indicators;
        this.territory = territory;
        this.levels = levels;
        this.places = places;
        this.windows = windows;
        this.assemblies = assemblies;
    }

    /** Whether this actor types proposals: for their own place, or as a ministry for any. */
    boolean isOpenTo(Actor actor) {
        var unit = territory.unit(actor.unit());
        boolean place = levels.isPlace(unit) || unit.tier() == Tier.MINISTRY;
        return place && actor.reportsFor(actor.unit());
    }

    void mustBeOpenTo(Actor actor) {
        if (!isOpenTo(actor)) {
            throw Refusal.notYours("proposals.form.not-yours");
        }
    }

    /** On whose behalf this actor may speak. */
    private List<Proposer> proposers(Actor actor) {
        return switch (territory.unit(actor.unit()).tier()) {
            case VILLAGE -> List.of(Proposer.CITIZEN, Proposer.HOUSEHOLD, Proposer.PARTNER);
            case MINISTRY -> List.of(Proposer.MINISTRY);
            default -> List.of(Proposer.PARTNER);
        };
    }

    private boolean choosesPlace(Actor actor) {
        return territory.unit(actor.unit()).tier() == Tier.MINISTRY;
    }

    /** The assembly that the form came from, of the actor's own unit. */
    private Optional<Assembly> assembly(Form form, Actor actor) {
        return Form.uuid(form.text("assembly"))
                .map(AssemblyId::new)
                .map(assemblies::get)
                .map(
                        held -> {
                            actor.mustReportFor(held.unit());
                            return held;
                        });
    }

    /** What the form asks for; nothing where it has a problem. */
    Optional<Asked> read(Form form, Actor actor) {
        var assembly = assembly(form, actor);
        var proposer = proposer(form, assembly, actor);
        var unit = unit(form, actor);
        var title = words(form, "title", LONGEST_TITLE);
        var body = words(form, "body", LONGEST_BODY);
        var category = chosen(form, "category", Category.parse(form.text("category")));
        var year = chosen(form, "year", year(form.text("year")));
        var wanted = wanted(form);
        var cost = cost(form);
        var contact = contact(form);
        proposer.filter(Proposer::hasName)
                .filter(_ -> !form.has("organisation") && !choosesPlace(actor))
                .ifPresent(_ -> form.wrong("organisation", "proposals.wrong.organisation"));
        proposer.filter(Proposer::isPrivate)
                .filter(_ -> !form.has("consent"))
                .ifPresent(_ -> form.wrong("consent", "proposals.wrong.consent"));
        if (assembly.isPresent() && form.text("kept").equals("no") && !form.has("reason")) {
            form.wrong("reason", "proposals.fate.reason");
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(
                new Asked(
                        new ProposalId(form.id("id")),
                        unit.orElseThrow(),
                        proposer.orElseThrow(),
                        organisation(form, proposer.orElseThrow(), actor),
                        title,
                        body,
                        category.orElseThrow(),
                        year.orElseThrow(),
                        wanted,
                        cost,
                        form.has("consent"),
                        contact.filter(_ -> proposer.orElseThrow().isPrivate()),
                        assembly.map(held -> treatment(form, held))));
    }

    private static Asked.Treatment treatment(Form form, Assembly held) {
        boolean kept = !form.text("kept").equals("no");
        return new Asked.Treatment(
                form.id("step"), held.id(), kept, kept ? "" : form.text("reason"));
    }

    private Optional<Proposer> proposer(Form form, Optional<Assembly> assembly, Actor actor) {
        if (assembly.isPresent()) {
            return Optional.of(Proposer.ASSEMBLY);
        }
        var allowed = proposers(actor);
        return allowed.size() == 1
                ? Optional.of(allowed.getFirst())
                : chosen(
                        form,
                        "proposer",
                        Proposer.parse(form.text("proposer")).filter(allowed::contains));
    }

    private Optional<UnitCode> unit(Form form, Actor actor) {
        if (!choosesPlace(actor)) {
            return Optional.of(actor.unit());
        }
        if (!form.has("unit")) {
            form.wrong("unit", "proposals.wrong.unit");
            return Optional.empty();
        }
        return form.read("unit", () -> places.read(form.text("unit"), form.words()))
                .flatMap(place -> form.read("unit", () -> withLevels(place)));
    }

    private UnitCode withLevels(UnitCode place) {
        levels.of(place);
        return place;
    }

    private static String words(Form form, String name, int longest) {
        var text = form.text(name);
        if (text.isEmpty()) {
            form.wrong(name, "proposals.wrong." + name);
        } else if (text.length() > longest) {
            form.wrong(name, "proposals.wrong.long", text.length(), longest);
        } else if (PersonalText.isIn(text)) {
            form.wrong(name, "proposals.wrong.personal");
        }
        return text;
    }

    private static <T> Optional<T> chosen(Form form, String name, Optional<T> choice) {
        if (choice.isEmpty()) {
            form.wrong(name, "proposals.wrong.choose");
        }
        return choice;
    }

    private Optional<FiscalYear> year(String typed) {
        return FiscalYear.parse(typed).filter(windows.years()::contains);
    }

    private Optional<Proposal.Wanted> wanted(Form form) {
        var series = series(form.text("series"));
        if (series.isEmpty()) {
            if (form.has("amount")) {
                form.wrong("series", "proposals.wrong.series");
            }
            return Optional.empty();
        }
        var id = series.get().id();
        if (!form.has("amount")) {
            return Optional.of(new Proposal.Wanted(id, Optional.empty()));
        }
        int decimals = series.get().indicator().decimals();
        return number(form, "amount", decimals)
                .map(amount -> new Proposal.Wanted(id, Optional.of(amount)));
    }

    /** The series that a form chose. */
    Optional<Series> series(String chosen) {
        return chosen.matches("[0-9]{1,9}")
                ? indicators.all().stream()
                        .filter(one -> one.id().equals(new SeriesId(Integer.parseInt(chosen))))
                        .findFirst()
                : Optional.empty();
    }

    /** A number above zero, in units of the last place. */
    static Optional<Long> number(Form form, String name, int decimals) {
        var number =
                form.read(
                        name,
                        () -> TypedNumber.read(form.text(name), decimals, form.words()).scaled());
        if (number.filter(read -> read <= 0).isPresent()) {
            form.wrong(name, "proposals.wrong.positive");
        }
        return number;
    }

    private static Optional<Long> cost(Form form) {
        return form.has("cost") ? number(form, "cost", 0) : Optional.empty();
    }

    private static Optional<String> contact(Form form) {
        var way = form.text("contact");
        if (way.length() > LONGEST_CONTACT) {
            form.wrong("contact", "proposals.wrong.long", way.length(), LONGEST_CONTACT);
        }
        return Optional.of(way).filter(text -> !text.isEmpty());
    }

    private Optional<String> organisation(Form form, Proposer proposer, Actor actor) {
        return switch (proposer) {
            case PARTNER -> Optional.of(shortened(form.text("organisation")));
            case MINISTRY -> Optional.of(territory.unit(actor.unit()).name());
            case CITIZEN, HOUSEHOLD, ASSEMBLY -> Optional.empty();
        };
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_TITLE));
    }

    /** A fresh form: for next year, on an id of its own. */
    ProposalFormPage fresh(String assembly, String unit, Actor actor, Words words) {
        return page(
                new Form(
                        Map.of(
                                "year",
                                windows.planned().toString(),
                                "assembly",
                                assembly,
                                "unit",
                                unit,
                                "kept",
                                "yes"),
                        words),
                actor);
    }

    /** The form as it was typed, with what is wrong. */
    ProposalFormPage page(Form form, Actor actor) {
        var words = form.words();
        var assembly = assembly(form, actor);
        var options = assembly.isPresent() ? List.<Proposer>of() : proposers(actor);
        return new ProposalFormPage(
                form.id("id").toString(),
                path(actor, words),
                choosesPlace(actor)
                        ? Optional.empty()
                        : Optional.of(territory.fullName(actor.unit(), words)),
                assembly.map(
                        held ->
                                new Link(
                                        words.text("proposals.form.raised", held.day()),
                                        held.path())),
                assembly.map(held -> held.id().toString()).orElse(""),
                options.stream().anyMatch(Proposer::isPrivate),
                List.of(
                        form.field("proposer", proposers(form, options)),
                        form.field("organisation"),
                        form.field("unit"),
                        form.field("title"),
                        form.field("body"),
                        form.field("category", categories(form, "")),
                        form.field("year", years(form, windows.years())),
                        form.field("series", everySeries(form)),
                        form.field("amount"),
                        form.field("cost"),
                        form.field("contact"),
                        form.field("consent"),
                        form.field("kept"),
                        form.field("reason")));
    }

    private List<Step> path(Actor actor, Words words) {
        return Paths.to(territory, actor.unit(), words.text("proposals.form.title"), words);
    }

    private static List<Field.Option> proposers(Form form, List<Proposer> some) {
        return some.stream()
                .filter(_ -> some.size() > 1)
                .map(
                        one ->
                                form.option(
                                        "proposer",
                                        one.word(),
                                        form.words().text("proposals.proposer." + one.word())))
                .toList();
    }

    /**
     * @param nothing the word for no choice
     */
    static List<Field.Option> categories(Form form, String nothing) {
        return Paths.withNothing(
                nothing,
                Arrays.stream(Category.values())
                        .map(
                                one ->
                                        form.option(
                                                "category",
                                                one.word(),
                                                form.words()
                                                        .text(
                                                                "proposals.category."
                                                                        + one.word()))));
    }

    static List<Field.Option> years(Form form, List<FiscalYear> years) {
        return years.stream()
                .map(year -> form.option("year", year.toString(), year.toString()))
                .toList();
    }

    List<Field.Option> everySeries(Form form) {
        return Paths.withNothing(
                form.words().text("proposals.form.no-series"),
                indicators.all().stream()
                        .map(
                                one ->
                                        form.option(
                                                "series",
                                                String.valueOf(one.id().value()),
                                                name(one, form.words()))));
    }

    /** What is measured, and in what. */
    static String name(Series series, Words words) {
        var indicator = series.indicator();
        var name = indicator.name().in(words);
        var whole =
                series.category()
                        .map(
                                category ->
                                        words.text(
                                                "proposals.series.part", name, category.in(words)))
                        .orElse(name);
        return words.text("proposals.series.name", whole, indicator.unit().in(words));
    }
}
