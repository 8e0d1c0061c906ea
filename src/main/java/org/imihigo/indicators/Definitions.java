package org.imihigo.indicators;

import static org.imihigo.indicators.tables.Indicator.INDICATOR;
import static org.imihigo.indicators.tables.Own.OWN;
import static org.imihigo.indicators.tables.Series.SERIES;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imihigo.indicators.tables.records.IndicatorRecord;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All indicators and their series, as the database keeps them. */
@Repository
class Definitions {
    private final DSLContext db;

    Definitions(DSLContext db) {
        this.db = db;
    }

    List<Series> all() {
        return series(noCondition());
    }

    Optional<Series> find(SeriesId id) {
        return series(SERIES.ID.eq(id.value())).stream().findFirst();
    }

    Optional<Indicator> find(String code) {
        return db.selectFrom(INDICATOR)
                .where(INDICATOR.CODE.eq(code))
                .fetchOptional(Definitions::toIndicator);
    }

    private List<Series> series(Condition which) {
        return db.select()
                .from(SERIES)
                .join(INDICATOR)
                .on(INDICATOR.ID.eq(SERIES.INDICATOR))
                .where(which)
                .orderBy(SERIES.ID)
                .fetch(Definitions::toSeries);
    }

    /** All indicators, also those of which nothing is measured. */
    List<Indicator> indicators() {
        return db.selectFrom(INDICATOR).orderBy(INDICATOR.ID).fetch(Definitions::toIndicator);
    }

    /** Whose the indicators are that units made for themselves. */
    Map<IndicatorId, Own> own() {
        return db.selectFrom(OWN)
                .fetchMap(
                        line -> new IndicatorId(line.getIndicator()),
                        line -> new Own(new UnitCode(line.getUnit()), texts(line.getData())));
    }

    /** The first who made it owns it. */
    void insert(IndicatorId indicator, Own own) {
        db.insertInto(OWN, OWN.INDICATOR, OWN.UNIT, OWN.DATA)
                .values(indicator.value(), own.unit().value(), array(own.data()))
                .onConflict(OWN.INDICATOR)
                .doNothing()
                .execute();
    }

    /** Keeps a definition whose code is not there yet. */
    void insert(Definition definition) {
        db.insertInto(INDICATOR)
                .set(toRecord(definition))
                .onConflict(INDICATOR.CODE)
                .doNothing()
                .execute();
    }

    /** The series of an indicator as a whole or of one category, made where it is not there. */
    SeriesId series(IndicatorId indicator, Optional<Texts> category) {
        var name = array(category);
        db.insertInto(SERIES, SERIES.INDICATOR, SERIES.CATEGORY)
                .values(indicator.value(), name)
                .onConflict(SERIES.INDICATOR, SERIES.CATEGORY)
                .doNothing()
                .execute();
        return new SeriesId(
                db.select(SERIES.ID)
                        .from(SERIES)
                        .where(SERIES.INDICATOR.eq(indicator.value()))
                        .and(SERIES.CATEGORY.isNotDistinctFrom(val(name, SQLDataType.CLOB.array())))
                        .fetchSingle(SERIES.ID));
    }

    private static Series toSeries(Record line) {
        var series = line.into(SERIES);
        return new Series(
                new SeriesId(series.getId()),
                toIndicator(line.into(INDICATOR)),
                texts(series.getCategory()));
    }

    private static Indicator toIndicator(IndicatorRecord line) {
        var measure =
                new Measure(
                        OverTime.valueOf(line.getOverTime()),
                        OverSpace.valueOf(line.getOverSpace()),
                        Measure.StartsAt.valueOf(line.getStartsAt()));
        var definition =
                new Definition(
                        line.getCode(),
                        text(line.getName()),
                        text(line.getUnit()),
                        line.getDecimals(),
                        measure,
                        direction(line),
                        line.getDivisible(),
                        Indicator.ResultLevel.valueOf(line.getLevel()),
                        FiscalPeriod.Kind.valueOf(line.getFrequency()),
                        Set.copyOf(Arrays.asList(line.getTags())),
                        texts(line.getNumerator())
                                .map(top -> new Ratio(top, text(line.getDenominator()))));
        return new Indicator(new IndicatorId(line.getId()), definition);
    }

    private static Direction direction(IndicatorRecord line) {
        return switch (line.getDirection()) {
            case "UP" -> new Direction.Up();
            case "DOWN" -> new Direction.Down();
            case "RANGE" ->
                    new Direction.Range(
                            Fraction.parse(line.getLow()), Fraction.parse(line.getHigh()));
            default -> throw new IllegalStateException(line.getDirection());
        };
    }

    private static IndicatorRecord toRecord(Definition definition) {
        var line = new IndicatorRecord();
        line.setCode(definition.code());
        line.setName(array(definition.name()));
        line.setUnit(array(definition.unit()));
        line.setDecimals((short) definition.decimals());
        line.setOverTime(definition.measure().time().name());
        line.setOverSpace(definition.measure().space().name());
        line.setStartsAt(definition.measure().startsAt().name());
        switch (definition.direction()) {
            case Direction.Up() -> line.setDirection("UP");
            case Direction.Down() -> line.setDirection("DOWN");
            case Direction.Range(var low, var high) -> {
                line.setDirection("RANGE");
                line.setLow(low.toString());
                line.setHigh(high.toString());
            }
        }
        line.setDivisible(definition.divisible());
        line.setLevel(definition.level().name());
        line.setFrequency(definition.frequency().name());
        line.setTags(definition.tags().stream().sorted().toArray(String[]::new));
        definition.ratio().ifPresent(ratio -> setRatio(line, ratio));
        return line;
    }

    private static void setRatio(IndicatorRecord line, Ratio ratio) {
        line.setNumerator(array(ratio.numerator()));
        line.setDenominator(array(ratio.denominator()));
    }

    private static String[] array(Texts texts) {
        return texts.all().toArray(String[]::new);
    }

    private static String @Nullable [] array(Optional<Texts> texts) {
        return texts.map(Definitions::array).orElse(null);
    }

    private static Optional<Texts> texts(String @Nullable [] array) {
        return Optional.ofNullable(array).map(Definitions::text);
    }

    private static Texts text(String[] array) {
        return new Texts(array[0], array[1], array[2]);
    }
}
