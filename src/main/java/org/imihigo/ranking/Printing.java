package org.imihigo.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.seal.Kind;
import org.imihigo.seal.Seal;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for tables that others published: read, compared, and kept with their source. */
@Service
@Transactional
public class Printing {
    private static final Pattern SCORE = Pattern.compile("-?[0-9]{1,6}([.][0-9]{1,20})?");
    private static final Pattern RANK = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int LONGEST_SOURCE = 500;

    private final PrintedTables tables;
    private final Territory territory;
    private final Calendar calendar;
    private final Seal seal;

    Printing(PrintedTables tables, Territory territory, Calendar calendar, Seal seal) {
        this.seal = seal;
        this.tables = tables;
        this.territory = territory;
        this.calendar = calendar;
    }

    /** One line as it was sent: a code or a name, a score, and a rank where one was printed. */
    public record Sent(String unit, String score, String rank) {}

    /**
     * A table that is kept.
     *
     * @param fresh false where it was brought before, just so
     */
    public record Kept(PrintedTable table, boolean fresh) {}

    /**
     * Keeps a table, all of it or nothing; sent twice, it is kept once.
     *
     * @throws Refusal where a line cannot be read, or the source has another table already
     */
    public Kept keep(Tier tier, FiscalYear year, String source, List<Sent> lines, Actor actor) {
        if (actor.scope().parent().isPresent()) {
            throw Refusal.notYours("web.refused.not-found");
        }
        var named = source.strip();
        if (named.isEmpty() || named.length() > LONGEST_SOURCE || named.indexOf('\0') >= 0) {
            throw Refusal.invalid("ranking.printed.source");
        }
        var table = new PrintedTable(tier, year, named, read(lines, tier, year, actor.scope()));
        var known = tables.find(tier, year, named);
        if (known.isPresent()) {
            if (!known.get().equals(table)) {
                throw Refusal.conflict("ranking.printed.other", named);
            }
            return new Kept(table, false);
        }
        tables.insert(table, actor.post(), calendar.now());
        seal.append(Kind.PUBLICATION, PrintedTexts.subject(tier, year), table.sealed());
        return new Kept(table, true);
    }

    private List<PrintedTable.Line> read(
            List<Sent> sent, Tier tier, FiscalYear year, UnitCode country) {
        if (sent.isEmpty()) {
            throw Refusal.invalid("ranking.printed.empty");
        }
        var names = names(tier, year, country);
        var seen = new HashSet<UnitCode>();
        var lines = new ArrayList<PrintedTable.Line>();
        for (int at = 0; at < sent.size(); at++) {
            var line = sent.get(at);
            int number = at + 1;
            var unit = unit(line.unit(), tier, names);
            if (unit.isEmpty()) {
                throw Refusal.invalid("ranking.printed.unit", number, line.unit());
            }
            if (!seen.add(unit.get())) {
                throw Refusal.invalid("ranking.printed.twice", number, line.unit());
            }
            if (!SCORE.matcher(line.score()).matches()) {
                throw Refusal.invalid("ranking.printed.score", number, line.score());
            }
            if (!line.rank().isEmpty() && !RANK.matcher(line.rank()).matches()) {
                throw Refusal.invalid("ranking.printed.rank", number, line.rank());
            }
            lines.add(
                    new PrintedTable.Line(
                            unit.get(),
                            new BigDecimal(line.score()),
                            Optional.of(line.rank())
                                    .filter(text -> !text.isEmpty())
                                    .map(Integer::valueOf)));
        }
        return lines;
    }

    /** The units of the tier by their names; a name that several have is none. */
    private Map<String, Optional<UnitCode>> names(Tier tier, FiscalYear year, UnitCode country) {
        var names = new HashMap<String, Optional<UnitCode>>();
        for (var unit : territory.units(tier, country, year.lastDay())) {
            names.merge(folded(unit.name()), Optional.of(unit.code()), (_, _) -> Optional.empty());
        }
        return names;
    }

    private Optional<UnitCode> unit(String said, Tier tier, Map<String, Optional<UnitCode>> names) {
        var byCode =
                UnitCode.parse(said.strip().toUpperCase(java.util.Locale.ROOT))
                        .flatMap(territory::find)
                        .filter(unit -> unit.tier() == tier)
                        .map(Unit::code);
        return byCode.or(() -> names.getOrDefault(folded(said), Optional.empty()));
    }

    private static String folded(String name) {
        return Spelling.folded(name)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .replaceAll("\\b(district|akarere|ka|ya|de|du|of)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
