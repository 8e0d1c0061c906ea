package org.imihigo.baselines;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.baselines.pages.BaselinePage;
import org.imihigo.baselines.pages.RegisterPage;
import org.imihigo.documents.Documents;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The register of a unit and the page of one baseline. */
@Component
class RegisterPages {
    private static final int MOST_MEASURES = 300;

    private final Baselines baselines;
    private final Wanted wanted;
    private final Indicators indicators;
    private final Territory territory;
    private final People people;
    private final Documents documents;

    RegisterPages(
            Baselines baselines,
            Wanted wanted,
            Indicators indicators,
            Territory territory,
            People people,
            Documents documents) {
        this.baselines = baselines;
        this.wanted = wanted;
        this.indicators = indicators;
        this.territory = territory;
        this.people = people;
        this.documents = documents;
    }

    /** "Land consolidated for maize", or with its category. */
    static String name(Series series, Words words) {
        var name = series.indicator().name().in(words);
        return series.category()
                .map(category -> words.text("baselines.series.part", name, category.in(words)))
                .orElse(name);
    }

    RegisterPage register(UnitCode unit, Optional<Actor> actor, Words words) {
        territory.unit(unit);
        var there = baselines.of(unit);
        var known = there.stream().map(Baseline::series).collect(toSet());
        boolean writes = actor.filter(one -> one.reportsFor(unit)).isPresent();
        return new RegisterPage(
                territory.fullName(unit, words),
                territory.steps(unit, words),
                Paths.gaps(unit),
                there.stream()
                        .map(one -> row(one, words))
                        .sorted(Comparator.comparing(RegisterPage.Row::name))
                        .toList(),
                wanted.of(unit).stream()
                        .filter(series -> !known.contains(series))
                        .map(series -> missing(unit, series, words))
                        .sorted(Comparator.comparing(RegisterPage.Row::name))
                        .toList(),
                writes,
                Paths.of(unit) + "/addition",
                writes ? measures(unit, known, words) : List.of());
    }

    /** The country's measures and those of the places above and of the unit itself. */
    private List<RegisterPage.Choice> measures(UnitCode unit, Set<SeriesId> known, Words words) {
        return indicators.all().stream()
                .filter(series -> !known.contains(series.id()))
                .filter(series -> isOffered(series, unit))
                .map(series -> new RegisterPage.Choice(series.id().value(), name(series, words)))
                .sorted(Comparator.comparing(RegisterPage.Choice::text))
                .limit(MOST_MEASURES)
                .toList();
    }

    private boolean isOffered(Series series, UnitCode unit) {
        return indicators
                .known(series.indicator().code())
                .flatMap(known -> known.own())
                .map(own -> own.unit().contains(unit))
                .orElse(true);
    }

    private RegisterPage.Row row(Baseline baseline, Words words) {
        var series = indicators.series(baseline.series());
        var found =
                baseline.stated() instanceof Stated.Found one
                        ? Optional.of(one)
                        : Optional.<Stated.Found>empty();
        return new RegisterPage.Row(
                name(series, words),
                Paths.of(baseline.unit(), baseline.series()),
                value(baseline, series, words),
                found.map(one -> words.date(one.date())).orElse(""),
                found.map(Stated.Found::source).orElse(""),
                found.map(one -> words.text("baselines.confidence." + one.confidence().word()))
                        .orElse(""),
                baseline.trust().light(),
                words.text("baselines.trust." + baseline.trust().word()));
    }

    private RegisterPage.Row missing(UnitCode unit, SeriesId series, Words words) {
        return new RegisterPage.Row(
                name(indicators.series(series), words),
                Paths.of(unit, series),
                "",
                "",
                "",
                "",
                Trust.NONE.light(),
                words.text("baselines.trust.none"));
    }

    private String value(Baseline baseline, Series series, Words words) {
        return switch (baseline.stated()) {
            case Stated.Found found -> series.indicator().shown(found.value(), words);
            case Stated.ToEstablish(_, var due) -> words.text("baselines.value.by", due);
        };
    }

    /** Who may be asked to establish it: the posts that report for the unit. */
    List<PostId> owners(UnitCode unit) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office().reports())
                .map(Post::id)
                .toList();
    }

    BaselinePage one(UnitCode unit, SeriesId series, Optional<Actor> actor, Words words) {
        return page(
                unit,
                series,
                actor.filter(one -> one.reportsFor(unit)).map(_ -> fresh(unit, series, words)),
                actor,
                Optional.empty(),
                words);
    }

    BaselinePage again(
            UnitCode unit, SeriesId series, BaselineForm form, Actor actor, Words words) {
        return page(unit, series, Optional.of(form), Optional.of(actor), Optional.empty(), words);
    }

    /** With what was typed; whoever sends it again has seen what the other one said. */
    BaselinePage overtaken(
            UnitCode unit,
            SeriesId series,
            BaselineForm form,
            String sentence,
            Actor actor,
            Words words) {
        var fields = new LinkedHashMap<>(form.fields());
        fields.put("version", String.valueOf(baselines.history(unit, series).size()));
        var seen = new BaselineForm(fields, Map.of(), Optional.empty());
        return page(
                unit, series, Optional.of(seen), Optional.of(actor), Optional.of(sentence), words);
    }

    private BaselineForm fresh(UnitCode unit, SeriesId series, Words words) {
        var fields = new LinkedHashMap<String, String>();
        var last = baselines.inForce(unit, series);
        fields.put("version", String.valueOf(last.map(Baseline::version).orElse(0)));
        fields.put("kind", "found");
        last.ifPresent(one -> fill(fields, one.stated(), indicators.series(series), words));
        return new BaselineForm(fields, Map.of(), Optional.empty());
    }

    private static void fill(
            Map<String, String> fields, Stated stated, Series series, Words words) {
        switch (stated) {
            case Stated.Found found -> {
                switch (found.value()) {
                    case Amount.Counts(long numerator, long denominator) -> {
                        fields.put("value", String.valueOf(numerator));
                        fields.put("of", String.valueOf(denominator));
                    }
                    case Amount amount ->
                            fields.put(
                                    "value",
                                    amount.exact(series.indicator().decimals())
                                            .map(figure -> series.indicator().number(figure, words))
                                            .orElse(""));
                }
                fields.put("date", found.date().toString());
                fields.put("source", found.source());
                fields.put("method", found.method());
                fields.put("confidence", found.confidence().name());
            }
            case Stated.ToEstablish(var owner, var due) -> {
                fields.put("owner", owner.toString());
                fields.put("due", due.toString());
            }
        }
    }

    private List<BaselinePage.Link> pledges(UnitCode unit, SeriesId id, Words words) {
        return wanted.resting(new Need(unit, id)).entrySet().stream()
                .map(
                        one ->
                                new BaselinePage.Link(
                                        words.text("baselines.one.pledge", one.getKey()),
                                        one.getValue()))
                .toList();
    }

    private BaselinePage page(
            UnitCode unit,
            SeriesId id,
            Optional<BaselineForm> form,
            Optional<Actor> actor,
            Optional<String> ahead,
            Words words) {
        var series = indicators.series(id);
        var history = baselines.history(unit, id);
        var last = history.stream().findFirst();
        var trust = last.map(Baseline::trust).orElse(Trust.NONE);
        return new BaselinePage(
                name(series, words),
                Stream.concat(
                                territory.steps(unit, words).stream(),
                                Stream.of(
                                        new Step(
                                                words.text("baselines.register.short"),
                                                Paths.of(unit)),
                                        new Step(name(series, words), "")))
                        .toList(),
                series.indicator().path(),
                trust.light(),
                words.text("baselines.trust." + trust.word()),
                last.map(one -> facts(one, series, words)).orElse(List.of()),
                actor.filter(one -> one.sees(unit))
                        .flatMap(_ -> last)
                        .map(this::proofs)
                        .orElse(List.of()),
                history.stream().map(one -> version(one, series, words)).toList(),
                pledges(unit, id, words),
                form.map(typed -> form(typed, unit, series, words)),
                last.filter(one -> one.stated() instanceof Stated.Found)
                        .filter(_ -> actor.filter(one -> one.judges(unit)).isPresent())
                        .map(
                                one ->
                                        new BaselinePage.Verdict(
                                                Paths.of(unit, id) + "/verification",
                                                one.id().toString(),
                                                one.isVerified())),
                ahead);
    }

    private List<BaselinePage.Fact> facts(Baseline baseline, Series series, Words words) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("value", value(baseline, series, words));
        if (baseline.stated() instanceof Stated.Found found) {
            facts.put("date", words.date(found.date()));
            facts.put("source", found.source());
            facts.put(
                    "method",
                    found.method().isEmpty()
                            ? words.text("baselines.method.unsaid")
                            : found.method());
            facts.put(
                    "confidence", words.text("baselines.confidence." + found.confidence().word()));
        }
        if (baseline.stated() instanceof Stated.ToEstablish(var owner, _)) {
            facts.put("owner", title(owner, words));
        }
        baseline.verification()
                .ifPresent(
                        said ->
                                facts.put(
                                        said.verified() ? "verified" : "withdrawn",
                                        words.text(
                                                        "baselines.verified.by",
                                                        title(said.by(), words),
                                                        said.at())
                                                + (said.remark().isEmpty()
                                                        ? ""
                                                        : " " + said.remark())));
        return facts.entrySet().stream()
                .map(
                        fact ->
                                new BaselinePage.Fact(
                                        words.text("baselines.fact." + fact.getKey()),
                                        fact.getValue()))
                .toList();
    }

    private String title(PostId post, Words words) {
        return people.title(people.post(post), words);
    }

    private List<BaselinePage.Proof> proofs(Baseline baseline) {
        return documents.find(baseline.proofs()).stream()
                .map(
                        document ->
                                new BaselinePage.Proof(
                                        document.name(),
                                        "/documents/" + document.id(),
                                        document.isPicture()))
                .toList();
    }

    private BaselinePage.Version version(Baseline baseline, Series series, Words words) {
        return new BaselinePage.Version(
                value(baseline, series, words),
                baseline.stated() instanceof Stated.Found found ? found.source() : "",
                baseline.reason(),
                title(baseline.by(), words),
                words.moment(baseline.at()));
    }

    private BaselinePage.Form form(BaselineForm typed, UnitCode unit, Series series, Words words) {
        var owner = typed.text("owner");
        return new BaselinePage.Form(
                Paths.of(unit, series.id()) + "/versions",
                typed.fields(),
                series.indicator().measure().counted(),
                series.indicator().unit().in(words),
                Arrays.stream(Confidence.values())
                        .map(
                                one ->
                                        new BaselinePage.Choice(
                                                one.name(),
                                                words.text("baselines.confidence." + one.word()),
                                                one.name().equals(typed.text("confidence"))))
                        .toList(),
                owners(unit).stream()
                        .map(
                                post ->
                                        new BaselinePage.Choice(
                                                post.toString(),
                                                title(post, words),
                                                post.toString().equals(owner)))
                        .toList(),
                typed.wrong());
    }
}
