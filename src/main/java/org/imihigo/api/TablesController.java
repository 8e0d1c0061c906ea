package org.imihigo.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.ranking.LeagueTable;
import org.imihigo.ranking.Ranking;
import org.imihigo.ranking.Standing;
import org.imihigo.ranking.TableQuestion;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.web.Open;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public tables, with the exact scores that the ranks were made from. */
@Open
@Controller
class TablesController {
    private final Ranking ranking;
    private final Scoring scoring;
    private final Territory territory;
    private final Answers answers;
    private final UnitCode country;

    TablesController(
            Ranking ranking,
            Scoring scoring,
            Territory territory,
            Answers answers,
            @Value("${imihigo.country:rw}") String country) {
        this.ranking = ranking;
        this.scoring = scoring;
        this.territory = territory;
        this.answers = answers;
        this.country = new UnitCode(country.toUpperCase(Locale.ROOT));
    }

    /**
     * A unit in its table.
     *
     * @param rank none below the line
     * @param score as it is printed; {@code value} has 20 decimals, {@code exact} is the fraction
     *     that the rank was made from
     * @param below why it is not ranked, in a word; {@code reason} in a sentence
     */
    record Row(
            Optional<Integer> rank,
            boolean tied,
            String unit,
            String name,
            Optional<String> score,
            Optional<String> value,
            Optional<String> exact,
            long fresh,
            long due,
            Optional<String> light,
            Optional<String> below,
            Optional<String> reason,
            String period,
            String method,
            String methodSha256) {}

    @GetMapping(
            path = "/api/v1/tables/{tier}/{year}/{period}",
            produces = {"application/json", "text/csv"})
    ResponseEntity<byte[]> show(
            @PathVariable String tier,
            @PathVariable FiscalYear year,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String within,
            @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "") String after,
            Words words,
            HttpServletRequest request) {
        var compared =
                Asked.tier(tier).filter(ranking::compares).orElseThrow(TablesController::unknown);
        var place = Asked.perhaps("within", within, Asked::unit).orElse(country);
        territory.unit(place);
        var usual = scoring.method();
        var judge = method.isEmpty() ? usual : scoring.method(method);
        var question =
                new TableQuestion(
                        compared, place, period(year, period), judge, judge.equals(usual));
        return answers.live(
                Row.class, page -> rows(question, page, words), Page.of(limit, after), request);
    }

    /** {@code q1}; or as other answers write it, {@code 2026-27-Q1}. */
    private static FiscalPeriod period(FiscalYear year, String word) {
        return word.equals("year")
                ? year.whole()
                : FiscalPeriod.parse(year + "-" + word)
                        .or(() -> FiscalPeriod.parse(word))
                        .filter(period -> period.year().equals(year))
                        .orElseThrow(TablesController::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("web.refused.not-found");
    }

    private Slice<Row> rows(TableQuestion question, Page page, Words words) {
        var table = ranking.table(question);
        int ranked = table.rows().size();
        int all = ranked + table.below().size();
        int first =
                page.after()
                        .map(after -> Asked.one("after", after, Asked::number))
                        .map(read -> Math.min(read, all))
                        .orElse(0);
        int last = Math.min(all, first + page.limit());
        var rows =
                IntStream.range(first, last)
                        .mapToObj(
                                place ->
                                        place < ranked
                                                ? row(table.rows().get(place), question, words)
                                                : below(
                                                        table.below().get(place - ranked),
                                                        question,
                                                        words))
                        .toList();
        return new Slice<>(
                rows, last < all ? Optional.of(Integer.toString(last)) : Optional.empty());
    }

    private Row row(LeagueTable.Row row, TableQuestion question, Words words) {
        return row(Optional.of(row.rank()), row.tied(), row.standing(), question, words);
    }

    private Row below(Standing standing, TableQuestion question, Words words) {
        return row(Optional.empty(), false, standing, question, words);
    }

    private Row row(
            Optional<Integer> rank,
            boolean tied,
            Standing standing,
            TableQuestion question,
            Words words) {
        var method = question.method();
        var score = standing.mark().value();
        var covered = standing.mark().covered();
        return new Row(
                rank,
                tied,
                standing.unit().value(),
                territory.fullName(standing.unit(), words),
                score.map(value -> method.printed(value).toPlainString()),
                score.map(Exact::decimal),
                score.map(Exact::fraction),
                covered.fresh(),
                covered.due(),
                score.flatMap(method::light).map(Light::word),
                standing.word(),
                standing.sentence(words),
                question.period().toString(),
                method.id(),
                method.hash());
    }
}
