package org.imihigo.ceremony;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.ceremony.pages.CallPage;
import org.imihigo.ceremony.pages.CeremoniesPage;
import org.imihigo.ceremony.pages.OperatorPage;
import org.imihigo.ceremony.pages.RollPage;
import org.imihigo.ceremony.pages.ScreenPage;
import org.imihigo.contracts.Contracts;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.territory.Territory;
import org.imihigo.web.Bundles;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The stage as the hall, the leader of the ceremony and the paper show it. */
@Component
class CeremonyPages {
    private static final int LONGEST = 120;
    private static final int COMING = 4;
    private static final int ON_SCREEN = 12;

    private final Territory territory;
    private final People people;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Contracts contracts;
    private final Calendar calendar;
    private final Bundles bundles;

    CeremonyPages(
            Territory territory,
            People people,
            Pledges pledges,
            Indicators indicators,
            Contracts contracts,
            Calendar calendar,
            Bundles bundles) {
        this.territory = territory;
        this.people = people;
        this.pledges = pledges;
        this.indicators = indicators;
        this.contracts = contracts;
        this.calendar = calendar;
        this.bundles = bundles;
    }

    static String path(UUID id) {
        return "/ceremonies/" + id;
    }

    CeremoniesPage list(List<Ceremony> all, Optional<UnitCode> stage, Words words) {
        return new CeremoniesPage(
                all.stream()
                        .map(
                                one ->
                                        new CeremoniesPage.Row(
                                                one.title(),
                                                path(one.id()),
                                                territory.fullName(one.unit(), words),
                                                when(one, words),
                                                count(one, words)))
                        .toList(),
                stage.isPresent());
    }

    private static String when(Ceremony one, Words words) {
        return words.text("ceremony.stage.when", one.day(), one.venue());
    }

    private static String count(Ceremony one, Words words) {
        return words.text("ceremony.stage.count", one.stage().pledged().size(), one.queue().size());
    }

    CallPage call(UnitCode unit, Form form) {
        return new CallPage(
                territory.fullName(unit, form.words()),
                form.id("id").toString(),
                List.of(
                        form.field("title"),
                        form.field("venue"),
                        form.field("day"),
                        form.field(
                                "year",
                                Stream.of(calendar.year(), calendar.year().next())
                                        .map(FiscalYear::toString)
                                        .map(year -> form.option("year", year, year))
                                        .toList())));
    }

    /** What the form calls; nothing where it has a problem. */
    Optional<Ceremony> read(UnitCode unit, Form form) {
        for (var name : List.of("title", "venue")) {
            if (!form.has(name) || form.text(name).length() > LONGEST) {
                form.wrong(name, "ceremony.call.short", LONGEST);
            }
        }
        var day = form.read("day", () -> day(form.text("day")));
        var year = form.read("year", () -> year(form.text("year")));
        return form.isRight()
                ? Optional.of(
                        new Ceremony(
                                form.id("id"),
                                unit,
                                year.orElseThrow(),
                                form.text("title"),
                                form.text("venue"),
                                day.orElseThrow(),
                                List.of(),
                                List.of()))
                : Optional.empty();
    }

    private static LocalDate day(String typed) {
        return Form.day(typed, "ceremony.call.day");
    }

    private static FiscalYear year(String typed) {
        return FiscalYear.parse(typed).orElseThrow(() -> Refusal.invalid("ceremony.call.year"));
    }

    RollPage roll(Ceremony ceremony, boolean leads, Words words) {
        var stage = ceremony.stage();
        var rows =
                IntStream.rangeClosed(1, ceremony.queue().size())
                        .mapToObj(place -> row(ceremony, stage, place, words))
                        .toList();
        return new RollPage(
                ceremony.title(),
                territory.fullName(ceremony.unit(), words),
                ceremony.year().toString(),
                when(ceremony, words),
                count(ceremony, words),
                rows,
                path(ceremony.id()),
                leads,
                ceremony.hasBegun());
    }

    private RollPage.Row row(Ceremony ceremony, Ceremony.Stage stage, int place, Words words) {
        var unit = ceremony.queue().get(place - 1);
        var at = Optional.ofNullable(stage.pledged().get(place));
        return new RollPage.Row(
                words.number(place),
                unit.value(),
                territory.fullName(unit, words),
                "/contracts/" + unit + "/" + ceremony.year(),
                post(unit, words),
                at.map(words::moment).orElse(""),
                contracts
                        .inForce(unit, ceremony.year())
                        .map(contract -> words.text("ceremony.roll.signed", contract.signedOn()))
                        .orElse(""),
                stage.turn() == place);
    }

    /** Who pledges for a unit: the first of its posts that reports. */
    private String post(UnitCode unit, Words words) {
        return people.postsOf(unit).stream()
                .filter(post -> post.office().reports() && post.office().judges())
                .reduce((first, second) -> second)
                .or(() -> people.postsOf(unit).stream().findFirst())
                .map((Post post) -> people.title(post, words))
                .orElse("");
    }

    ScreenPage screen(Ceremony ceremony, boolean lower, Words words) {
        var spoken = Stream.of(Language.RW, Language.EN, Language.FR).map(bundles::in).toList();
        var stage = ceremony.stage();
        var now = ceremony.now();
        return new ScreenPage(
                ceremony.title(),
                ceremony.year().toString(),
                ceremony.moves().size(),
                lower,
                stage.paused(),
                stage.turn() > ceremony.queue().size(),
                spoken,
                now.map(unit -> each(spoken, one -> territory.fullName(unit, one)))
                        .orElse(List.of()),
                now.map(unit -> each(spoken, one -> post(unit, one))).orElse(List.of()),
                now.map(unit -> promises(unit, ceremony.year(), spoken)).orElse(List.of()),
                stage.pledged().size(),
                ceremony.queue().size(),
                ceremony.next(COMING).stream()
                        .map(unit -> territory.shortName(unit, words))
                        .toList());
    }

    private static List<String> each(List<Words> spoken, Function<Words, String> said) {
        return spoken.stream().map(said).distinct().toList();
    }

    private List<ScreenPage.Promise> promises(UnitCode unit, FiscalYear year, List<Words> spoken) {
        return pledges.of(unit, year).stream()
                .limit(ON_SCREEN)
                .map(pledge -> promise(pledge, spoken))
                .toList();
    }

    private ScreenPage.Promise promise(Pledge pledge, List<Words> spoken) {
        var series = indicators.series(pledge.series());
        return new ScreenPage.Promise(
                each(
                        spoken,
                        words ->
                                series.indicator().name().in(words)
                                        + series.category()
                                                .map(one -> ": " + one.in(words))
                                                .orElse("")),
                series.indicator().shown(pledge.targets().annual(), spoken.getFirst()));
    }

    OperatorPage operator(Ceremony ceremony, Words words) {
        var stage = ceremony.stage();
        boolean begun = stage.turn() > 0;
        var buttons =
                Stream.of(Ceremony.Kind.values())
                        .filter(ceremony::may)
                        .map(kind -> button(kind, begun, words))
                        .toList();
        return new OperatorPage(
                ceremony.title(),
                path(ceremony.id()),
                ceremony.moves().size(),
                words.text(state(ceremony, stage)),
                ceremony.now().map(unit -> territory.fullName(unit, words)).orElse(""),
                ceremony.next(1).stream()
                        .map(unit -> territory.fullName(unit, words))
                        .findFirst()
                        .orElse(""),
                count(ceremony, words),
                buttons);
    }

    private static String state(Ceremony ceremony, Ceremony.Stage stage) {
        if (stage.paused()) {
            return "ceremony.state.paused";
        }
        if (stage.turn() == 0) {
            return "ceremony.state.before";
        }
        return stage.turn() > ceremony.queue().size()
                ? "ceremony.state.over"
                : "ceremony.state.now";
    }

    private static OperatorPage.Button button(Ceremony.Kind kind, boolean begun, Words words) {
        var word = kind.name().toLowerCase(Locale.ROOT);
        boolean first = kind == Ceremony.Kind.NEXT && !begun;
        return new OperatorPage.Button(
                kind.name(),
                words.text("ceremony.move." + (first ? "begin" : word)),
                kind == Ceremony.Kind.NEXT || kind == Ceremony.Kind.RESUME);
    }
}
