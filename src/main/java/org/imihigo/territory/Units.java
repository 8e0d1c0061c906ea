package org.imihigo.territory;

import static org.imihigo.territory.tables.Unit.UNIT;
import static org.imihigo.territory.tables.UnitName.UNIT_NAME;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.imihigo.database.ChangeLog;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Language;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All units, with their names; the only class that knows the tables. */
@Repository
class Units {
    static final String CHANGED = "territory.changed";

    private final DSLContext db;
    private final ChangeLog changes;

    Units(DSLContext db, ChangeLog changes) {
        this.db = db;
        this.changes = changes;
    }

    /** In the order of their codes. */
    List<Unit> all() {
        return db.select(UNIT.CODE, UNIT.TIER, UNIT.NAME, UNIT.VALID_FROM, UNIT.VALID_UNTIL)
                .from(UNIT)
                .orderBy(UNIT.CODE)
                .fetch(
                        line ->
                                new Unit(
                                        new UnitCode(line.value1()),
                                        Tier.valueOf(line.value2()),
                                        line.value3(),
                                        line.value4(),
                                        Optional.ofNullable(line.value5())));
    }

    List<OwnName> names() {
        return db.select(
                        UNIT_NAME.CODE,
                        UNIT_NAME.LANGUAGE,
                        UNIT_NAME.SHORT_NAME,
                        UNIT_NAME.FULL_NAME)
                .from(UNIT_NAME)
                .fetch(
                        line ->
                                new OwnName(
                                        new UnitCode(line.value1()),
                                        Language.valueOf(line.value2().toUpperCase(Locale.ROOT)),
                                        line.value3(),
                                        line.value4()));
    }

    /** Brings a country where it is absent; of several nodes that start at once, one does it. */
    @Transactional
    void bring(String country) {
        db.fetch("select pg_advisory_xact_lock(hashtext({0}))", val(CHANGED));
        var code = country.toUpperCase(Locale.ROOT);
        if (!db.fetchExists(UNIT, UNIT.CODE.eq(code))) {
            add(CountryPack.read(country));
        }
    }

    private void add(CountryPack pack) {
        db.execute(
                "insert into territory.unit (code, tier, name, valid_from)"
                        + " select * from unnest({0}, {1}, {2}, {3})",
                column(pack.units(), unit -> unit.code().value(), String[]::new),
                column(pack.units(), unit -> unit.tier().name(), String[]::new),
                column(pack.units(), Unit::name, String[]::new),
                column(pack.units(), Unit::from, LocalDate[]::new));
        db.execute(
                "insert into territory.unit_name (code, language, short_name, full_name)"
                        + " select * from unnest({0}, {1}, {2}, {3})",
                column(pack.names(), name -> name.unit().value(), String[]::new),
                column(pack.names(), name -> name.language().tag(), String[]::new),
                column(pack.names(), OwnName::shortName, String[]::new),
                column(pack.names(), OwnName::fullName, String[]::new));
        changes.append(CHANGED, pack.country().value());
    }

    private static <L, V> Param<V[]> column(
            List<L> lines, Function<L, V> value, IntFunction<V[]> array) {
        return val(lines.stream().map(value).toArray(array));
    }
}
