package org.imihigo.scoring;

import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.scoring.pages.ScorePage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Writes a score out, step by step. */
@Component
class ScorePages {
    private final Scoring scoring;
    private final Territory territory;
    private final Sentences sentences;
    private final List<Standings> standings;

    ScorePages(
            Scoring scoring, Territory territory, Sentences sentences, List<Standings> standings) {
        this.scoring = scoring;
        this.territory = territory;
        this.sentences = sentences;
        this.standings = List.copyOf(standings);
    }

    ScorePage of(UnitCode unit, FiscalPeriod period, Method method, Words words) {
        territory.unit(unit);
        var score = scoring.score(unit, period, method);
        return new ScorePage(
                territory.fullName(unit, words),
                "/units/" + unit + "?period=" + period,
                territory.steps(unit, words),
                words.period(period),
                score.value().map(value -> method.printed(value, words)),
                score.value().map(Fraction::toString).orElse(""),
                score.covered().text(words),
                score.value().flatMap(method::light).map(light -> sign(light, words)),
                methodLine(method, words),
                intro(score, method, words),
                words.text(isOfChildren(score) ? "scoring.word.unit" : "scoring.word.pledge"),
                lines(score, method, words),
                scoring.asSigned(unit, period, method)
                        .map(signed -> versions(signed, score, method, words)),
                standings.stream()
                        .flatMap(one -> one.ahead(unit, period, method).stream())
                        .findFirst()
                        .map(ahead -> change(score, ahead, words)));
    }

    private ScorePage.Versions versions(Score signed, Score now, Method method, Words words) {
        var amended = pledges(now);
        return new ScorePage.Versions(
                words.text(
                        "scoring.versions.sentence",
                        printed(signed, method, words),
                        printed(now, method, words)),
                "/contracts/" + now.unit() + "/" + now.period().year() + "/life#texts",
                scoring.amendedAsSigned(now.unit(), now.period()).stream()
                        .map(
                                one ->
                                        new ScorePage.Version(
                                                sentences.name(one, words),
                                                sentences.target(one, words),
                                                marks(signed, one, words),
                                                sentences.target(
                                                        Objects.requireNonNull(
                                                                amended.get(one.id())),
                                                        words),
                                                marks(now, one, words)))
                        .toList());
    }

    private static String printed(Score score, Method method, Words words) {
        return score.value()
                .map(value -> method.printed(value, words))
                .orElseGet(() -> words.text("scoring.score.none"));
    }

    private static String marks(Score score, Pledge pledge, Words words) {
        return score.steps().stream()
                .filter(ScoreStep.OfPledge.class::isInstance)
                .map(ScoreStep.OfPledge.class::cast)
                .filter(step -> step.pledge().equals(pledge.id()))
                .findFirst()
                .flatMap(step -> step.outcome().percent())
                .map(percent -> figure(percent, words))
                .orElseGet(() -> words.text("scoring.score.left"));
    }

    private ScorePage.Change change(Score score, Standings.Ahead ahead, Words words) {
        var whatIf = WhatIf.of(score, ahead.score());
        var pledges = pledges(score);
        return new ScorePage.Change(
                words.text(
                        whatIf.lifts().isEmpty() ? "scoring.whatif.none" : "scoring.whatif.gap",
                        territory.fullName(ahead.next(), words),
                        ahead.nextRank(),
                        ahead.rank(),
                        figure(whatIf.gap(), words)),
                whatIf.lifts().stream()
                        .map(
                                lift ->
                                        sentences.of(
                                                lift,
                                                Objects.requireNonNull(
                                                        pledges.get(lift.step().pledge())),
                                                words))
                        .toList());
    }

    private Map<PledgeId, Pledge> pledges(Score score) {
        return scoring.pledges(score.unit(), score.period()).stream()
                .collect(Collectors.toMap(Pledge::id, Function.identity()));
    }

    static ScorePage.MethodLine methodLine(Method method, Words words) {
        return new ScorePage.MethodLine(
                method.id(), method.name().in(words), method.status(words), method.hash());
    }

    static ScorePage.Sign sign(Light light, Words words) {
        return new ScorePage.Sign(light.word(), light.text(words));
    }

    private static boolean isOfChildren(Score score) {
        return score.steps().stream().anyMatch(ScoreStep.OfChild.class::isInstance);
    }

    private static String intro(Score score, Method method, Words words) {
        if (score.steps().isEmpty()) {
            return words.text("scoring.score.empty");
        }
        if (isOfChildren(score)) {
            return words.text("scoring.score.mean");
        }
        var kinds =
                method.scores().stream()
                        .map(
                                kind ->
                                        words.text(
                                                "scoring.kind."
                                                        + kind.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(", "));
        return words.text("scoring.score.kinds", kinds);
    }

    private List<ScorePage.Line> lines(Score score, Method method, Words words) {
        var pledges = pledges(score);
        return score.steps().stream()
                .map(
                        step ->
                                switch (step) {
                                    case ScoreStep.OfPledge one ->
                                            line(
                                                    one,
                                                    Objects.requireNonNull(
                                                            pledges.get(one.pledge())),
                                                    score.period(),
                                                    method,
                                                    words);
                                    case ScoreStep.OfChild child ->
                                            line(child, score.period(), words);
                                    case ScoreStep.OfWhole(var done) -> line(done, words);
                                })
                .toList();
    }

    private ScorePage.Line line(
            ScoreStep.OfPledge step,
            Pledge pledge,
            FiscalPeriod period,
            Method method,
            Words words) {
        return new ScorePage.Line(
                sentences.name(pledge, words),
                sentences.measure(pledge, words),
                Optional.of("/pledges/" + pledge.id() + "?period=" + period),
                sentences.of(step, pledge, method, words),
                step.outcome().percent().map(percent -> figure(percent, words)),
                weight(step, words),
                figure(step.share(), words));
    }

    private ScorePage.Line line(ScoreStep.OfChild step, FiscalPeriod period, Words words) {
        return new ScorePage.Line(
                territory.fullName(step.child(), words),
                "",
                Optional.of("/scores/" + step.child() + "/" + period),
                words.text(step.score().isPresent() ? "scoring.step.child" : "scoring.score.none"),
                step.score().map(percent -> figure(percent, words)),
                weight(step, words),
                figure(step.share(), words));
    }

    /** What is done to the whole has no weight of its own. */
    private static ScorePage.Line line(Adjustment done, Words words) {
        var word = "scoring.adjustment." + done.kind().name().toLowerCase(Locale.ROOT);
        return new ScorePage.Line(
                words.text(word),
                "",
                Optional.empty(),
                words.text(word + "-why", done.item().orElse("")),
                Optional.of(figure(done.points(), words)),
                "",
                figure(done.points(), words));
    }

    private static String weight(ScoreStep step, Words words) {
        return words.percent(
                step.weight().times(Fraction.HUNDRED).rounded(2, RoundingMode.HALF_UP));
    }

    private static String figure(Fraction figure, Words words) {
        return words.number(figure.rounded(2, RoundingMode.HALF_UP));
    }
}
