package org.imihigo.database;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imihigo.database.NodeLog.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This process's place in the change log. One thread asks, every few milliseconds, what was
 * committed since the last snapshot, and gives it to the followers. See docs/decisions for why
 * neither an ascending id nor NOTIFY would do.
 */
@Component
public class Node implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Node.class);
    private static final long AFTER_TROUBLE_MILLIS = 1_000;

    private final NodeLog changes;
    private final List<Follower> everybody;
    private final long pauseMillis;
    private final long patienceMillis;
    private final CountDownLatch everybodyIsThere = new CountDownLatch(1);
    private final UUID id = UUID.randomUUID();
    private volatile boolean running;
    private volatile String position = "";
    private List<Follower> followers = List.of();
    private String epoch = "";
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});
    private long ticks;

    Node(
            NodeLog changes,
            List<Follower> everybody,
            @Value("${imihigo.follow-every-ms:20}") long pauseMillis,
            @Value("${imihigo.wait-for-figures-ms:500}") long patienceMillis) {
        this.changes = changes;
        this.everybody = everybody;
        this.pauseMillis = pauseMillis;
        this.patienceMillis = patienceMillis;
    }

    /**
     * Signs before it reads: others prune the log, and reading everything takes a while. The slow
     * ones are waited for a moment, for a small country is read in that.
     */
    @Override
    public void start() {
        running = true;
        changes.sign(id, changes.inSnapshot(Reading::snapshot));
        follow(everybody.stream().takeWhile(not(Follower::isSlow)).toList());
        thread = Thread.ofPlatform().name("change-log").daemon().start(this::follow);
        try {
            var _ = everybodyIsThere.await(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        changes.leave(id);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes its first request. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Takes in everything that is committed now; returns when the followers have it. */
    public void catchUp() {
        follow(everybody);
        everybodyIsThere.countDown();
    }

    private synchronized void follow(List<Follower> wanted) {
        try {
            position = changes.inSnapshot(now -> advance(now, wanted));
        } catch (RuntimeException problem) {
            position = "";
            throw problem;
        }
    }

    /** Reads everything anew: for who finds that what is in memory is not what is kept. */
    public synchronized void readAnew() {
        position = "";
        catchUp();
    }

    private String advance(Reading now, List<Follower> wanted) {
        if (position.isEmpty() || !now.epoch().equals(epoch)) {
            followers = List.of();
            epoch = now.epoch();
        } else {
            take(changes.between(position));
        }
        if (followers.size() < wanted.size()) {
            wanted.subList(followers.size(), wanted.size()).forEach(Follower::load);
            followers = wanted;
        }
        return now.snapshot();
    }

    private void take(List<Change> committed) {
        if (committed.stream().map(Change::topic).anyMatch(ChangeLog.ANEW::equals)) {
            followers.forEach(Follower::load);
        } else if (!committed.isEmpty()) {
            followers.forEach(follower -> follower.apply(committed));
        }
    }

    private void follow() {
        long pause = 0;
        while (running) {
            try {
                Thread.sleep(pause);
                catchUp();
                pause = pauseMillis;
                if (++ticks % 500 == 0 && !changes.sign(id, position)) {
                    log.warn("The other nodes had forgotten this one; everything is read anew");
                    readAnew();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException problem) {
                pause = AFTER_TROUBLE_MILLIS;
                if (running) {
                    log.error("Could not follow the change log; everything is read anew", problem);
                }
            }
        }
    }
}
