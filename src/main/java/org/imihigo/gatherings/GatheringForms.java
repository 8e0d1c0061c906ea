package org.imihigo.gatherings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.documents.DocumentId;
import org.imihigo.gatherings.Motion.State;
import org.imihigo.gatherings.pages.AskPage;
import org.imihigo.gatherings.pages.AskPage.Input;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Field;
import org.imihigo.web.Step;
import org.springframework.stereotype.Component;

/** What is said and done about a gathering: the form of each deed, and the deed. */
@Component
class GatheringForms {
    private final Gatherings gatherings;
    private final Motions motions;
    private final AllGatherings all;
    private final AllMotions moved;
    private final AllResolutions resolutions;
    private final Telling telling;

    GatheringForms(
            Gatherings gatherings,
            Motions motions,
            AllGatherings all,
            AllMotions moved,
            AllResolutions resolutions,
            Telling telling) {
        this.gatherings = gatherings;
        this.motions = motions;
        this.all = all;
        this.moved = moved;
        this.resolutions = resolutions;
        this.telling = telling;
    }

    /** The form in which a unit calls a gathering. */
    static AskPage call(Inputs in) {
        var kinds =
                Arrays.stream(Kind.values())
                        .map(
                                one ->
                                        in.option(
                                                "kind",
                                                one.word(),
                                                in.words().text("gatherings.kind." + one.word())));
        var inputs =
                Stream.of(
                                List.of(in.choice("kind", kinds), in.text("series")),
                                in.said("name"),
                                List.of(
                                        in.text("edition"),
                                        in.day("begins"),
                                        in.day("ends"),
                                        in.text("place"),
                                        in.text("quorum"),
                                        in.number("cap"),
                                        in.number("days"),
                                        in.day("call")))
                        .flatMap(List::stream)
                        .toList();
        var path =
                List.of(
                        new Step(in.words().text("gatherings.list.title"), "/gatherings"),
                        new Step(in.words().text("gatherings.ask.call"), ""));
        return in.page("call", "/gatherings/new", path, inputs);
    }

    GatheringId call(Typed typed, Actor actor) {
        var kind = typed.one("kind", Kind.parse(typed.text("kind")));
        var name = typed.said().inAllLanguages();
        var series = typed.text("series");
        if (!series.matches("[a-z][a-z0-9-]{1,39}")) {
            throw Refusal.invalid("gatherings.typed.series");
        }
        var edition = typed.text("edition");
        if (!edition.matches("[0-9]{4}(-[0-9]{1,2})?")) {
            throw Refusal.invalid("gatherings.typed.edition");
        }
        var quorum = quorum(typed.text("quorum"));
        int cap = typed.whole("cap", 1, 500);
        int days = typed.whole("days", 1, 365);
        var begins = typed.day("begins");
        var place = typed.text("place");
        var callCloses = typed.dayOrNone("call");
        var gathering =
                new Gathering(
                        new GatheringId(series, edition),
                        kind,
                        name,
                        actor.unit(),
                        quorum,
                        OptionalInt.empty(),
                        begins,
                        typed.day("ends"),
                        place,
                        cap,
                        days,
                        callCloses,
                        "",
                        OptionalInt.empty());
        typed.at("edition");
        gatherings.call(gathering, actor);
        return gathering.id();
    }

    private static Fraction quorum(String typed) {
        if (!typed.matches("[1-9][0-9]?/[1-9][0-9]?")) {
            throw Refusal.invalid("gatherings.typed.quorum");
        }
        var share = Fraction.parse(typed);
        if (share.compareTo(Fraction.ONE) > 0) {
            throw Refusal.invalid("gatherings.typed.quorum");
        }
        return share;
    }

    AskPage page(Gathering gathering, String word, Inputs in) {
        var title = in.words().text("gatherings.ask." + word);
        return in.page(
                word,
                gathering.id().path() + "/" + word,
                Telling.steps(gathering, in.words(), new Step(title, "")),
                inputs(gathering.id(), word, in));
    }

    private List<Input> inputs(GatheringId id, String word, Inputs in) {
        return switch (word) {
            case "part" -> List.of(roles(in), in.text("unit-code"), in.text("post"));
            case "item" ->
                    List.of(
                            in.number("day"),
                            in.input("time", "time"),
                            in.number("minutes"),
                            in.text("title"),
                            in.text("lead"),
                            in.text("discussant"),
                            in.text("decision"));
            case "paper" -> List.of(items(id, in), in.text("title"), in.day("due"));
            case "version" -> List.of(papers(id, in), in.file("file"));
            case "attendance" -> List.of(members(id, in), in.file("minutes-file"));
            case "resolution" ->
                    Inputs.all(List.of(adopted(id, in), in.text("number")), said(in, "resolution"));
            case "criterion" -> Inputs.all(in.said("criterion"), in.number("weight"));
            case "motion" -> motion(in);
            default -> throw Refusal.notFound("web.refused.not-found");
        };
    }

    private static Input[] said(Inputs in, String label) {
        return in.said(label).toArray(Input[]::new);
    }

    private static List<Input> motion(Inputs in) {
        return Inputs.all(
                in.said("title"),
                in.area("problem"),
                in.area("evidence"),
                in.text("people"),
                in.text("measure"),
                in.text("baseline"),
                in.text("target"),
                in.text("institutions"),
                in.number("cost"),
                in.area("before"),
                in.area("others"));
    }

    private static Input roles(Inputs in) {
        return in.choice(
                "role",
                Arrays.stream(Part.Role.values())
                        .map(
                                one ->
                                        in.option(
                                                "role",
                                                one.word(),
                                                in.words().text("gatherings.role." + one.word()))));
    }

    private Input items(GatheringId id, Inputs in) {
        return in.choice(
                "item",
                all.items(id).stream()
                        .map(one -> in.option("item", one.id().toString(), one.title())));
    }

    private Input papers(GatheringId id, Inputs in) {
        return in.choice(
                "paper",
                all.items(id).stream()
                        .flatMap(item -> item.papers().stream())
                        .map(one -> in.option("paper", one.id().toString(), one.title())));
    }

    private Input members(GatheringId id, Inputs in) {
        return in.ticks(
                "there",
                all.parts(id).stream()
                        .filter(part -> part.role() == Part.Role.MEMBER)
                        .map(
                                part ->
                                        new Field.Option(
                                                part.id().toString(),
                                                part.post()
                                                        + ", "
                                                        + telling.unit(part.unit(), in.words()),
                                                in.form().has("there-" + part.id()))));
    }

    /** The motions that were adopted and have no resolution yet. */
    private Input adopted(GatheringId id, Inputs in) {
        var done =
                resolutions.of(id).stream()
                        .flatMap(one -> one.motion().stream())
                        .collect(Collectors.toSet());
        return in.choice(
                "adopted",
                moved.of(id).stream()
                        .filter(one -> one.state() == State.ADOPTED && !done.contains(one.id()))
                        .map(
                                one ->
                                        in.option(
                                                "adopted",
                                                one.id().toString(),
                                                one.number()
                                                        + " · "
                                                        + one.title().in(in.words()))));
    }

    void act(
            Gathering gathering,
            String word,
            Typed typed,
            Optional<DocumentId> file,
            List<UUID> ticked,
            Actor actor) {
        var id = gathering.id();
        switch (word) {
            case "part" -> gatherings.invite(id, part(typed), actor);
            case "item" -> gatherings.plan(id, item(typed), actor);
            case "paper" ->
                    gatherings.askPaper(
                            id, typed.one("item", typed.chosen("item")), paper(typed), actor);
            case "version" ->
                    gatherings.send(
                            id,
                            typed.one("paper", typed.chosen("paper")),
                            typed.one("file", file),
                            actor);
            case "attendance" -> {
                typed.at("there");
                gatherings.attend(id, Set.copyOf(ticked), file, actor);
            }
            case "resolution" -> resolve(gathering, typed, actor);
            case "criterion" -> motions.declare(id, criterion(typed), actor);
            case "motion" -> move(id, typed, actor);
            default -> throw Refusal.notFound("web.refused.not-found");
        }
    }

    private static Part part(Typed typed) {
        var role = typed.one("role", Part.Role.parse(typed.text("role")));
        var unit = typed.unit("unit-code");
        return new Part(typed.id(), role, unit, typed.text("post"));
    }

    private static Item item(Typed typed) {
        int day = typed.whole("day", 1, 14);
        var begins = typed.time("time");
        int minutes = typed.whole("minutes", 1, 600);
        var lead = typed.text("lead");
        var discussant = typed.text("discussant");
        var decision = typed.text("decision");
        return new Item(
                typed.id(),
                day,
                begins,
                minutes,
                typed.text("title"),
                lead,
                discussant,
                decision,
                List.of());
    }

    private static Item.Paper paper(Typed typed) {
        var due = typed.day("due");
        return new Item.Paper(typed.id(), typed.text("title"), due, List.of());
    }

    private void resolve(Gathering gathering, Typed typed, Actor actor) {
        var motion = typed.chosen("adopted");
        if (motion.isEmpty()
                && gathering.callCloses().isPresent()
                && !typed.text("number").contains(".")) {
            typed.at("adopted");
            throw Refusal.invalid("gatherings.resolution.no-motion");
        }
        var text = typed.said().inAllLanguages();
        var number = typed.text("number");
        if (!Resolution.NUMBER.matcher(number).matches()) {
            throw Refusal.invalid("gatherings.typed.number");
        }
        gatherings.resolve(gathering.id(), number, text, motion, actor);
    }

    private static Motion.Criterion criterion(Typed typed) {
        var name = typed.said().inAllLanguages();
        return new Motion.Criterion(typed.id().toString(), name, typed.whole("weight", 1, 100));
    }

    private void move(GatheringId id, Typed typed, Actor actor) {
        var title = typed.said();
        var cost = typed.amount("cost");
        var reasons =
                new Motion.Case(
                        typed.text("measure"),
                        typed.text("people"),
                        typed.needed("problem"),
                        typed.text("evidence"),
                        typed.text("baseline"),
                        typed.text("target"),
                        typed.text("institutions"),
                        cost,
                        typed.text("before"),
                        typed.text("others"));
        typed.at("problem");
        motions.move(typed.id(), id, title, reasons, actor);
    }
}
