package org.imihigo.territory;

import static org.imihigo.territory.tables.Unit.UNIT;
import static org.imihigo.territory.tables.UnitAlias.UNIT_ALIAS;
import static org.imihigo.territory.tables.UnitChange.UNIT_CHANGE;
import static org.imihigo.territory.tables.UnitName.UNIT_NAME;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
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

    List<UnitChange> changes() {
        return db.select(
                        UNIT_CHANGE.PREDECESSOR,
                        UNIT_CHANGE.SUCCESSOR,
                        UNIT_CHANGE.KIND,
                        UNIT_CHANGE.DAY)
                .from(UNIT_CHANGE)
                .orderBy(UNIT_CHANGE.PREDECESSOR, UNIT_CHANGE.SUCCESSOR)
                .fetch(
                        line ->
                                new UnitChange(
                                        new UnitCode(line.value1()),
                                        new UnitCode(line.value2()),
                                        UnitChange.Kind.valueOf(line.value3()),
                                        line.value4()));
    }

    List<Alias> aliases() {
        return db.select(UNIT_ALIAS.SCHEME, UNIT_ALIAS.CODE, UNIT_ALIAS.UNIT)
                .from(UNIT_ALIAS)
                .orderBy(UNIT_ALIAS.SCHEME, UNIT_ALIAS.CODE)
                .fetch(
                        line ->
                                new Alias(
                                        line.value1(), line.value2(), new UnitCode(line.value3())));
    }

    /** One at a time: whoever plans the next change sees the tree as this one leaves it. */
    void hold() {
        db.fetch("select pg_advisory_xact_lock(hashtext({0}))", val(CHANGED));
    }

    /** The old units end, the new ones begin with the names they had in every language. */
    void succeed(Succession succession) {
        insert(succession.begin());
        var changes = succession.changes();
        var predecessors = column(changes, change -> change.predecessor().value(), String[]::new);
        var successors = column(changes, change -> change.successor().value(), String[]::new);
        db.update(UNIT)
                .set(UNIT.VALID_UNTIL, succession.day())
                .where(
                        UNIT.CODE.in(
                                changes.stream().map(one -> one.predecessor().value()).toList()))
                .execute();
        db.execute(
                "insert into territory.unit_change (predecessor, successor, kind, day)"
                        + " select *, {3} from unnest({0}, {1}, {2})",
                predecessors,
                successors,
                column(changes, change -> change.kind().name(), String[]::new),
                val(succession.day()));
        db.execute(
                "insert into territory.unit_name (code, language, short_name, full_name)"
                        + " select c.successor, n.language, n.short_name, n.full_name"
                        + " from unnest({0}, {1}, {2}) as c (predecessor, successor, kind)"
                        + " join territory.unit_name n on n.code = c.predecessor"
                        + " where c.kind = 'MOVED'",
                predecessors,
                successors,
                column(changes, change -> change.kind().name(), String[]::new));
        this.changes.append(CHANGED, succession.day().toString());
    }

    /** Codes that others use; one that was given before goes to the unit named now. */
    void call(Collection<Alias> aliases) {
        db.execute(
                "insert into territory.unit_alias (scheme, code, unit)"
                        + " select * from unnest({0}, {1}, {2})"
                        + " on conflict (scheme, code) do update set unit = excluded.unit",
                column(List.copyOf(aliases), Alias::scheme, String[]::new),
                column(List.copyOf(aliases), Alias::code, String[]::new),
                column(List.copyOf(aliases), alias -> alias.unit().value(), String[]::new));
        changes.append(CHANGED, "aliases");
    }

    /** Brings a country where it is absent; of several nodes that start at once, one does it. */
    @Transactional
    void bring(String country) {
        hold();
        var code = country.toUpperCase(Locale.ROOT);
        if (!db.fetchExists(UNIT, UNIT.CODE.eq(code))) {
            add(CountryPack.read(country));
        }
    }

    private void add(CountryPack pack) {
        insert(pack.units());
        db.execute(
                "insert into territory.unit_name (code, language, short_name, full_name)"
                        + " select * from unnest({0}, {1}, {2}, {3})",
                column(pack.names(), name -> name.unit().value(), String[]::new),
                column(pack.names(), name -> name.language().tag(), String[]::new),
                column(pack.names(), OwnName::shortName, String[]::new),
                column(pack.names(), OwnName::fullName, String[]::new));
        changes.append(CHANGED, pack.country().value());
    }

    private void insert(List<Unit> units) {
        db.execute(
                "insert into territory.unit (code, tier, name, valid_from)"
                        + " select * from unnest({0}, {1}, {2}, {3})",
                column(units, unit -> unit.code().value(), String[]::new),
                column(units, unit -> unit.tier().name(), String[]::new),
                column(units, Unit::name, String[]::new),
                column(units, Unit::from, LocalDate[]::new));
    }

    private static <L, V> Param<V[]> column(
            List<L> lines, Function<L, V> value, IntFunction<V[]> array) {
        return val(lines.stream().map(value).toArray(array));
    }
}
