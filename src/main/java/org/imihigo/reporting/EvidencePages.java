package org.imihigo.reporting;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.reporting.EvidenceCounts.Count;
import org.imihigo.reporting.pages.EvidencePage;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Of how many reported figures there is evidence: of a unit, and of each below it. */
@Component("evidenceOfReportsPages")
class EvidencePages {
    private final EvidenceCounts counts;
    private final Territory territory;

    EvidencePages(EvidenceCounts counts, Territory territory) {
        this.counts = counts;
        this.territory = territory;
    }

    Reply.Page of(UnitCode unit, FiscalPeriod period, Words words) {
        territory.unit(unit);
        var all = counts.of(unit, period);
        var whole = sum(all, unit);
        return new EvidencePage(
                words.text(
                        "reporting.completeness.title",
                        territory.fullName(unit, words),
                        words.period(period)),
                territory.steps(unit, words),
                words.text("reporting.completeness.whole", whole.shown(), whole.asked()),
                percent(whole),
                "/evidence/" + unit + "/" + period.previous(),
                words.period(period.previous()),
                rows(unit, period, all, words));
    }

    private List<EvidencePage.Row> rows(
            UnitCode unit, FiscalPeriod period, Map<UnitCode, Count> all, Words words) {
        var own = Stream.of(unit).filter(all::containsKey);
        var below =
                territory.children(unit).stream()
                        .filter(child -> child.existsOn(period.lastDay()))
                        .map(Unit::code);
        return Stream.concat(
                        own.map(
                                code ->
                                        row(
                                                code,
                                                "/reports/",
                                                period,
                                                all.getOrDefault(code, Count.NONE),
                                                words)),
                        below.map(code -> row(code, "/evidence/", period, sum(all, code), words)))
                .sorted(comparingInt(row -> row.asked() == 0 ? Integer.MAX_VALUE : row.percent()))
                .toList();
    }

    private EvidencePage.Row row(
            UnitCode unit, String address, FiscalPeriod period, Count count, Words words) {
        return new EvidencePage.Row(
                territory.fullName(unit, words),
                address + unit + "/" + period,
                count.asked(),
                count.shown(),
                percent(count));
    }

    private static Count sum(Map<UnitCode, Count> all, UnitCode scope) {
        return all.entrySet().stream()
                .filter(each -> scope.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Count.NONE, Count::plus);
    }

    private static int percent(Count count) {
        return count.asked() == 0 ? 0 : (int) (100 * count.shown() / count.asked());
    }
}
