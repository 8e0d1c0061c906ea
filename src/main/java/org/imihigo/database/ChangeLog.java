package org.imihigo.database;

import static org.imihigo.database.tables.ChangeLog.CHANGE_LOG;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was committed, for every node to follow. Part of the transaction that makes the change. */
@Component
public class ChangeLog {
    private final DSLContext db;

    ChangeLog(DSLContext db) {
        this.db = db;
    }

    /** Says that something changed; nodes hear it after the commit, never after a rollback. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(String topic, String body) {
        db.insertInto(CHANGE_LOG, CHANGE_LOG.TOPIC, CHANGE_LOG.BODY).values(topic, body).execute();
    }
}
