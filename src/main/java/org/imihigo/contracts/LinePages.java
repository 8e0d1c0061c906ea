package org.imihigo.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.contracts.pages.DraftLinePage;
import org.imihigo.contracts.pages.DraftLinePage.Option;
import org.imihigo.indicators.Direction;
import org.imihigo.indicators.OverSpace;
import org.imihigo.indicators.OverTime;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pillar;
import org.imihigo.pledges.Source;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** One row of a draft, with the form that decides on it. */
@Component
class LinePages {
    /** How quarters make the year and places the unit above, as contracts need it. */
    private record Rule(OverTime time, OverSpace space) {
        private String value() {
            return time + " " + space;
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    new Rule(OverTime.FLOW_SUM, OverSpace.SUM),
                    new Rule(OverTime.STOCK_LAST, OverSpace.SUM),
                    new Rule(OverTime.STOCK_LAST, OverSpace.MEAN),
                    new Rule(OverTime.CUMULATIVE_LAST, OverSpace.SUM),
                    new Rule(OverTime.RATE_LAST, OverSpace.MEAN),
                    new Rule(OverTime.RATE_MEAN, OverSpace.MEAN),
                    new Rule(OverTime.RATE_POOLED, OverSpace.POOLED),
                    new Rule(OverTime.MILESTONE, OverSpace.NONE),
                    new Rule(OverTime.ONE_OFF, OverSpace.SUM),
                    new Rule(OverTime.ONE_OFF, OverSpace.MEAN));

    private final Territory territory;

    LinePages(Territory territory) {
        this.territory = territory;
    }

    DraftLinePage page(Draft draft, int row, Actor actor, Words words) {
        var line = draft.line(row);
        var choice = draft.choice(row);
        var path = DraftController.path(draft.unit(), draft.year());
        return new DraftLinePage(
                words.text("contracts.line.title", row, draft.year()),
                territory.steps(draft.unit(), words),
                path + "/" + row,
                path + "#row-" + row,
                draft.version(),
                line.says(words),
                typed(line.line(), words),
                questions(line, choice, words),
                line.findings().stream()
                        .filter(finding -> !finding.canBeAccepted())
                        .map(
                                finding ->
                                        new DraftLinePage.Other(
                                                DraftPages.classes(finding.severity()),
                                                DraftPages.kind(finding.severity(), words),
                                                DraftPages.where(finding, words),
                                                finding.remedy(words)))
                        .toList(),
                draft.state() == Draft.State.DRAFTED && actor.reportsFor(draft.unit()),
                kinds(choice, words),
                choice.reason(),
                fields(line.line(), choice, words),
                pillars(choice, words),
                line.proposal().map(proposal -> measured(proposal, words)),
                line.proposal()
                        .map(proposal -> sources(proposal, choice, words))
                        .orElse(List.of()));
    }

    private static List<DraftLinePage.Cell> typed(Line line, Words words) {
        var cells = new EnumMap<Column, Written>(Column.class);
        cells.putAll(line.cells());
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .map(
                        cell ->
                                new DraftLinePage.Cell(
                                        column(cell.getKey(), words),
                                        cell.getValue().place(),
                                        cell.getValue().text()))
                .toList();
    }

    private static String column(Column column, Words words) {
        return words.text("contracts.column." + DraftPages.word(column));
    }

    /** Those that are open, and those that were answered. */
    private static List<DraftLinePage.Question> questions(Judged line, Choice choice, Words words) {
        var questions = new ArrayList<DraftLinePage.Question>();
        line.findings().stream()
                .filter(Finding::canBeAccepted)
                .map(
                        finding ->
                                new DraftLinePage.Question(
                                        finding.code(),
                                        DraftPages.where(finding, words),
                                        finding.remedy(words),
                                        false))
                .forEach(questions::add);
        choice.accepted().stream()
                .sorted()
                .map(
                        code ->
                                new DraftLinePage.Question(
                                        code, words.text("contracts.accepted." + code), "", true))
                .forEach(questions::add);
        return questions;
    }

    private static List<Option> kinds(Choice choice, Words words) {
        return Arrays.stream(Choice.Kind.values())
                .map(
                        kind ->
                                new Option(
                                        kind.name(),
                                        words.text("contracts.kind." + DraftPages.word(kind)),
                                        choice.kind() == kind))
                .toList();
    }

    private static List<DraftLinePage.Field> fields(Line line, Choice choice, Words words) {
        return Decision.CELLS.stream()
                .map(
                        column ->
                                new DraftLinePage.Field(
                                        column.name(),
                                        column(column, words),
                                        Optional.ofNullable(choice.instead().get(column))
                                                .or(() -> line.cell(column).map(Written::text))
                                                .map(Folded::tidy)
                                                .orElse("")))
                .toList();
    }

    private static List<Option> pillars(Choice choice, Words words) {
        var chosen = Optional.ofNullable(choice.instead().get(Column.PILLAR)).orElse("");
        var file = new Option("", words.text("contracts.line.as-the-file"), chosen.isEmpty());
        return Stream.concat(
                        Stream.of(file),
                        Arrays.stream(Pillar.values())
                                .map(
                                        pillar ->
                                                new Option(
                                                        pillar.name(),
                                                        words.text(
                                                                "pledges.pillar."
                                                                        + DraftPages.word(pillar)),
                                                        pillar.name().equals(chosen))))
                .toList();
    }

    /** The unit's own report, or those of the units below; nothing chosen is as proposed. */
    private static List<Option> sources(Proposal proposal, Choice choice, Words words) {
        var chosen = choice.instead().getOrDefault(Column.COUNTED_BY, "");
        var proposed = words.text("contracts.line.usual", source(proposal.source(), words));
        return Stream.concat(
                        Stream.of(new Option("", proposed, chosen.isEmpty())),
                        Stream.of(Source.OWN, Source.CHILDREN)
                                .map(
                                        one ->
                                                new Option(
                                                        one.name(),
                                                        source(one, words),
                                                        chosen.equals(one.name()))))
                .toList();
    }

    private static String source(Source source, Words words) {
        return words.text("pledges.source." + DraftPages.word(source));
    }

    private static DraftLinePage.Measured measured(Proposal proposal, Words words) {
        var measurement = proposal.measurement();
        var current = new Rule(measurement.time(), measurement.space());
        var rules = new ArrayList<>(RULES);
        if (!rules.contains(current)) {
            rules.addFirst(current);
        }
        return new DraftLinePage.Measured(
                rules.stream().map(rule -> option(rule, current, words)).toList(),
                directions(measurement.direction(), words),
                measurement.divisible(),
                measurement.unit(),
                measurement.decimals(),
                proposal.known().map(code -> words.text("contracts.line.known", code)));
    }

    private static Option option(Rule rule, Rule current, Words words) {
        var time = words.text("contracts.time." + DraftPages.word(rule.time()));
        return new Option(
                rule.value(),
                words.text(
                        "contracts.line.rule-of",
                        time,
                        words.text("indicators.space." + DraftPages.word(rule.space()) + ".name")),
                rule.equals(current));
    }

    private static List<Option> directions(Direction direction, Words words) {
        var options = new ArrayList<Option>();
        options.add(
                new Option(
                        "UP", words.text("contracts.line.up"), direction instanceof Direction.Up));
        options.add(
                new Option(
                        "DOWN",
                        words.text("contracts.line.down"),
                        direction instanceof Direction.Down));
        if (direction instanceof Direction.Range(var low, var high)) {
            options.add(
                    new Option("RANGE", words.text("indicators.direction.range", low, high), true));
        }
        return options;
    }
}
