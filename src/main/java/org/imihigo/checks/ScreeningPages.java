package org.imihigo.checks;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.checks.pages.ScreeningPage;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The sixteen questions about one line, with what was said and what the rules propose. */
@Component
class ScreeningPages {
    private final ScreeningDesk desk;
    private final Indicators indicators;
    private final Territory territory;
    private final People people;

    ScreeningPages(ScreeningDesk desk, Indicators indicators, Territory territory, People people) {
        this.desk = desk;
        this.indicators = indicators;
        this.territory = territory;
        this.people = people;
    }

    ScreeningPage page(UnitCode unit, FiscalYear year, String key, Actor actor, Words words) {
        var review = desk.review(unit, year);
        var line = desk.line(review, key);
        var screening = desk.of(unit, year, key);
        return new ScreeningPage(
                words.text("checks.screening.title", line.name()),
                territory.steps(unit, words),
                words.text("checks.screening.score", screening.yes(), screening.of()),
                screening.open() == 0 ? "" : words.count("checks.screening.open", screening.open()),
                actor.reportsFor(unit)
                        ? Optional.of(FindingPages.path(unit, year) + "/screening")
                        : Optional.empty(),
                key,
                FindingPages.path(unit, year) + (line.tie().pledge().isPresent() ? "" : "/draft"),
                IntStream.rangeClosed(1, Screening.QUESTIONS)
                        .mapToObj(
                                number ->
                                        question(
                                                number,
                                                screening,
                                                Proposed.to(
                                                        number,
                                                        line,
                                                        review.around(line),
                                                        indicators,
                                                        words),
                                                words))
                        .toList());
    }

    private ScreeningPage.Question question(
            int number, Screening screening, Optional<Proposed> proposed, Words words) {
        var kept = Optional.ofNullable(screening.answers().get(number));
        var said = kept.map(Said::answer).orElse(Said.Answer.OPEN);
        return new ScreeningPage.Question(
                number,
                words.text("checks.question." + "q%02d".formatted(number)),
                kept.map(Said::version).orElse(0),
                text(said, words),
                light(said),
                kept.map(Said::note).orElse(""),
                proposed.map(
                        one ->
                                words.text(
                                        "checks.screening.proposed",
                                        text(one.answer(), words),
                                        one.why())),
                kept.map(
                        one ->
                                words.text(
                                        "checks.plan.by",
                                        people.title(people.post(one.by()), words),
                                        one.at())),
                Arrays.stream(Said.Answer.values())
                        .map(
                                answer ->
                                        new ScreeningPage.Choice(
                                                answer.name(), text(answer, words), answer == said))
                        .toList());
    }

    private static String text(Said.Answer answer, Words words) {
        return words.text("checks.said." + answer.word());
    }

    private static String light(Said.Answer answer) {
        return switch (answer) {
            case YES -> "green";
            case NO -> "red";
            case NOT_APPLICABLE -> "grey";
            case OPEN -> "hatched";
        };
    }
}
