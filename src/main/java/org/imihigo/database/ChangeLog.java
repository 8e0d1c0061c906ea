package org.imihigo.database;

import static org.imihigo.database.tables.ChangeLog.CHANGE_LOG;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was committed, for every node to follow. Part of the transaction that makes the change. */
@Component
public class ChangeLog {
    /** So much was changed at once that a node reads everything anew. */
    static final String ANEW = "database.anew";

    /** Of one transaction: to read more than so many characters takes longer than to read anew. */
    private static final long MOST = 16 << 20;

    private final DSLContext db;

    ChangeLog(DSLContext db) {
        this.db = db;
    }

    /** Says that something changed; nodes hear it after the commit, never after a rollback. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String topic, String body) {
        var said = said();
        boolean tooMuch = said.length > MOST;
        said.length += body.length();
        if (said.length <= MOST) {
            insert(topic, body);
        } else if (!tooMuch) {
            insert(ANEW, "");
        }
    }

    private void insert(String topic, String body) {
        db.insertInto(CHANGE_LOG, CHANGE_LOG.TOPIC, CHANGE_LOG.BODY).values(topic, body).execute();
    }

    private Said said() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Said known) {
            return known;
        }
        var said = new Said();
        said.resume();
        TransactionSynchronizationManager.registerSynchronization(said);
        return said;
    }

    /** How much the running transaction has said. */
    private final class Said implements TransactionSynchronization {
        private long length;

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChangeLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChangeLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
