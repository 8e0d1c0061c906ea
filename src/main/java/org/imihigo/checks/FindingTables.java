package org.imihigo.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.checks.pages.FindingsPage;
import org.imihigo.checks.pages.FindingsPage.Column;
import org.imihigo.checks.pages.FindingsPage.Row;
import org.imihigo.checks.pages.FindingsPage.Spread;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Units beside each other, by rule: who promises little. */
@Component
class FindingTables {
    private static final Set<Rule> AMBITION =
            EnumSet.of(Rule.WRONG_SIDE, Rule.STANDSTILL, Rule.MODEST);
    private static final String NAME = "name";

    private final Checks checks;
    private final Limits limits;
    private final Territory territory;
    private final Calendar calendar;

    FindingTables(Checks checks, Limits limits, Territory territory, Calendar calendar) {
        this.checks = checks;
        this.limits = limits;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** A unit's findings, counted. */
    private record Counted(UnitCode unit, String name, Review review) {
        long by(Rule rule) {
            return review.findings().stream().filter(one -> one.rule() == rule).count();
        }

        int promises() {
            return review.plan().lines().size();
        }

        /** Lines about whose ambition anything is to be said. */
        Fraction weak() {
            return share(AMBITION);
        }

        Fraction behind() {
            return share(EnumSet.of(Rule.MODEST));
        }

        private Fraction share(Collection<Rule> rules) {
            long lines =
                    review.findings().stream()
                            .filter(one -> rules.contains(one.rule()))
                            .map(Finding::key)
                            .distinct()
                            .count();
            return Fraction.of(lines, Math.max(1, promises()));
        }

        List<Fraction> indexes() {
            return review.plan().lines().stream()
                    .flatMap(line -> Ambition.index(line).stream())
                    .sorted()
                    .toList();
        }
    }

    /** Empty where there is nothing below, or nobody below has promised. */
    Optional<FindingsPage.Table> of(UnitCode place, FiscalYear year, String sort, Words words) {
        var counted = counted(place, year, words);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        var sorted = counted.stream().sorted(by(sort)).toList();
        var address = FindingPages.path(place, year);
        var book = limits.book();
        return Optional.of(
                new FindingsPage.Table(
                        words.text(
                                "checks.table.intro",
                                year.toString(),
                                Rule.values().length,
                                AMBITION.size()),
                        words.text("checks.table.sorted", sorted(sort, words)),
                        address + ".csv",
                        words.text("checks.table.below"),
                        Arrays.stream(Rule.values())
                                .map(
                                        rule ->
                                                new Column(
                                                        rule.id(),
                                                        rule.name(words),
                                                        address + "?sort=" + rule.id(),
                                                        rule.id().equals(sort)))
                                .toList(),
                        rows(sorted, year, words),
                        Arrays.stream(Rule.values())
                                .map(rule -> key(rule, book.setting(rule), words))
                                .toList()));
    }

    private static FindingsPage.Key key(Rule rule, RuleBook.Setting setting, Words words) {
        return new FindingsPage.Key(
                rule.id(),
                rule.name(words),
                words.text("checks.severity." + setting.severity().word()),
                rule.remedy(List.of(), words),
                setting.threshold()
                        .map(from -> words.text("checks.table.from", LineRules.shown(from)))
                        .orElse(""),
                setting.source());
    }

    private static String sorted(String sort, Words words) {
        return Rule.of(sort)
                .map(rule -> rule.name(words))
                .orElseGet(
                        () ->
                                sort.equals(NAME)
                                        ? words.text("checks.table.unit")
                                        : words.text("checks.table.weak"));
    }

    /** The weakest first; names in their order. */
    private static Comparator<Counted> by(String sort) {
        var byName = Comparator.comparing(Counted::name);
        if (sort.equals(NAME)) {
            return byName;
        }
        return Rule.of(sort)
                .map(rule -> Comparator.<Counted>comparingLong(one -> one.by(rule)).reversed())
                .orElseGet(() -> Comparator.comparing(Counted::weak).reversed())
                .thenComparing(byName);
    }

    private List<Counted> counted(UnitCode place, FiscalYear year, Words words) {
        return below(place).stream()
                .map(units -> units.stream().map(Unit::code).toList())
                .flatMap(units -> checks.signed(year, units).stream())
                .map(
                        review ->
                                new Counted(
                                        review.plan().unit(),
                                        territory.shortName(review.plan().unit(), words),
                                        review))
                .toList();
    }

    /** Of country and provinces the districts; else what lies directly below, tier by tier. */
    private List<List<Unit>> below(UnitCode place) {
        var tier = territory.unit(place).tier();
        var today = calendar.today();
        if (tier == Tier.COUNTRY) {
            return List.of(
                    territory.units(Tier.DISTRICT, place, today),
                    territory.units(Tier.CITY, place, today),
                    territory.units(Tier.MINISTRY, place, today));
        }
        return tier == Tier.PROVINCE
                ? List.of(territory.units(Tier.DISTRICT, place, today))
                : List.of(territory.children(place));
    }

    private static List<Row> rows(List<Counted> counted, FiscalYear year, Words words) {
        var all = counted.stream().flatMap(one -> one.indexes().stream()).toList();
        var low = all.stream().min(Comparator.naturalOrder()).orElse(Fraction.ZERO).max(NONE);
        var high = all.stream().max(Comparator.naturalOrder()).orElse(Fraction.ONE).min(ALL);
        var scale = new Scale(low.min(Fraction.ZERO), high.max(low.plus(Fraction.of(1, 100))));
        return counted.stream().map(one -> row(one, year, scale, words)).toList();
    }

    private static final Fraction NONE = Fraction.of(-1);
    private static final Fraction ALL = Fraction.of(1);

    private static Row row(Counted one, FiscalYear year, Scale scale, Words words) {
        var indexes = one.indexes();
        var middle = Peers.of(indexes).median();
        return new Row(
                one.name(),
                FindingPages.path(one.unit(), year),
                one.promises(),
                words.percent(percent(one.weak())),
                words.percent(percent(one.behind())),
                middle.map(FindingTables::percent)
                        .map(words::percent)
                        .orElseGet(() -> words.text("checks.table.none")),
                middle.map(
                        median ->
                                new Spread(
                                        scale.at(indexes.getFirst()),
                                        scale.at(median),
                                        scale.at(indexes.getLast()),
                                        words.text(
                                                "checks.table.spread-label",
                                                words.percent(percent(indexes.getFirst())),
                                                words.percent(percent(indexes.getLast())),
                                                words.percent(percent(median))))),
                Arrays.stream(Rule.values()).map(rule -> (int) one.by(rule)).toList());
    }

    static BigDecimal percent(Fraction share) {
        return share.times(Fraction.HUNDRED).rounded(1, RoundingMode.HALF_UP);
    }

    /** Where shares lie on a line of 100; what lies beyond it stands at its end. */
    record Scale(Fraction low, Fraction high) {
        String at(Fraction share) {
            var place = share.max(low).min(high).minus(low).dividedBy(high.minus(low));
            return String.format(
                    Locale.ROOT,
                    "%s%%",
                    place.times(Fraction.HUNDRED).rounded(1, RoundingMode.HALF_UP));
        }
    }

    /** Everybody below with every count, and the exact middle. */
    String csv(UnitCode place, FiscalYear year, Words words) {
        var ids = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.joining(","));
        var lines = new ArrayList<String>();
        lines.add(
                "year,unit,name,promises,open,weak_share,below_peers,with_index,"
                        + "least_ambition,median_ambition,most_ambition,"
                        + ids);
        counted(place, year, words).forEach(one -> lines.add(line(one, year)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(Counted one, FiscalYear year) {
        var indexes = one.indexes();
        var cells =
                Stream.of(
                        year.toString(),
                        one.unit().value(),
                        one.name(),
                        one.promises(),
                        one.review().open().size(),
                        one.weak(),
                        one.behind(),
                        indexes.size(),
                        indexes.stream().findFirst().map(Fraction::toString).orElse(""),
                        Peers.of(indexes).median().map(Fraction::toString).orElse(""),
                        indexes.isEmpty() ? "" : indexes.getLast());
        var counts = Arrays.stream(Rule.values()).map(one::by);
        return Stream.concat(cells, counts)
                .map(Object::toString)
                .map(cell -> cell.contains(",") ? "\"" + cell + "\"" : cell)
                .collect(Collectors.joining(","));
    }
}
