package org.imihigo.proposals;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.proposals.Attendance.Band;
import org.imihigo.proposals.Attendance.Sex;
import org.imihigo.proposals.pages.AssembliesPage;
import org.imihigo.proposals.pages.AssemblyPage;
import org.imihigo.proposals.pages.Link;
import org.imihigo.proposals.pages.Row;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The pages of assemblies: who came in numbers, and what became of what was said. */
@Component
class AssemblyPages {
    private static final int SIZE = 100;

    private final AllAssemblies assemblies;
    private final AllProposals proposals;
    private final Telling telling;
    private final Places places;
    private final Documents documents;
    private final People people;
    private final Territory territory;
    private final UnitCode country;

    AssemblyPages(
            AllAssemblies assemblies,
            AllProposals proposals,
            Telling telling,
            Places places,
            Documents documents,
            People people,
            Territory territory,
            @Value("${imihigo.country:rw}") String country) {
        this.assemblies = assemblies;
        this.proposals = proposals;
        this.telling = telling;
        this.places = places;
        this.documents = documents;
        this.people = people;
        this.territory = territory;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    AssembliesPage list(Form form, Optional<Actor> actor) {
        var words = form.words();
        var place =
                form.has("unit")
                        ? form.read("unit", () -> places.read(form.text("unit"), words))
                        : Optional.of(country);
        var unit = place.orElse(country);
        var rows = place.map(within -> assemblies.of(within, SIZE)).orElse(List.of());
        return new AssembliesPage(
                words.text("proposals.assemblies.title", territory.fullName(unit, words)),
                Paths.to(territory, unit, words.text("proposals.assemblies.step"), words),
                form.field("unit"),
                actor.filter(one -> one.reportsFor(unit))
                        .map(
                                _ ->
                                        new Link(
                                                words.text("proposals.door.assembly"),
                                                "/assemblies/new")),
                place.map(assemblies::count).orElse(0),
                rows.stream().map(held -> row(held, words)).toList());
    }

    private AssembliesPage.Held row(Assembly held, Words words) {
        var treated = proposals.treatedBy(assemblies.versions(held));
        return new AssembliesPage.Held(
                words.date(held.day()),
                held.path(),
                territory.fullName(held.unit(), words),
                words.number(held.attendance().total()),
                words.number(treated.size()),
                words.number(treated.stream().filter(one -> !isDropped(one)).count()));
    }

    private static boolean isDropped(Standing standing) {
        return standing.last().filter(step -> step.fate() instanceof Fate.Dropped).isPresent();
    }

    AssemblyPage fresh(Assembly held, Optional<Actor> actor, Words words) {
        return page(held, actor, new Form(Map.of(), words));
    }

    AssemblyPage page(Assembly held, Optional<Actor> actor, Form form) {
        var words = form.words();
        var attendance = held.attendance();
        var treated = proposals.treatedBy(assemblies.versions(held));
        var newer = assemblies.correctionOf(held.id());
        var owner = actor.filter(one -> one.reportsFor(held.unit())).filter(_ -> newer.isEmpty());
        var dropped = treated.stream().filter(AssemblyPages::isDropped).toList();
        var kept = treated.stream().filter(one -> !isDropped(one)).toList();
        return new AssemblyPage(
                words.text("proposals.assembly.title", held.day()),
                Paths.to(
                        territory,
                        held.unit(),
                        words.text("proposals.assembly.step", held.day()),
                        words),
                came(attendance, words),
                held.expected().map(invited -> share(attendance.total(), invited, words)),
                ages(attendance, words),
                new AssemblyPage.Age(
                        words.text("proposals.attendance.together"),
                        words.number(attendance.of(Sex.FEMALE)),
                        words.number(attendance.of(Sex.MALE)),
                        words.number(attendance.of(Sex.UNKNOWN)),
                        words.number(attendance.total())),
                held.note(),
                actor.filter(one -> one.sees(held.unit())).flatMap(_ -> minutes(held, words)),
                held.minutes().isPresent(),
                people.title(people.post(held.by()), words),
                words.text(
                        "proposals.assembly.raised", treated.size(), kept.size(), dropped.size()),
                rows(kept, actor, words),
                rows(dropped, actor, words),
                owner.map(_ -> "/proposals/new?assembly=" + held.id()),
                owner.map(_ -> treatment(held, form)).filter(one -> !one.waiting().isEmpty()),
                newer.map(
                        one ->
                                new Link(
                                        words.text("proposals.assembly.corrected", one.day()),
                                        one.path())),
                held.correction()
                        .map(
                                one ->
                                        new Link(
                                                words.text(
                                                        "proposals.assembly.corrects", one.why()),
                                                "/assemblies/" + one.of())),
                owner.map(_ -> held.path() + "/correction"));
    }

    private static String came(Attendance attendance, Words words) {
        return words.text(
                "proposals.attendance.came",
                attendance.total(),
                attendance.of(Sex.FEMALE),
                attendance.of(Sex.MALE),
                attendance.of(Sex.UNKNOWN));
    }

    private static String share(int came, int invited, Words words) {
        var percent = Fraction.of(100L * came, invited).rounded(1, RoundingMode.HALF_UP);
        return words.text("proposals.attendance.share", invited, words.percent(percent));
    }

    private static List<AssemblyPage.Age> ages(Attendance attendance, Words words) {
        var ages = new ArrayList<AssemblyPage.Age>();
        for (var band : Band.values()) {
            int total = Stream.of(Sex.values()).mapToInt(sex -> attendance.of(sex, band)).sum();
            if (total > 0) {
                ages.add(
                        new AssemblyPage.Age(
                                words.text("proposals.band." + band.word()),
                                words.number(attendance.of(Sex.FEMALE, band)),
                                words.number(attendance.of(Sex.MALE, band)),
                                words.number(attendance.of(Sex.UNKNOWN, band)),
                                words.number(total)));
            }
        }
        return ages;
    }

    private Optional<Link> minutes(Assembly held, Words words) {
        return held.minutes()
                .map(id -> documents.find(List.of(id)))
                .filter(found -> !found.isEmpty())
                .map(List::getFirst)
                .map(
                        document ->
                                new Link(
                                        words.text("proposals.assembly.minutes", document.name()),
                                        "/documents/" + document.id()));
    }

    private List<Row> rows(List<Standing> some, Optional<Actor> actor, Words words) {
        return some.stream()
                .map(one -> telling.row(one, ProposalPages.isReadable(one, actor), words))
                .toList();
    }

    private AssemblyPage.Treatment treatment(Assembly held, Form form) {
        return new AssemblyPage.Treatment(
                held.path() + "/proposals",
                proposals.untreated(held.unit()).stream()
                        .map(Standing::proposal)
                        .map(
                                proposal ->
                                        new AssemblyPage.Waiting(
                                                proposal.code().value(),
                                                proposal.path(),
                                                proposal.title(),
                                                form.id("step-" + proposal.code()).toString(),
                                                form.text("choice-" + proposal.code()),
                                                form.field("reason-" + proposal.code())))
                        .toList());
    }
}
