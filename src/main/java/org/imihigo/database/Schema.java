package org.imihigo.database;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The form of the tables of all rooms, which migrations bring from one version to the next. */
record Schema(Installation installation) {
    static boolean isNewer(String one, String other) {
        return MigrationVersion.fromVersion(one).isNewerThan(other);
    }

    void migrate() {
        configuration().load().migrate();
    }

    /** Views are made last, by {@link #migrate}: they may need tables that come later. */
    void migrateTo(String version) {
        configuration().target(version).repeatableSqlMigrationPrefix("LATER").load().migrate();
    }

    void mustKnow(Manifest manifest) {
        Flyway flyway = configuration().load();
        boolean known =
                Arrays.stream(flyway.info().all())
                        .filter(each -> each.getState().isResolved())
                        .map(each -> each.getVersion())
                        .filter(Objects::nonNull)
                        .anyMatch(each -> each.getVersion().equals(manifest.schema()));
        if (!known) {
            throw new Trouble(
                    "The backup was written by Imihigo %s, which is later than this one: restore it with that one or a later one."
                            .formatted(manifest.product()));
        }
    }

    /** As in application.yaml. */
    private FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(installation.url(), installation.user(), installation.password())
                .defaultSchema("database")
                .createSchemas(true);
    }
}
