package org.imihigo.ranking;

import static org.imihigo.ranking.tables.Published.PUBLISHED;
import static org.imihigo.ranking.tables.PublishedLine.PUBLISHED_LINE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.PostId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All tables of others that were brought; the only class that knows how they are kept. */
@Repository
class PrintedTables {
    private final DSLContext db;

    PrintedTables(DSLContext db) {
        this.db = db;
    }

    void insert(PrintedTable table, PostId post, Instant at) {
        var id = UUID.randomUUID();
        db.insertInto(PUBLISHED)
                .set(PUBLISHED.ID, id)
                .set(PUBLISHED.TIER, table.tier().name())
                .set(PUBLISHED.YEAR, table.year().toString())
                .set(PUBLISHED.SOURCE, table.source())
                .set(PUBLISHED.POST, post.value())
                .set(PUBLISHED.AT, at)
                .execute();
        int place = 0;
        for (var line : table.lines()) {
            db.insertInto(PUBLISHED_LINE)
                    .set(PUBLISHED_LINE.PUBLISHED, id)
                    .set(PUBLISHED_LINE.PLACE, ++place)
                    .set(PUBLISHED_LINE.UNIT, line.unit().value())
                    .set(PUBLISHED_LINE.SCORE, line.score())
                    .set(PUBLISHED_LINE.RANK, line.rank().orElse(null))
                    .execute();
        }
    }

    Optional<PrintedTable> find(Tier tier, FiscalYear year, String source) {
        return tables(tier, year).stream()
                .filter(table -> table.source().equals(source))
                .findFirst();
    }

    /** The latest that was brought comes first. */
    List<PrintedTable> tables(Tier tier, FiscalYear year) {
        return db.selectFrom(PUBLISHED)
                .where(PUBLISHED.TIER.eq(tier.name()), PUBLISHED.YEAR.eq(year.toString()))
                .orderBy(PUBLISHED.AT.desc())
                .fetch(line -> new PrintedTable(tier, year, line.getSource(), lines(line.getId())));
    }

    private List<PrintedTable.Line> lines(UUID table) {
        return db.selectFrom(PUBLISHED_LINE)
                .where(PUBLISHED_LINE.PUBLISHED.eq(table))
                .orderBy(PUBLISHED_LINE.PLACE)
                .fetch(
                        line ->
                                new PrintedTable.Line(
                                        new UnitCode(line.getUnit()),
                                        line.getScore(),
                                        Optional.ofNullable(line.getRank())));
    }
}
