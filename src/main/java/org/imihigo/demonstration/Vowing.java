package org.imihigo.demonstration;

import org.imihigo.calendar.Calendar;
import org.imihigo.database.Node;
import org.imihigo.signing.Freezing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has the demonstration's contracts signed while the first pages are served already: making a key
 * and a PDF for the first time takes longer than anybody wants to wait. All of it or nothing, so
 * that a start that was broken off is made up for by the next.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
@ConditionalOnProperty(name = "imihigo.demo", havingValue = "country", matchIfMissing = true)
class Vowing {
    private static final Logger log = LoggerFactory.getLogger(Vowing.class);

    private final Signed signed;
    private final Stage stage;
    private final Freezing freezing;
    private final Calendar calendar;
    private final TransactionOperations transaction;
    private final Node node;

    Vowing(
            Signed signed,
            Stage stage,
            Freezing freezing,
            Calendar calendar,
            TransactionOperations transaction,
            Node node) {
        this.signed = signed;
        this.stage = stage;
        this.freezing = freezing;
        this.calendar = calendar;
        this.transaction = transaction;
        this.node = node;
    }

    /** Pages are served already: what fails here must not end them. */
    @EventListener(ApplicationReadyEvent.class)
    void act() {
        if (freezing.isFrozen(Country.IN_DEPTH, calendar.year())) {
            return;
        }
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        signed.act();
                        stage.act();
                    });
            node.catchUp();
        } catch (RuntimeException problem) {
            log.error("The contracts of the demonstration are not signed", problem);
        }
    }
}
