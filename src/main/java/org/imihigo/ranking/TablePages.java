package org.imihigo.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.ranking.pages.TablePage;
import org.imihigo.ranking.pages.TablePage.Option;
import org.imihigo.scoring.Light;
import org.imihigo.scoring.Mark;
import org.imihigo.scoring.Method;
import org.imihigo.scoring.Scoring;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Composes the page of a table. */
@Component
class TablePages {
    /** So many units stand on one sheet. */
    private static final int SHEET = 50;

    private static final List<Tier> TIERS =
            List.of(Tier.PROVINCE, Tier.DISTRICT, Tier.SECTOR, Tier.CELL, Tier.VILLAGE);

    private final Ranking ranking;
    private final Scoring scoring;
    private final Territory territory;
    private final Calendar calendar;
    private final Rows rows;

    TablePages(
            Ranking ranking, Scoring scoring, Territory territory, Calendar calendar, Rows rows) {
        this.ranking = ranking;
        this.scoring = scoring;
        this.territory = territory;
        this.calendar = calendar;
        this.rows = rows;
    }

    static boolean hasTable(Tier tier) {
        return TIERS.contains(tier);
    }

    TablePage of(TableQuestion question, int sheet, Words words) {
        var table = ranking.table(question);
        int ranked = table.rows().size();
        int all = ranked + table.below().size();
        int sheets = Math.max(1, (all + SHEET - 1) / SHEET);
        int here = Math.clamp(sheet, 1, sheets);
        int first = (here - 1) * SHEET;
        int last = Math.min(all, first + SHEET);
        var shown = table.rows().subList(Math.min(first, ranked), Math.min(last, ranked));
        var below = table.below().subList(Math.max(0, first - ranked), Math.max(0, last - ranked));
        var period = question.period();
        var method = question.method();
        return new TablePage(
                title(question, words),
                subtitle(question, words),
                words.text("ranking.ranked." + question.tier().word(), ranked)
                        + " "
                        + words.text("ranking.table.ties"),
                capital(territory.tierName(question.tier(), words)),
                question.isNational() ? List.of() : territory.steps(question.within(), words),
                tabs(question, words),
                choices(question, words),
                isNational(question) ? Optional.of(map(question, words)) : Optional.empty(),
                isNational(question) ? nation(table, question, words) : Optional.empty(),
                Arrays.stream(Light.values()).map(light -> Rows.light(light, words)).toList(),
                rows.ranked(shown, table, ranking.before(question), period, method, words),
                rows.below(below, period, method, words),
                isNational(question) ? city(question, words) : Optional.empty(),
                sheets(question, here, sheets, words),
                question.csv());
    }

    private static boolean isNational(TableQuestion question) {
        return question.tier() == Tier.DISTRICT && question.isNational();
    }

    private String title(TableQuestion question, Words words) {
        var heading = heading(question.tier(), words);
        return question.isNational()
                ? heading
                : words.text(
                        "ranking.table.within",
                        heading,
                        territory.fullName(question.within(), words));
    }

    private static String subtitle(TableQuestion question, Words words) {
        var method = question.method();
        var years = method.years();
        boolean whatIf = !years.isEmpty() && !years.contains(question.period().year());
        return words.text(
                        "ranking.table.subtitle",
                        words.period(question.period()),
                        method.name().in(words),
                        method.status(words))
                + (whatIf ? " " + words.text("ranking.table.what-if") : "");
    }

    /** A sentence for each tier: Kinyarwanda's nouns change the verb. */
    static String heading(Tier tier, Words words) {
        return words.text("ranking.heading." + tier.word());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<TablePage.Tab> tabs(TableQuestion question, Words words) {
        return TIERS.stream()
                .map(
                        tier ->
                                new TablePage.Tab(
                                        capital(territory.tierNames(tier, words)),
                                        question.of(tier).address(),
                                        tier == question.tier()))
                .toList();
    }

    private TablePage.Choices choices(TableQuestion question, Words words) {
        var chosen = question.period();
        var years =
                Stream.of(calendar.year(), calendar.year().previous(), chosen.year())
                        .distinct()
                        .map(year -> option(year, year.equals(chosen.year())))
                        .toList();
        var periods =
                Stream.concat(chosen.year().quarters(), Stream.of(chosen.year().whole()))
                        .map(
                                period ->
                                        new Option(
                                                period.word(),
                                                words.period(period),
                                                period.equals(chosen)))
                        .toList();
        var methods =
                scoring.methods().stream()
                        .filter(method -> isOffered(method, question))
                        .map(
                                method ->
                                        new Option(
                                                method.id(),
                                                method.name().in(words),
                                                method.equals(question.method())))
                        .toList();
        return new TablePage.Choices(
                question.tier().word(), question.within().value(), years, periods, methods);
    }

    /** A country's own methods, and the one that was asked for. */
    private static boolean isOffered(Method method, TableQuestion question) {
        return method.countries().contains(question.within().country().value())
                || method.equals(question.method());
    }

    private static Option option(FiscalYear year, boolean chosen) {
        return new Option(year.toString(), year.toString(), chosen);
    }

    private TablePage.TileMap map(TableQuestion question, Words words) {
        var marks =
                scoring.marks(
                        Tiles.all().stream().map(Tiles.Tile::unit).toList(),
                        question.period(),
                        question.method());
        var tiles = new ArrayList<TablePage.Tile>();
        for (int index = 0; index < marks.size(); index++) {
            tiles.add(tile(Tiles.all().get(index), marks.get(index), question, words));
        }
        return new TablePage.TileMap(tiles);
    }

    private TablePage.Tile tile(Tiles.Tile tile, Mark mark, TableQuestion question, Words words) {
        var method = question.method();
        var score = mark.value().map(value -> method.printed(value, words));
        var light = mark.value().flatMap(method::light);
        return new TablePage.Tile(
                Rows.address(tile.unit(), question.period()),
                light.orElse(Light.GREY).word(),
                tile.x() + " " + tile.y(),
                words.text(
                        "ranking.map.tile",
                        territory.fullName(tile.unit(), words),
                        score.orElseGet(() -> words.text("ranking.word.no-score")),
                        light.map(one -> one.text(words))
                                .orElseGet(() -> words.text("ranking.map.no-light"))),
                territory.shortName(tile.unit(), words),
                tile.letters(),
                score);
    }

    private Optional<TablePage.Summary> nation(
            LeagueTable table, TableQuestion question, Words words) {
        return summary(
                question.within().country(),
                question,
                words.text("ranking.nation.note", table.rows().size()),
                words);
    }

    private Optional<TablePage.Summary> city(TableQuestion question, Words words) {
        var country = question.within();
        return territory.units(Tier.CITY, country, question.period().lastDay()).stream()
                .findFirst()
                .flatMap(
                        city ->
                                summary(
                                        city.code(),
                                        question,
                                        words.text("ranking.city.note"),
                                        words));
    }

    private Optional<TablePage.Summary> summary(
            UnitCode unit, TableQuestion question, String note, Words words) {
        var method = question.method();
        var mark = scoring.marks(List.of(unit), question.period(), method).getFirst();
        return mark.value()
                .map(
                        score ->
                                new TablePage.Summary(
                                        method.printed(score, words),
                                        mark.covered().text(words),
                                        method.light(score).map(light -> Rows.light(light, words)),
                                        rows.why(unit, question.period(), method),
                                        note));
    }

    private static TablePage.Sheets sheets(
            TableQuestion question, int here, int sheets, Words words) {
        return new TablePage.Sheets(
                words.text("ranking.sheet.here", here, sheets),
                here > 1 ? Optional.of(question.sheet(here - 1)) : Optional.empty(),
                here < sheets ? Optional.of(question.sheet(here + 1)) : Optional.empty(),
                sheets > 1);
    }
}
