package org.imihigo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imihigo.database.tables.Node.NODE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.imihigo.HouseTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A node beside others, which prune the log. */
@HouseTest
class NodeTest {
    @Autowired private NodeLog changes;
    @Autowired private ChangeLog log;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DSLContext db;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger loads = new AtomicInteger();

    private Follower follower(Runnable whileItLoads) {
        return new Follower() {
            @Override
            public void load() {
                loads.incrementAndGet();
                whileItLoads.run();
            }

            @Override
            public void apply(List<Change> committed) {
                committed.stream().map(Change::body).forEach(heard::add);
            }
        };
    }

    /** Somebody saves, and a node that has seen it prunes the log. */
    private void saveAndPrune() {
        transaction.executeWithoutResult(_ -> log.append("test.said", "saved meanwhile"));
        changes.sign(UUID.randomUUID(), changes.inSnapshot(NodeLog.Reading::snapshot));
    }

    @Test
    void whatIsSavedWhileANodeStartsIsKeptForIt() {
        db.deleteFrom(NODE).execute();
        var node =
                new Node(
                        changes,
                        List.of(
                                follower(
                                        () ->
                                                CompletableFuture.runAsync(this::saveAndPrune)
                                                        .join())),
                        20,
                        10_000);
        node.start();
        try {
            node.catchUp();

            assertThat(heard).contains("saved meanwhile");
        } finally {
            node.stop();
        }
    }

    @Test
    void anotherServerOrTimelineIsAnotherEpoch() {
        var epoch = new CompletableFuture<String>();
        changes.inSnapshot(
                now -> {
                    epoch.complete(now.epoch());
                    return now.snapshot();
                });

        var control = db.fetchSingle("select system_identifier::text from pg_control_system()");
        var timeline = db.fetchSingle("select timeline_id from pg_control_checkpoint()");
        assertThat(epoch.join())
                .contains(control.get(0, String.class))
                .contains("%08X".formatted(timeline.get(0, Integer.class)));
    }

    @Test
    void aNodeThatTheOthersForgotReadsEverythingAnew() throws InterruptedException {
        var node = new Node(changes, List.of(follower(() -> {})), 1, 10_000);
        node.start();
        try {
            db.deleteFrom(NODE).execute();

            var patience = Instant.now().plus(Duration.ofSeconds(30));
            while (loads.get() < 2 && Instant.now().isBefore(patience)) {
                Thread.sleep(20);
            }
            assertThat(loads).hasValue(2);
        } finally {
            node.stop();
        }
    }

    @Test
    void theFirstPageDoesNotWaitForWhoReadsSlowly() {
        var patience = new CompletableFuture<Void>();
        var slow =
                new Follower() {
                    @Override
                    public boolean isSlow() {
                        return true;
                    }

                    @Override
                    public void load() {
                        patience.join();
                        heard.add("all is read");
                    }

                    @Override
                    public void apply(List<Change> committed) {}
                };
        var node = new Node(changes, List.of(follower(() -> {}), slow), 1, 1);
        node.start();
        try {
            assertThat(loads).hasValue(1);
            assertThat(heard).isEmpty();

            patience.complete(null);
            node.catchUp();

            assertThat(heard).contains("all is read");
            assertThat(loads).hasValue(1);
        } finally {
            node.stop();
        }
    }
}
