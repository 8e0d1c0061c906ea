package org.imihigo.contracts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Finding.Severity;
import org.imihigo.contracts.pages.DraftPage;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Spelling;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.pledges.Pillar;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** A draft as a table, grouped as contracts are, what is open first. */
@Component
class DraftPages {
    private static final int SHOWN = 100;

    private final Territory territory;
    private final People people;
    private final Calendar calendar;

    DraftPages(Territory territory, People people, Calendar calendar) {
        this.territory = territory;
        this.people = people;
        this.calendar = calendar;
    }

    /**
     * @param missing what must happen before it may be signed
     */
    DraftPage page(Draft draft, Optional<BeforeSigning.Missing> missing, Actor actor, Words words) {
        var open = open(draft, words);
        boolean drafted = draft.state() == Draft.State.DRAFTED;
        return new DraftPage(
                title(draft, words),
                territory.steps(draft.unit(), words),
                DraftController.path(draft.unit(), draft.year()),
                words.text(
                        "contracts.draft.brought",
                        draft.version(),
                        draft.origin(),
                        people.title(people.post(draft.by()), words),
                        draft.at()),
                !drafted,
                draft.version(),
                draft.pledges().size(),
                (int) draft.count(Severity.BLOCKS),
                (int) draft.count(Severity.ASKS),
                (int) draft.count(Severity.ADVISES),
                open.stream().limit(SHOWN).toList(),
                Math.max(0, open.size() - SHOWN),
                drafted && actor.reportsFor(draft.unit()),
                (int) draft.acceptable(),
                drafted && actor.judges(draft.unit()),
                missing.filter(_ -> drafted)
                        .map(
                                one ->
                                        new DraftPage.Missing(
                                                words.text(one.key(), one.arguments().toArray()),
                                                one.path())),
                calendar.today().toString(),
                "/findings/" + draft.unit() + "/" + draft.year() + (drafted ? "/draft" : ""),
                sections(draft.lines(), words));
    }

    String title(Draft draft, Words words) {
        return words.text(
                "contracts.draft.title", territory.fullName(draft.unit(), words), draft.year());
    }

    /** Errors first, then questions; what is said of many rows is said once. */
    private static List<DraftPage.Open> open(Draft draft, Words words) {
        return Stream.of(Severity.BLOCKS, Severity.ASKS)
                .flatMap(severity -> open(draft, severity, words))
                .toList();
    }

    private static Stream<DraftPage.Open> open(Draft draft, Severity severity, Words words) {
        var rows = new LinkedHashMap<String, Set<Integer>>();
        for (var line : draft.lines()) {
            for (var finding : line.findings()) {
                if (finding.severity() == severity) {
                    rows.computeIfAbsent(where(finding, words), _ -> new LinkedHashSet<>())
                            .add(line.line().row());
                }
            }
        }
        return rows.entrySet().stream()
                .map(
                        said ->
                                new DraftPage.Open(
                                        classes(severity),
                                        kind(severity, words),
                                        said.getKey(),
                                        List.copyOf(said.getValue())));
    }

    /** The sentence, after the column that it is about. */
    static String where(Finding finding, Words words) {
        return words.text(
                "contracts.finding.where",
                words.text("contracts.column." + word(finding.column())),
                finding.says(words));
    }

    static String classes(Severity severity) {
        return switch (severity) {
            case BLOCKS -> "tag returned";
            case ASKS -> "tag provisional";
            case ADVISES -> "tag";
        };
    }

    static String kind(Severity severity, Words words) {
        return words.text("contracts.severity." + word(severity));
    }

    static String word(Enum<?> value) {
        return Spelling.key(value);
    }

    private static List<DraftPage.Section> sections(List<Judged> lines, Words words) {
        var sections = new ArrayList<DraftPage.Section>();
        var groups = new ArrayList<DraftPage.Group>();
        var rows = new ArrayList<DraftPage.Row>();
        Optional<Pillar> pillar = Optional.empty();
        Optional<String> place = Optional.empty();
        for (var line : lines) {
            var proposal = line.proposal();
            var next = proposal.isPresent() ? proposal.get().pillar() : pillar;
            var here = proposal.isPresent() ? place(proposal.get()) : place;
            if (!next.equals(pillar) || !here.equals(place)) {
                close(rows, groups, place);
            }
            if (!next.equals(pillar)) {
                close(groups, sections, pillar, words);
            }
            pillar = next;
            place = here;
            rows.add(row(line, words));
        }
        close(rows, groups, place);
        close(groups, sections, pillar, words);
        return sections;
    }

    private static void close(
            List<DraftPage.Row> rows, List<DraftPage.Group> groups, Optional<String> place) {
        if (!rows.isEmpty()) {
            groups.add(new DraftPage.Group(place, List.copyOf(rows)));
            rows.clear();
        }
    }

    private static void close(
            List<DraftPage.Group> groups,
            List<DraftPage.Section> sections,
            Optional<Pillar> pillar,
            Words words) {
        if (!groups.isEmpty()) {
            sections.add(
                    new DraftPage.Section(
                            pillar.map(one -> words.text("pledges.pillar." + word(one))),
                            List.copyOf(groups)));
            groups.clear();
        }
    }

    /** Sector › outcome › output, those that are named. */
    private static Optional<String> place(Proposal proposal) {
        return Optional.of(
                        Stream.of(proposal.sector(), proposal.outcome(), proposal.output())
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(" › ")))
                .filter(name -> !name.isEmpty());
    }

    private static DraftPage.Row row(Judged line, Words words) {
        return new DraftPage.Row(
                line.line().row(),
                line.proposal().isPresent() ? "" : text(line.line()),
                line.says(words),
                line.proposal().map(proposal -> pledge(proposal, words)),
                line.findings().stream()
                        .map(
                                finding ->
                                        new DraftPage.Mark(
                                                classes(finding.severity()),
                                                kind(finding.severity(), words),
                                                where(finding, words)))
                        .toList());
    }

    private static String text(Line line) {
        return Stream.of(Column.INDICATOR, Column.OUTPUT)
                .flatMap(column -> line.cell(column).stream())
                .map(Written::text)
                .findFirst()
                .orElse("");
    }

    private static DraftPage.Pledge pledge(Proposal proposal, Words words) {
        return new DraftPage.Pledge(
                proposal.category()
                        .map(kind -> words.text("contracts.line.name", proposal.name(), kind))
                        .orElse(proposal.name()),
                UnitOfMeasure.texts(proposal.measurement().unit()).in(words),
                shown(proposal.baseline(), words),
                proposal.quarters().stream().map(quarter -> shown(quarter, words)).toList(),
                shown(proposal.annual(), words),
                right(proposal).map(right -> words.text("contracts.draft.right", right)));
    }

    private static String shown(Optional<BigDecimal> figure, Words words) {
        return figure.map(words::number).orElse("");
    }

    /** What the quarters make, where the file says something else. */
    private static Optional<BigDecimal> right(Proposal proposal) {
        return proposal.computed()
                .filter(
                        right ->
                                proposal.annual().map(Fraction::of).filter(right::equals).isEmpty())
                .map(
                        right ->
                                right.rounded(
                                        proposal.measurement().decimals(), RoundingMode.HALF_UP));
    }
}
