package org.imihigo.ranking;

import java.math.RoundingMode;
import java.util.Optional;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.ranking.pages.HistoryPage;
import org.imihigo.ranking.pages.MidTermPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tables that were published before this register began. */
@Open
@Controller
class HistoryController {
    private final History history;
    private final Territory territory;

    HistoryController(History history, Territory territory) {
        this.history = history;
        this.territory = territory;
    }

    @GetMapping("/history/{year}")
    Reply show(@PathVariable FiscalYear year, Words words) {
        var table = history.of(year).orElseThrow(() -> Refusal.notFound("ranking.table.unknown"));
        return new HistoryPage(
                year.toString(),
                table.source(),
                table.address(),
                words.number(table.mean().rounded(2, RoundingMode.HALF_UP)),
                table.lines().stream().map(line -> row(line, table, words)).toList(),
                history.all().stream()
                        .map(Published::year)
                        .filter(other -> !other.equals(year))
                        .map(FiscalYear::toString)
                        .toList());
    }

    @GetMapping("/history/2012-13/mid-term")
    Reply midTerm(Words words) {
        var review = history.midTerm();
        return new MidTermPage(
                review.source(),
                review.address(),
                review.lines().stream().map(line -> row(line, words)).toList());
    }

    private MidTermPage.Row row(MidTerm.Line line, Words words) {
        return new MidTermPage.Row(
                territory.fullName(line.unit(), words),
                "/units/" + line.unit(),
                words.number(line.activities()),
                words.number(line.green()),
                oneDecimal(line.published(), words),
                oneDecimal(line.computed(), words),
                line.isMisprint());
    }

    private static String oneDecimal(Fraction figure, Words words) {
        return words.number(figure.rounded(1, RoundingMode.HALF_UP));
    }

    private HistoryPage.Row row(Published.Line line, Published table, Words words) {
        int computed = table.computedRank(line);
        return new HistoryPage.Row(
                words.number(line.rank()),
                computed == line.rank()
                        ? Optional.empty()
                        : Optional.of(words.text("ranking.history.flag", computed)),
                territory.fullName(line.unit(), words),
                "/units/" + line.unit(),
                oneDecimal(line.score(), words));
    }
}
