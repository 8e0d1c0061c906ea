package org.imihigo.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs of all rooms, each on one node at a time. A room offers a job as a bean of type
 * {@code Task}.
 */
@Component
class Jobs implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofMillis(400);

    /** A node that died holding a job loses it after a few missed heartbeats. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

    Jobs(DataSource database, ObjectProvider<Task<?>> tasks) {
        this.database = database;
        this.tasks = tasks.orderedStream().toList();
    }

    /** A scheduler that was stopped does not start again, so each start makes a new one. */
    private Scheduler scheduler() {
        var onDemand = tasks.stream().filter(task -> !(task instanceof RecurringTask<?>)).toList();
        return Scheduler.create(database, onDemand)
                .startTasks(recurring(tasks))
                .tableName("database.scheduled_tasks")
                .pollingInterval(LOOK)
                .heartbeatInterval(HEARTBEAT)
                .threads(3)
                .build();
    }

    private static List<RecurringTask<?>> recurring(List<Task<?>> all) {
        return all.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
    }

    @Override
    public void start() {
        var scheduler = scheduler();
        scheduler.start();
        running.set(scheduler);
    }

    @Override
    public void stop() {
        var scheduler = running.getAndSet(null);
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }
}
