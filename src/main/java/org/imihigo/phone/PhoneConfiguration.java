package org.imihigo.phone;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that send text messages and forget calls: on one node at a time. */
@Configuration
class PhoneConfiguration {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A call is forgotten when nobody can go on with it any more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final Duration HOUR = Duration.ofHours(1);

    @Bean
    Task<Void> forgetting(Calls calls, Clock clock) {
        return Tasks.recurring("phone-forget-calls", FixedDelay.of(HOUR))
                .execute((instance, context) -> calls.forget(clock.instant().minus(KEPT)));
    }

    @Bean
    Task<Void> messages(Outbox outbox) {
        return Tasks.recurring("phone-messages", FixedDelay.of(PAUSE))
                .execute((instance, context) -> outbox.deliver());
    }
}
