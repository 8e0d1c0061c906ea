package org.imihigo.signing;

import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Amending;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a text the contract: its pledges count, or the new targets of an amendment do. */
@Component
class Enforcing {
    private final AllTexts texts;
    private final AllAmendments amendments;
    private final Drafts drafts;
    private final Amending amending;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Enforcing(
            AllTexts texts,
            AllAmendments amendments,
            Drafts drafts,
            Amending amending,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.texts = texts;
        this.amendments = amendments;
        this.drafts = drafts;
        this.amending = amending;
        this.calendar = calendar;
        this.events = events;
    }

    void enforce(Frozen text, UnitCode with, boolean onPaper, Actor actor) {
        amendments
                .of(text.sha256())
                .ifPresent(one -> amending.amend(text.unit(), text.year(), one.changes()));
        text.draft()
                .ifPresent(
                        version ->
                                drafts.enforce(
                                        text.unit(),
                                        text.year(),
                                        with,
                                        calendar.today(),
                                        version,
                                        text.subject(),
                                        actor));
        texts.enforce(text.sha256(), onPaper, calendar.now());
        events.publishEvent(new ContractInForce(text.unit(), text.sha256()));
    }
}
