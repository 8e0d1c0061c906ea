package org.imihigo.ranking;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.kernel.Fraction;
import org.imihigo.scoring.Light;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A table as open data: comma-separated values (RFC 4180) whose numbers have a decimal point in
 * every language, with the exact score that the ranks were made from.
 */
@Component
class TableSheet {
    private static final String HEAD =
            "data,rank,tied,unit,name,score,score_20_decimals,score_exact,coverage_fresh,"
                    + "coverage_due,light,below_the_line,period,method,method_sha256";
    private static final int PLACES = 20;

    private final Ranking ranking;
    private final Territory territory;
    private final boolean demonstration;

    TableSheet(
            Ranking ranking,
            Territory territory,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.ranking = ranking;
        this.territory = territory;
        this.demonstration = demonstration;
    }

    String of(TableQuestion question, Words words) {
        var table = ranking.table(question);
        var ranked =
                table.rows().stream()
                        .map(
                                row ->
                                        line(
                                                String.valueOf(row.rank()),
                                                row.tied() ? "yes" : "no",
                                                row.standing(),
                                                question,
                                                words));
        var below = table.below().stream().map(standing -> line("", "", standing, question, words));
        return Stream.of(Stream.of(HEAD), ranked, below)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String line(
            String rank, String tied, Standing standing, TableQuestion question, Words words) {
        var method = question.method();
        var score = standing.mark().value();
        var covered = standing.mark().covered();
        return Stream.of(
                        demonstration ? "demonstration" : "live",
                        rank,
                        tied,
                        standing.unit().value(),
                        territory.fullName(standing.unit(), words),
                        score.map(value -> method.printed(value).toPlainString()).orElse(""),
                        score.map(TableSheet::decimals).orElse(""),
                        score.map(Fraction::toString).orElse(""),
                        String.valueOf(covered.fresh()),
                        String.valueOf(covered.due()),
                        score.flatMap(method::light).map(Light::word).orElse(""),
                        standing.below()
                                .map(reason -> Rows.reason(reason, standing, words))
                                .orElse(""),
                        question.period().toString(),
                        method.id(),
                        method.hash())
                .map(TableSheet::quoted)
                .collect(Collectors.joining(","));
    }

    private static String decimals(Fraction score) {
        return score.rounded(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    private static String quoted(String cell) {
        boolean plain = List.of(",", "\"", "\r", "\n").stream().noneMatch(cell::contains);
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
