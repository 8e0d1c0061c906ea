package org.imihigo.workbench;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.scoring.Adjustment;
import org.imihigo.scoring.Scoring;
import org.imihigo.scoring.Trial;
import org.imihigo.web.Words;
import org.imihigo.workbench.pages.WorkbenchPage;
import org.springframework.stereotype.Component;

/** Shows what methods make of a table. */
@Component
class WorkbenchPages {
    private final Scoring scoring;

    WorkbenchPages(Scoring scoring) {
        this.scoring = scoring;
    }

    WorkbenchPage form(Asking asking, Optional<Refusal> problem, Words words) {
        return page(asking, asking.text(), problem, Optional.empty(), words);
    }

    WorkbenchPage of(Asking asking, ItemTable table, Comparison comparison, Words words) {
        return page(
                asking,
                table.text(),
                Optional.empty(),
                Optional.of(result(table, comparison, words)),
                words);
    }

    private WorkbenchPage page(
            Asking asking,
            String text,
            Optional<Refusal> problem,
            Optional<WorkbenchPage.Result> result,
            Words words) {
        return new WorkbenchPage(
                choices(asking.method(), words),
                choices(asking.other(), words),
                text,
                problem.map(words::text),
                result);
    }

    private List<WorkbenchPage.Choice> choices(String chosen, Words words) {
        return scoring.methods().stream()
                .map(
                        method ->
                                new WorkbenchPage.Choice(
                                        method.id(),
                                        method.name().in(words),
                                        method.id().equals(chosen)))
                .toList();
    }

    private static WorkbenchPage.Result result(
            ItemTable table, Comparison comparison, Words words) {
        var method = comparison.method();
        var refusals =
                comparison.units().stream()
                        .flatMap(unit -> unit.one().refusals().stream())
                        .map(words::text)
                        .distinct()
                        .toList();
        return new WorkbenchPage.Result(
                method.name().in(words),
                "/methods/" + method.id(),
                comparison.other().map(other -> other.name().in(words)),
                refusals.isEmpty(),
                refusals,
                table.hasUnits() ? places(comparison, words) : List.of(),
                comparison.units().stream().map(unit -> unit(unit, comparison, words)).toList());
    }

    private static List<WorkbenchPage.Place> places(Comparison comparison, Words words) {
        return comparison.units().stream()
                .map(
                        unit ->
                                new WorkbenchPage.Place(
                                        unit.unit(),
                                        unit.place().map(words::number),
                                        score(unit.one(), words),
                                        unit.otherPlace().map(words::number),
                                        unit.two().flatMap(two -> score(two, words)),
                                        unit.otherPlace()
                                                .flatMap(
                                                        then ->
                                                                unit.place()
                                                                        .map(now -> now - then)),
                                        why(unit, words)))
                .toList();
    }

    private static Optional<String> score(Trial.Result result, Words words) {
        return result.score().map(score -> figure(score, words));
    }

    /** The item that makes most of the difference, with both rules. */
    private static String why(Comparison.Tried unit, Words words) {
        return unit.cause()
                .map(
                        at -> {
                            var one = unit.one().items().get(at);
                            var two = unit.two().orElseThrow().items().get(at);
                            return words.text(
                                    "workbench.result.why",
                                    one.item().name(),
                                    mark(one, words),
                                    rule(one),
                                    mark(two, words),
                                    rule(two));
                        })
                .orElse("");
    }

    private static String mark(Trial.Marked item, Words words) {
        return item.mark()
                .map(mark -> figure(mark, words))
                .orElseGet(() -> words.text("workbench.result.none"));
    }

    private static String rule(Trial.Marked item) {
        return item.steps().getFirst().rule();
    }

    private static WorkbenchPage.Unit unit(
            Comparison.Tried unit, Comparison comparison, Words words) {
        var one = unit.one();
        var lines = new ArrayList<WorkbenchPage.Line>();
        for (int at = 0; at < one.items().size(); at++) {
            int here = at;
            lines.add(
                    line(one.items().get(at), unit.two().map(two -> two.items().get(here)), words));
        }
        return new WorkbenchPage.Unit(
                unit.unit(),
                score(one, words),
                one.score().map(Fraction::toString).orElse(""),
                one.coverage().text(words),
                sentence(unit, comparison, words),
                parts(one, words),
                lines);
    }

    private static String sentence(Comparison.Tried unit, Comparison comparison, Words words) {
        if (comparison.other().isEmpty() || unit.two().isEmpty()) {
            return "";
        }
        var name = comparison.other().get().name().in(words);
        return unit.difference()
                .map(
                        more ->
                                words.text(
                                                "workbench.result.moves",
                                                name,
                                                score(unit.two().get(), words).orElse(""),
                                                signed(more, words))
                                        + " "
                                        + why(unit, words))
                .orElseGet(() -> words.text("workbench.result.no-other", name));
    }

    private static String signed(Fraction number, Words words) {
        return (number.signum() > 0 ? "+" : "") + figure(number, words);
    }

    private static List<WorkbenchPage.Part> parts(Trial.Result result, Words words) {
        var parts =
                result.components().stream()
                        .map(
                                part ->
                                        new WorkbenchPage.Part(
                                                name(part.name(), words),
                                                part.score().map(score -> figure(score, words)),
                                                percent(part.weight(), words),
                                                figure(
                                                        part.score()
                                                                .orElse(Fraction.ZERO)
                                                                .times(part.weight()),
                                                        words)));
        var done = result.adjustments().stream().map(one -> part(one, words));
        return Stream.concat(parts, done).toList();
    }

    private static WorkbenchPage.Part part(Adjustment done, Words words) {
        var word = "workbench.done." + done.kind().name().toLowerCase(Locale.ROOT);
        return new WorkbenchPage.Part(
                words.text(word, done.item().orElse("")),
                Optional.empty(),
                "",
                figure(done.points(), words));
    }

    private static String name(String part, Words words) {
        return switch (part) {
            case "" -> words.text("workbench.part.none");
            case "ECONOMIC", "SOCIAL", "GOVERNANCE" ->
                    words.text("scoring.pillar." + part.toLowerCase(Locale.ROOT));
            default -> part;
        };
    }

    private static WorkbenchPage.Line line(
            Trial.Marked one, Optional<Trial.Marked> two, Words words) {
        return new WorkbenchPage.Line(
                one.item().name(),
                one.mark().map(mark -> figure(mark, words)),
                percent(one.weight(), words),
                figure(one.mark().orElse(Fraction.ZERO).times(one.weight()), words),
                steps(one, words),
                two.map(item -> mark(item, words)),
                two.map(item -> steps(item, words)).orElse(List.of()));
    }

    /** {@code RATIO (A = 92, T = 100) → 92}. */
    private static List<String> steps(Trial.Marked item, Words words) {
        return item.steps().stream().map(step -> step(step, words)).toList();
    }

    private static String step(Trial.Step step, Words words) {
        var inputs =
                step.inputs().entrySet().stream()
                        .map(input -> input.getKey() + " = " + shortest(input.getValue(), words))
                        .collect(Collectors.joining(", "));
        return step.rule()
                + (inputs.isEmpty() ? "" : " (" + inputs + ")")
                + step.result().map(mark -> " → " + figure(mark, words)).orElse("");
    }

    private static String shortest(Fraction number, Words words) {
        var shown = number.rounded(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return words.number(shown.scale() < 0 ? shown.setScale(0) : shown);
    }

    private static String figure(Fraction number, Words words) {
        return words.number(number.rounded(2, RoundingMode.HALF_UP));
    }

    private static String percent(Fraction share, Words words) {
        return words.percent(share.times(Fraction.HUNDRED).rounded(2, RoundingMode.HALF_UP));
    }
}
