package org.imihigo.board;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.imihigo.database.Node;
import org.imihigo.reporting.Reporting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares this node's board with the readings, again and again, while people go on saving. Cells
 * that change meanwhile are left aside: about the others, any difference is a fault.
 */
@Component
class Checking implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Checking.class);
    private static final long PAUSE_MINUTES = 10;
    private static final int SHOWN = 20;

    private final LiveCube live;
    private final Node node;
    private final Reporting reporting;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("board-check").daemon().factory());

    Checking(
            LiveCube live,
            Node node,
            Reporting reporting,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.live = live;
        this.node = node;
        this.reporting = reporting;
        this.clock = clock;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ =
                thread.scheduleWithFixedDelay(
                        this::checkQuietly, PAUSE_MINUTES, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void checkQuietly() {
        try {
            check();
        } catch (RuntimeException problem) {
            log.error("The board could not be checked", problem);
        }
    }

    /** Compares all, and reads anew where anything is wrong. */
    BoardCheck check() {
        var began = clock.instant();
        var cube = live.cube();
        var comparison = new Comparison(cube);
        var wrong = compare(cube, comparison);
        var took = Duration.between(began, clock.instant());
        var result = new BoardCheck(began, took, comparison.readings(), wrong.size());
        live.checked(result);
        if (!wrong.isEmpty()) {
            log.error(
                    "The board differs from the readings in {} places and is read anew: {}",
                    wrong.size(),
                    wrong.stream().limit(SHOWN).toList());
            node.readAnew();
        }
        return result;
    }

    private List<String> compare(Cube cube, Comparison comparison) {
        cube.journal().open();
        try {
            node.catchUp();
            var measurers = new HashMap<SeriesYear, List<Measurer>>();
            snapshot.executeWithoutResult(
                    _ -> {
                        measurers.putAll(live.measurers(cube.tree()));
                        reporting.eachCurrent(comparison::reading);
                    });
            node.catchUp();
            return live.cube() == cube ? comparison.wrong(measurers) : List.of();
        } finally {
            cube.journal().close();
        }
    }
}
