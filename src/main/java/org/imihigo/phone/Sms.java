package org.imihigo.phone;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.ShortMessage;
import org.imihigo.people.People;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.web.Bundles;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;

/**
 * The door for the gateways of text messages. A number can be made up: without the secret a figure
 * is a draft, which its unit confirms.
 */
@Service
public class Sms {
    private final Subscribers subscribers;
    private final Secrets secrets;
    private final Drafts drafts;
    private final Filed filed;
    private final Outbox outbox;
    private final Reporting reporting;
    private final People people;
    private final Bundles bundles;

    Sms(
            Subscribers subscribers,
            Secrets secrets,
            Drafts drafts,
            Filed filed,
            Outbox outbox,
            Reporting reporting,
            People people,
            Bundles bundles) {
        this.subscribers = subscribers;
        this.secrets = secrets;
        this.drafts = drafts;
        this.filed = filed;
        this.outbox = outbox;
        this.reporting = reporting;
        this.people = people;
        this.bundles = bundles;
    }

    /**
     * Takes a message in. A number that nobody has registered gets no answer: who would pay for it?
     *
     * @param id the gateway's name of the message, by which one that comes twice is known
     */
    void take(String id, String from, String text) {
        var number = PhoneNumber.parse(from);
        subscribers
                .find(number)
                .ifPresent(
                        sender -> {
                            var words = bundles.in(sender.language());
                            try {
                                read(id, sender, Keyword.parse(text), words);
                            } catch (Refusal refusal) {
                                outbox.put(number, ShortMessage.fit(words.text(refusal), it -> it));
                            }
                        });
    }

    private void read(String id, Subscriber sender, Keyword said, Words words) {
        var owed = owed(said.number(), sender.unit());
        var amount = Figures.read(said.figure(), owed, words);
        var name =
                new ReadingId(
                        UUID.nameUUIDFromBytes(("sms " + id).getBytes(StandardCharsets.UTF_8)));
        if (said.pin().isEmpty()) {
            draft(name, sender, said, owed, amount, words);
            return;
        }
        boolean in =
                secrets.byPin(sender, "sms " + id, List.of(said.pin().get()))
                        instanceof Secrets.Entry.In;
        if (!in) {
            throw Refusal.invalid("phone.pin.wrong");
        }
        var actor =
                people.speaking(sender.post())
                        .orElseThrow(() -> Refusal.invalid("phone.number.left"));
        filed.figure(name, owed, amount, "SMS", sender.number(), actor, words);
    }

    private void draft(
            ReadingId name,
            Subscriber sender,
            Keyword said,
            Owed owed,
            Amount amount,
            Words words) {
        if (!drafts.keep(name, sender.unit(), owed, said.figure())) {
            return;
        }
        outbox.put(
                sender.number(),
                ShortMessage.fit(
                        owed.name(words),
                        pledge ->
                                words.text(
                                        "phone.sms.draft",
                                        filed.place(sender.unit(), words),
                                        pledge,
                                        owed.shown(amount, words),
                                        said.number() + " " + said.figure())));
    }

    /** The pledge of that number in the period that closes first. */
    private Owed owed(int number, UnitCode unit) {
        return reporting.open(unit).stream()
                .filter(period -> reporting.report(unit, period).isEditable())
                .flatMap(period -> reporting.owed(unit, period).stream())
                .filter(one -> one.pledge().number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("phone.sms.pledge", number));
    }
}
