package org.imihigo.phone;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends text messages: on one node at a time. */
@Configuration
class PhoneConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    @Bean
    Task<Void> messages(Outbox outbox) {
        return Tasks.recurring("phone-messages", FixedDelay.of(PAUSE))
                .execute((instance, context) -> outbox.deliver());
    }
}
