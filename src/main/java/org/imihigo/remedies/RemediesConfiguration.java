package org.imihigo.remedies;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the blockers: on one node at a time. */
@Configuration
class RemediesConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Task<Void> climbingBlockers(Remedies remedies) {
        return Tasks.recurring("remedies-climb", FixedDelay.of(PAUSE))
                .execute((instance, context) -> remedies.climb());
    }
}
