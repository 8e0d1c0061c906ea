package org.imihigo.notices;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs that look what is due and send it on: on one node at a time. */
@Configuration
class NoticesConfiguration {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Bean
    Task<Void> digesting(Digests digests) {
        return Tasks.recurring("notices-digest", FixedDelay.of(PAUSE))
                .execute((instance, context) -> digests.send());
    }

    @Bean
    Task<Void> mailing(MailOutbox outbox) {
        return Tasks.recurring("notices-mail", FixedDelay.of(MINUTE))
                .execute((instance, context) -> outbox.deliver());
    }

    @Bean
    Task<Void> reminders(Reminding reminding) {
        return Tasks.recurring("notices-remind", FixedDelay.of(PAUSE))
                .execute((instance, context) -> reminding.remind());
    }
}
