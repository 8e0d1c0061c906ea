package org.imihigo.cascade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.cascade.Check.Line;
import org.imihigo.cascade.Reconciliation.Verdict;
import org.imihigo.cascade.pages.CheckPage;
import org.imihigo.cascade.pages.Sign;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Who has not shared out, and what does not fit: counted by tier and place, and as a file. */
@Component("cascadeCheckPages")
class CheckPages {
    private static final int SHOWN = 100;

    private final Cascade cascade;
    private final Territory territory;
    private final Calendar calendar;
    private final Telling telling;

    CheckPages(Cascade cascade, Territory territory, Calendar calendar, Telling telling) {
        this.cascade = cascade;
        this.territory = territory;
        this.calendar = calendar;
        this.telling = telling;
    }

    static String path(UnitCode place, FiscalYear year) {
        return "/cascade/" + place + "/" + year;
    }

    CheckPage page(UnitCode place, FiscalYear year, Words words) {
        territory.unit(place);
        var found = cascade.check(year, place);
        var children = territory.children(place);
        var missing = missing(found.lines());
        return new CheckPage(
                territory.fullName(place, words),
                telling.steps(place, words.text("cascade.check.step"), words),
                years(place, year),
                words.text("cascade.check.checked", found.lines().size(), year),
                tiers(found.lines(), words),
                children.isEmpty()
                        ? ""
                        : capital(territory.tierNames(children.getLast().tier(), words)),
                below(found.lines(), children, year, words),
                found.lines().stream()
                        .filter(line -> line.whole().unit().equals(place))
                        .map(line -> own(line, words))
                        .toList(),
                missing.entrySet().stream()
                        .limit(SHOWN)
                        .map(
                                unit ->
                                        count(
                                                territory.fullName(unit.getKey(), words),
                                                path(unit.getKey(), year),
                                                unit.getValue(),
                                                words))
                        .toList(),
                Math.max(0, missing.size() - SHOWN),
                found.twice().stream().limit(SHOWN).map(twice -> twice(twice, words)).toList(),
                Math.max(0, found.twice().size() - SHOWN),
                path(place, year) + ".csv");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<CheckPage.Choice> years(UnitCode place, FiscalYear chosen) {
        return Stream.of(calendar.year().previous(), calendar.year(), calendar.year().next())
                .map(
                        year ->
                                new CheckPage.Choice(
                                        year.toString(), path(place, year), year.equals(chosen)))
                .toList();
    }

    private Tier tier(Line line) {
        return territory.unit(line.whole().unit()).tier();
    }

    private List<CheckPage.Count> tiers(List<Line> lines, Words words) {
        var tiers = new EnumMap<Tier, List<Line>>(Tier.class);
        lines.forEach(line -> tiers.computeIfAbsent(tier(line), _ -> new ArrayList<>()).add(line));
        return tiers.entrySet().stream()
                .map(
                        tier ->
                                count(
                                        capital(territory.tierNames(tier.getKey(), words)),
                                        "",
                                        tier.getValue(),
                                        words))
                .toList();
    }

    private List<CheckPage.Count> below(
            List<Line> lines, List<Unit> children, FiscalYear year, Words words) {
        var counts = new ArrayList<CheckPage.Count>();
        for (var child : children) {
            var here =
                    lines.stream()
                            .filter(line -> child.code().contains(line.whole().unit()))
                            .toList();
            if (!here.isEmpty()) {
                counts.add(
                        count(
                                territory.fullName(child.code(), words),
                                path(child.code(), year),
                                here,
                                words));
            }
        }
        return counts;
    }

    private static CheckPage.Count count(String name, String path, List<Line> lines, Words words) {
        return new CheckPage.Count(
                name,
                path,
                words.number(lines.size()),
                number(lines, EnumSet.of(Verdict.EMPTY), words),
                words.number(lines.stream().filter(Line::fits).count()),
                number(lines, EnumSet.of(Verdict.OVER), words),
                number(lines, EnumSet.of(Verdict.UNDER), words),
                words.number(
                        lines.stream()
                                .filter(
                                        line ->
                                                line.year() == Verdict.UNKNOWN
                                                        || isOffInAPeriod(line))
                                .count()));
    }

    private static boolean isOffInAPeriod(Line line) {
        return line.year() == Verdict.EXACT && line.periods() > 0;
    }

    private static String number(List<Line> lines, EnumSet<Verdict> which, Words words) {
        return words.number(lines.stream().filter(line -> which.contains(line.year())).count());
    }

    /** The lines of each unit that has not shared out everything. */
    private static SortedMap<UnitCode, List<Line>> missing(List<Line> lines) {
        var units =
                lines.stream()
                        .collect(groupingBy(line -> line.whole().unit(), TreeMap::new, toList()));
        units.values().removeIf(own -> own.stream().allMatch(Line::isShared));
        return units;
    }

    private CheckPage.Line own(Line line, Words words) {
        return new CheckPage.Line(
                telling.name(line.whole().series(), words),
                Telling.path(line.whole().id()),
                telling.indicator(line.whole().series())
                        .shown(line.whole().targets().annual(), words),
                sign(line, words));
    }

    static Sign sign(Line line, Words words) {
        return isOffInAPeriod(line)
                ? new Sign("amber", words.count("cascade.verdict.periods", line.periods()))
                : new Sign(
                        Telling.light(line.year()),
                        words.text("cascade.verdict." + line.year().word(), line.parts()));
    }

    private CheckPage.Twice twice(Check.Twice twice, Words words) {
        return new CheckPage.Twice(
                telling.name(twice.below().series(), words),
                territory.fullName(twice.above().unit(), words),
                "/pledges/" + twice.above().id(),
                territory.fullName(twice.below().unit(), words),
                "/pledges/" + twice.below().id());
    }

    /** Every pledge that could be shared out, one a line, with what became of it. */
    String csv(UnitCode place, FiscalYear year, Words words) {
        territory.unit(place);
        var lines =
                cascade.check(year, place).lines().stream()
                        .map(
                                line ->
                                        Stream.of(
                                                        year.toString(),
                                                        tier(line).word(),
                                                        line.whole().unit().value(),
                                                        territory.fullName(
                                                                line.whole().unit(), words),
                                                        telling.indicator(line.whole().series())
                                                                .code(),
                                                        telling.name(line.whole().series(), words),
                                                        String.valueOf(line.parts()),
                                                        line.year().word(),
                                                        String.valueOf(line.periods()))
                                                .map(CheckPages::quoted)
                                                .collect(Collectors.joining(",")));
        return Stream.concat(
                        Stream.of("year,tier,unit,name,indicator,measure,parts,verdict,periods"),
                        lines)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** A spreadsheet takes what begins with a sign for a formula. */
    private static String quoted(String cell) {
        var safe = cell.matches("[=+@\\t\\r-].*") ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(sign -> ",\"\r\n".indexOf(sign) >= 0);
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
