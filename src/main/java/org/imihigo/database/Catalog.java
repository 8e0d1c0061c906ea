package org.imihigo.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** What PostgreSQL says of the tables of all rooms. */
record Catalog(DSLContext db) {
    private static final String TABLES =
            """
            select c.oid::regclass::text as name,
                   coalesce(
                       (select string_agg(quote_ident(attname), ', ' order by attnum)
                        from pg_attribute
                        where attrelid = c.oid and attnum > 0
                          and not attisdropped and attgenerated = ''), '') as columns,
                   array(select distinct confrelid::regclass::text from pg_constraint
                         where contype = 'f' and conrelid = c.oid and confrelid <> c.oid)
                       as parents
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition
              and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
            order by 1
            """;

    private static final String SEQUENCES =
            """
            select format('%I.%I', schemaname, sequencename) as name,
                   coalesce(last_value, start_value) as last,
                   last_value is not null as used
            from pg_sequences
            where schemaname not like 'pg\\_%' order by 1
            """;

    private static final String GUARDS =
            """
            select tgrelid::regclass::text as table_name, quote_ident(tgname) as name
            from pg_trigger where not tgisinternal and tgenabled = 'O' order by 1, 2
            """;

    private static final String HISTORY = "database.flyway_schema_history";
    private static final Set<String> PASSING = Set.of("database.change_log", "database.node");

    static Catalog of(Connection connection) {
        return new Catalog(DSL.using(connection, SQLDialect.POSTGRES));
    }

    /** A table with its columns, generated ones apart, and the tables that its rows point to. */
    record Table(String name, String columns, List<String> parents) {
        /**
         * Not what is true of one moment on one server: who is signed in, who follows the log; and
         * not the list of migrations, which a restore writes itself.
         */
        boolean isKept() {
            return !isHistory() && !PASSING.contains(name) && !name.contains(".spring_session");
        }

        boolean isHistory() {
            return name.equals(HISTORY);
        }
    }

    record Guard(String table, String name) {}

    /** Every table after those that its rows point to. */
    List<Table> tables() {
        var waiting =
                new ArrayList<Table>(
                        db.fetch(TABLES)
                                .map(
                                        row ->
                                                new Table(
                                                        row.get("name", String.class),
                                                        row.get("columns", String.class),
                                                        List.of(
                                                                row.get(
                                                                        "parents",
                                                                        String[].class)))));
        var sorted = new ArrayList<Table>();
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            var next = waiting.stream().filter(table -> done.containsAll(table.parents())).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables point to each other in a ring: " + waiting);
            }
            sorted.addAll(next);
            waiting.removeAll(next);
            next.forEach(table -> done.add(table.name()));
        }
        return sorted;
    }

    List<Manifest.Sequence> sequences() {
        return db.fetch(SEQUENCES).into(Manifest.Sequence.class);
    }

    /** Triggers that are in force, such as those that forbid to change a reading. */
    List<Guard> guards() {
        return db.fetch(GUARDS).into(Guard.class);
    }

    boolean isMigrated() {
        return db.fetchSingle(
                        "select to_regclass('database.flyway_schema_history') is not null as answer")
                .get("answer", Boolean.class);
    }

    String schemaVersion() {
        return db.fetchSingle(
                        """
                        select version from database.flyway_schema_history
                        where success and version is not null
                        order by string_to_array(version, '.')::int[] desc limit 1
                        """)
                .get("version", String.class);
    }
}
