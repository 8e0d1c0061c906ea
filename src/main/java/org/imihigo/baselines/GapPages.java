package org.imihigo.baselines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.baselines.Gaps.Gap;
import org.imihigo.baselines.pages.GapsPage;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Who has promised without a baseline to rely on: counted by tier and place, and as a file. */
@Component
class GapPages {
    private final Gaps gaps;
    private final Calendar calendar;
    private final Indicators indicators;
    private final Territory territory;

    GapPages(Gaps gaps, Calendar calendar, Indicators indicators, Territory territory) {
        this.gaps = gaps;
        this.calendar = calendar;
        this.indicators = indicators;
        this.territory = territory;
    }

    GapsPage page(UnitCode place, Words words) {
        territory.unit(place);
        var all = gaps.within(place);
        var children = territory.children(place);
        return new GapsPage(
                territory.fullName(place, words),
                territory.steps(place, words),
                calendar.year().toString(),
                Paths.of(place),
                Paths.gaps(place) + ".csv",
                tiers(all, words),
                below(all, children, words),
                children.isEmpty()
                        ? ""
                        : capital(territory.tierNames(children.getLast().tier(), words)),
                own(all, place, words));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<GapsPage.Count> tiers(List<Gap> all, Words words) {
        var tiers = EnumSet.noneOf(Tier.class);
        all.forEach(gap -> tiers.add(tier(gap)));
        return tiers.stream()
                .map(
                        tier ->
                                count(
                                        capital(territory.tierNames(tier, words)),
                                        "",
                                        Gaps.count(all, gap -> tier(gap) == tier),
                                        words))
                .toList();
    }

    private Tier tier(Gap gap) {
        return territory.unit(gap.unit()).tier();
    }

    private List<GapsPage.Count> below(List<Gap> all, List<Unit> children, Words words) {
        var counts = new ArrayList<GapsPage.Count>();
        for (var child : children) {
            var here = Gaps.count(all, gap -> child.code().contains(gap.unit()));
            if (sum(here) > 0) {
                counts.add(
                        count(
                                territory.fullName(child.code(), words),
                                Paths.gaps(child.code()),
                                here,
                                words));
            }
        }
        return counts;
    }

    private static long sum(Map<Trust, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static GapsPage.Count count(
            String name, String path, Map<Trust, Long> counts, Words words) {
        long promised = sum(counts);
        return new GapsPage.Count(
                name,
                path,
                words.number(promised),
                number(counts, Trust.TRUSTWORTHY, words),
                number(counts, Trust.UNVERIFIED, words),
                number(counts, Trust.WEAK, words),
                number(counts, Trust.TO_ESTABLISH, words),
                number(counts, Trust.NONE, words),
                words.percent(
                        BigDecimal.valueOf(100 * counts.getOrDefault(Trust.TRUSTWORTHY, 0L))
                                .divide(BigDecimal.valueOf(promised), 1, RoundingMode.HALF_UP)));
    }

    private static String number(Map<Trust, Long> counts, Trust trust, Words words) {
        return words.number(counts.getOrDefault(trust, 0L));
    }

    private List<GapsPage.Line> own(List<Gap> all, UnitCode place, Words words) {
        return all.stream()
                .filter(gap -> gap.unit().equals(place) && gap.trust() != Trust.TRUSTWORTHY)
                .map(
                        gap ->
                                new GapsPage.Line(
                                        name(gap, words),
                                        Paths.of(place, gap.series()),
                                        gap.trust().light(),
                                        words.text("baselines.trust." + gap.trust().word())))
                .toList();
    }

    private String name(Gap gap, Words words) {
        return RegisterPages.name(indicators.series(gap.series()), words);
    }

    /** Every promise that lacks a baseline to rely on, one a line. */
    String csv(UnitCode place, Words words) {
        territory.unit(place);
        var lines =
                gaps.within(place).stream()
                        .filter(gap -> gap.trust() != Trust.TRUSTWORTHY)
                        .map(gap -> line(gap, words));
        return Stream.concat(Stream.of("year,tier,unit,name,indicator,measure,trust"), lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private String line(Gap gap, Words words) {
        return Stream.of(
                        calendar.year().toString(),
                        tier(gap).word(),
                        gap.unit().value(),
                        territory.fullName(gap.unit(), words),
                        indicators.series(gap.series()).indicator().code(),
                        name(gap, words),
                        gap.trust().word())
                .map(GapPages::quoted)
                .collect(Collectors.joining(","));
    }

    /** A spreadsheet takes what begins with a sign for a formula. */
    private static String quoted(String cell) {
        var safe = cell.matches("[=+@\\t\\r-].*") ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
