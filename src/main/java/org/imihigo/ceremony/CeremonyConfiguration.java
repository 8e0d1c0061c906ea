package org.imihigo.ceremony;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that follows signatures of lists, on one node at a time. */
@Configuration
class CeremonyConfiguration {
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    Task<Void> finishingLists(ListWork work) {
        return Tasks.recurring("ceremony-lists", FixedDelay.of(PAUSE))
                .execute((instance, context) -> finish(work));
    }

    private static void finish(ListWork work) {
        boolean more = true;
        while (more) {
            more = work.advance() > 0;
        }
    }
}
