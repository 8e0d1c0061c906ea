package org.imihigo.signing;

import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for places without certificates: signed on paper, and the scan bound to the text. */
@Service
@Transactional
public class PaperWay {
    private final OpenTexts open;
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final Parties parties;
    private final Enforcing enforcing;
    private final Sealing sealing;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    PaperWay(
            OpenTexts open,
            AllTexts texts,
            AllSignatures signatures,
            Parties parties,
            Enforcing enforcing,
            Sealing sealing,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.open = open;
        this.texts = texts;
        this.signatures = signatures;
        this.parties = parties;
        this.enforcing = enforcing;
        this.sealing = sealing;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * The way without certificates: two persons, one after the other, say that the scan shows this
     * very text, signed by both.
     */
    void bind(String sha256, DocumentId scan, Actor actor) {
        var text = open.open(sha256);
        actor.mustSee(text.unit());
        if (!actor.reportsFor(text.unit())
                && !actor.judges(text.unit())
                && open.side(text, actor).orElseThrow() == Side.WITNESS) {
            throw Refusal.notYours("signing.side.none");
        }
        if (text.supersedes().isEmpty() && texts.vow(sha256).isEmpty()) {
            throw Refusal.conflict("signing.vow.first");
        }
        var before = signatures.papers(sha256);
        if (before.stream().anyMatch(one -> one.deed().person().equals(actor.person()))) {
            throw Refusal.conflict("signing.paper.two");
        }
        if (before.stream().anyMatch(one -> !one.scan().equals(scan))) {
            throw Refusal.conflict("signing.paper.other");
        }
        var paper = new Paper(before.size() + 1, scan, Deed.of(actor, calendar.now()));
        signatures.insert(sha256, paper);
        events.publishEvent(new PaperBound(text.unit(), sha256));
        if (paper.number() == 2) {
            enforcing.enforce(text, parties.with(text.unit()), true, actor);
            sealing.seal(paper, text);
        }
    }
}
