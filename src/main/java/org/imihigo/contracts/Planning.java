package org.imihigo.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imihigo.baselines.Confidence;
import org.imihigo.checks.Measuring;
import org.imihigo.checks.Planned;
import org.imihigo.checks.Planned.Figures;
import org.imihigo.checks.Planned.Means;
import org.imihigo.checks.Planned.Tie;
import org.imihigo.checks.Promises;
import org.imihigo.checks.Stand;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.Series;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;

/** What the rows of a draft would promise, as the rules of planning look at it. */
record Planning(UnitCode unit, FiscalYear year, Indicators indicators) {
    private static final Pattern TO_ESTABLISH =
            Pattern.compile("\\b(establish|etabl|a mesurer|gushaka|kugaragazwa|bizamenyekana)");
    private static final Pattern FIRST_QUARTER =
            Pattern.compile(
                    "\\b(q1|t1|first quarter|premier trimestre|igihembwe cya (1|mbere))\\b");

    /** The rows that promise something. */
    Promises of(List<Judged> lines, Map<Integer, Choice> choices) {
        return new Promises(
                unit,
                year,
                lines.stream()
                        .flatMap(
                                line ->
                                        line.proposal().stream()
                                                .map(
                                                        proposal ->
                                                                planned(
                                                                        amended(line, choices),
                                                                        proposal)))
                        .toList());
    }

    /** How the rules call a row; empty where it promises nothing. */
    Optional<String> key(Judged line) {
        return line.proposal().map(this::key);
    }

    /** What a row counts as against the limit of priorities. */
    Optional<String> priority(Judged line) {
        return line.proposal().map(Planning::priority);
    }

    private static String priority(Proposal proposal) {
        return proposal.output().isBlank() ? proposal.name() : proposal.output();
    }

    private String key(Proposal proposal) {
        return proposal.category()
                .map(category -> Planned.key(code(proposal), category))
                .orElseGet(() -> code(proposal));
    }

    private String code(Proposal proposal) {
        return proposal.known()
                .orElseGet(() -> Codes.of(unit, proposal.name(), proposal.measurement()));
    }

    /** The row as its owner amended it. */
    private static Line amended(Judged line, Map<Integer, Choice> choices) {
        return line.line().with(choices.getOrDefault(line.line().row(), Choice.NONE).instead());
    }

    private Planned planned(Line line, Proposal proposal) {
        var details = Details.of(line);
        var measurement = proposal.measurement();
        var plan = details.plan();
        return new Planned(
                key(proposal),
                proposal.category()
                        .map(kind -> proposal.name() + ", " + kind)
                        .orElse(proposal.name()),
                priority(proposal),
                DraftController.path(unit, year) + "#row-" + line.row(),
                new Tie(series(proposal), Optional.empty(), !plan.joint().isEmpty()),
                new Measuring(
                        measurement.time(),
                        measurement.space(),
                        measurement.direction(),
                        measurement.divisible(),
                        measurement.unit()),
                stand(line, proposal, details),
                new Figures(
                        proposal.annual().map(Fraction::of).or(proposal::computed),
                        proposal.quarters().stream()
                                .map(quarter -> quarter.map(Fraction::of))
                                .toList(),
                        details.weight().map(Fraction::of)),
                Means.of(
                        details.verification().orElse(""),
                        plan,
                        text(line, Column.SOURCE_OF_FUNDS),
                        plan.reference()));
    }

    private static String text(Line line, Column column) {
        return line.cell(column).map(Written::text).map(Folded::tidy).orElse("");
    }

    private Optional<SeriesId> series(Proposal proposal) {
        return proposal.known().stream()
                .flatMap(code -> indicators.byCode(code).stream())
                .filter(series -> isOf(series, proposal.category()))
                .map(Series::id)
                .findFirst();
    }

    private static boolean isOf(Series series, Optional<String> category) {
        return series.category().isPresent() == category.isPresent()
                && category.map(kind -> Known.isSame(series.category().orElseThrow(), kind))
                        .orElse(true);
    }

    /** A figure; or that somebody is to find it, and by when. */
    private Stand stand(Line line, Proposal proposal, Details details) {
        var known =
                proposal.baseline()
                        .<Stand>map(
                                value ->
                                        new Stand.Known(
                                                Fraction.of(value),
                                                details.confidence()
                                                        .map(Enum::name)
                                                        .map(Confidence::valueOf)
                                                        .orElse(Confidence.UNKNOWN)));
        return known.or(() -> due(text(line, Column.BASELINE)).map(Stand.ToEstablish::new))
                .orElseGet(Stand.Unknown::new);
    }

    private Optional<LocalDate> due(String said) {
        var folded = Folded.of(said);
        return Stream.of(folded)
                .filter(text -> TO_ESTABLISH.matcher(text).find())
                .flatMap(
                        text ->
                                Day.last(text).days().stream()
                                        .findFirst()
                                        .or(
                                                () ->
                                                        Optional.of(year.quarter(1).lastDay())
                                                                .filter(
                                                                        _ ->
                                                                                FIRST_QUARTER
                                                                                        .matcher(
                                                                                                text)
                                                                                        .find()))
                                        .stream())
                .findFirst();
    }
}
