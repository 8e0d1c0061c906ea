package org.imihigo.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that looks what is due: on one node at a time. */
@Configuration
class NoticesConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    Task<Void> reminders(Reminding reminding) {
        return Tasks.recurring("notices-remind", FixedDelay.of(PAUSE))
                .execute((instance, context) -> reminding.remind());
    }
}
