package org.imihigo.seal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the log: on one node at a time. */
@Configuration
class SealConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** What was written before midnight has its place in the trail some minutes later. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    @Bean
    Task<Void> auditRootsOfTheDay(AuditRoots roots, Clock clock, ZoneId zone) {
        return Tasks.recurring("seal-audit-roots", FixedDelay.of(PAUSE))
                .execute(
                        (instance, context) ->
                                roots.seal(
                                        LocalDate.ofInstant(clock.instant().minus(SETTLED), zone)
                                                .minusDays(1)));
    }

    @Bean
    Task<Void> checkOfTheLog(LogCheck check) {
        return Tasks.recurring("seal-check", FixedDelay.of(PAUSE))
                .execute((instance, context) -> check.look());
    }
}
