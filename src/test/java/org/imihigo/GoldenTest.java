package org.imihigo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a reviewer reads: the addresses, the schema and what happens, as files. {@code ./imihigo
 * test -Dgolden=write -Dtest=GoldenTest} writes them anew; the difference is the review.
 */
@HouseTest
class GoldenTest {
    private static final Path GOLDEN = Path.of("golden");

    private static final String SCHEMA =
            """
            with rooms as (
                select oid, nspname from pg_namespace
                where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
            ), lines as (
                select nspname || '.' || c.relname as place, 1 as part, a.attnum as number,
                    '    ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                    || coalesce(' collate ' || nullif(l.collname, 'default'), '')
                    || case when a.attnotnull then ' not null' else '' end
                    || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
                from rooms join pg_class c on c.relnamespace = rooms.oid and c.relkind in ('r', 'p', 'v')
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_collation l on l.oid = a.attcollation
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where c.relname <> 'flyway_schema_history'
              union all
                select nspname || '.' || c.relname, 2, 0, '    ' || pg_get_constraintdef(k.oid)
                from rooms join pg_class c on c.relnamespace = rooms.oid
                join pg_constraint k on k.conrelid = c.oid and k.contype <> 'n'
                where c.relname <> 'flyway_schema_history'
              union all
                select nspname || '.' || c.relname, 3, 0, '    ' || pg_get_indexdef(i.indexrelid)
                from rooms join pg_class c on c.relnamespace = rooms.oid
                join pg_index i on i.indrelid = c.oid
                where c.relname <> 'flyway_schema_history'
                    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
              union all
                select nspname || '.' || c.relname, 4, 0, '    ' || pg_get_triggerdef(t.oid)
                from rooms join pg_class c on c.relnamespace = rooms.oid
                join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
            )
            select place, string_agg(line, E'\\n' order by part, number, line collate "C") as body
            from lines group by place order by place collate "C"
            """;

    @Autowired DSLContext db;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    @Test
    void theSchemaIsTheOneThatWasReviewed() throws IOException {
        var schema =
                db.fetch(SCHEMA).stream()
                        .map(table -> table.get("place") + "\n" + table.get("body") + "\n")
                        .collect(Collectors.joining("\n"));
        mustEqual("schema.txt", schema);
    }

    @Test
    void theAddressesAreTheOnesThatWereReviewed() throws IOException {
        var routes =
                addresses.getHandlerMethods().entrySet().stream()
                        .filter(
                                route ->
                                        route.getValue()
                                                .getBeanType()
                                                .getName()
                                                .startsWith("org.imihigo"))
                        .flatMap(
                                route ->
                                        route.getKey().getPatternValues().stream()
                                                .map(
                                                        path ->
                                                                methods(route.getKey())
                                                                        + " "
                                                                        + path
                                                                        + "  "
                                                                        + route.getValue()
                                                                                .getBeanType()
                                                                                .getSimpleName()
                                                                        + "."
                                                                        + route.getValue()
                                                                                .getMethod()
                                                                                .getName()))
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
        mustEqual("routes.txt", routes);
    }

    @Test
    void whatHappensIsWhatWasReviewed() throws IOException {
        mustEqual("../docs/happenings.md", new Happenings().list());
    }

    private static String methods(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining("|"));
    }

    private static void mustEqual(String file, String now) throws IOException {
        var golden = GOLDEN.resolve(file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, now);
        }
        assertThat(List.of(now.split("\n")))
                .as("golden/" + file)
                .isEqualTo(Files.readAllLines(golden));
    }
}
