package org.imihigo.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sealer's job: on one node at a time, at most a second behind the saves. */
@Configuration
class AuditConfiguration {
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Bean
    Task<Void> sealing(Sealer sealer) {
        return Tasks.recurring("audit-seal", FixedDelay.of(PAUSE))
                .execute((instance, context) -> sealer.seal());
    }
}
