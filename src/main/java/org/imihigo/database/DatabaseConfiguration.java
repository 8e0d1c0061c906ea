package org.imihigo.database;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded PostgreSQL where no other is named. */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {
    static final String HOME = "${imihigo.home:${user.home}/.imihigo}";

    /** The database of that name in the embedded server. */
    static final String NAME = "imihigo";

    @Bean
    EmbeddedPostgres embeddedPostgres(
            @Value(HOME) Path home, Optional<PostgresAhead.Starting> ahead) {
        return ahead.map(PostgresAhead.Starting::started)
                .orElseGet(() -> EmbeddedPostgres.start(home));
    }

    @Bean
    JdbcConnectionDetails connection(EmbeddedPostgres postgres) {
        return new Connection(postgres.url(NAME), postgres.user(), postgres.password());
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
