package org.imihigo.demonstration;

import org.imihigo.database.Node;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Raises the demonstration after the node follows the log, and before the first page is served. */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Curtain implements SmartLifecycle {
    private final Play play;
    private final Scenes scenes;
    private final Sharing sharing;
    private final Together together;
    private final NextYear next;
    private final Reviewed reviewed;
    private final TransactionOperations transaction;
    private final Node node;
    private boolean raised;

    Curtain(
            Play play,
            Scenes scenes,
            Sharing sharing,
            Together together,
            NextYear next,
            Reviewed reviewed,
            TransactionOperations transaction,
            Node node) {
        this.play = play;
        this.scenes = scenes;
        this.sharing = sharing;
        this.together = together;
        this.next = next;
        this.reviewed = reviewed;
        this.transaction = transaction;
        this.node = node;
    }

    @Override
    public void start() {
        if (!play.isThere()) {
            transaction.executeWithoutResult(_ -> play.play());
            node.catchUp();
            transaction.executeWithoutResult(_ -> scenes.act());
            transaction.executeWithoutResult(_ -> sharing.act());
            transaction.executeWithoutResult(_ -> together.act());
            transaction.executeWithoutResult(_ -> next.draft());
            transaction.executeWithoutResult(_ -> reviewed.act());
            node.catchUp();
        }
        raised = true;
    }

    @Override
    public void stop() {
        raised = false;
    }

    @Override
    public boolean isRunning() {
        return raised;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
