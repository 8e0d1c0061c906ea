package org.imihigo.cascade;

import static org.imihigo.cascade.tables.Figure.FIGURE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.imihigo.cascade.tables.records.FigureRecord;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All figures that targets are divided by; the only class that knows the table. */
@Repository("cascadeAllFigures")
class AllFigures {
    private final DSLContext db;

    AllFigures(DSLContext db) {
        this.db = db;
    }

    void insert(Collection<Figure> figures, Actor actor, Instant at) {
        db.batchInsert(figures.stream().map(figure -> record(figure, actor, at)).toList())
                .execute();
    }

    /** The last said of each unit. */
    List<Figure> latest(Collection<UnitCode> units, Optional<SeriesId> series) {
        return db.select(FIGURE.fields())
                .distinctOn(FIGURE.UNIT)
                .from(FIGURE)
                .where(FIGURE.UNIT.in(units.stream().map(UnitCode::value).toList()), of(series))
                .orderBy(FIGURE.UNIT, FIGURE.DAY.desc(), FIGURE.NUMBER.desc())
                .fetchInto(FIGURE)
                .map(AllFigures::figure);
    }

    private static Condition of(Optional<SeriesId> series) {
        return series.map(one -> FIGURE.SERIES.eq(one.value())).orElseGet(FIGURE.SERIES::isNull);
    }

    private static FigureRecord record(Figure figure, Actor actor, Instant at) {
        var line = new FigureRecord();
        line.setId(figure.id());
        line.setUnit(figure.unit().value());
        line.setSeries(figure.series().map(SeriesId::value).orElse(null));
        line.setAmount(figure.amount());
        line.setDay(figure.day());
        line.setSource(figure.source());
        line.setPost(actor.post().value());
        line.setPerson(actor.person());
        line.setAt(at);
        return line;
    }

    private static Figure figure(FigureRecord line) {
        return new Figure(
                line.getId(),
                new UnitCode(line.getUnit()),
                Optional.ofNullable(line.getSeries()).map(SeriesId::new),
                line.getAmount(),
                line.getDay(),
                line.getSource());
    }
}
