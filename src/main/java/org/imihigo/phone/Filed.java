package org.imihigo.phone;

import java.util.List;
import java.util.Optional;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.ShortMessage;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Entry;
import org.imihigo.reporting.Filing;
import org.imihigo.reporting.Owed;
import org.imihigo.reporting.Reading;
import org.imihigo.reporting.ReadingId;
import org.imihigo.reporting.Reporting;
import org.imihigo.territory.Territory;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what came by telephone: the figure, its short name and the receipt, all or nothing. */
@Service
@Transactional
class Filed {
    private final Reporting reporting;
    private final Receipts receipts;
    private final Outbox outbox;
    private final Territory territory;

    Filed(Reporting reporting, Receipts receipts, Outbox outbox, Territory territory) {
        this.reporting = reporting;
        this.receipts = receipts;
        this.outbox = outbox;
        this.territory = territory;
    }

    /**
     * Keeps a figure once, however often its message comes.
     *
     * @param way by which it came, as the reading's note says it
     * @return the short name of its reading
     */
    String figure(
            ReadingId id,
            Owed owed,
            Amount amount,
            String way,
            PhoneNumber number,
            Actor actor,
            Words words) {
        if (reporting.find(id).isPresent()) {
            return receipts.of(id);
        }
        var entry =
                new Entry(
                        id,
                        owed.series().id(),
                        amount,
                        owed.current().map(Reading::id),
                        Optional.of(way),
                        List.of());
        reporting.file(actor.unit(), owed.period(), Filing.of(entry), actor);
        var code = receipts.of(id);
        outbox.put(
                number,
                ShortMessage.fit(
                        owed.name(words),
                        name ->
                                words.text(
                                        "phone.sms.receipt",
                                        place(actor.unit(), words),
                                        owed.period(),
                                        name,
                                        owed.shown(amount, words),
                                        code)));
        return code;
    }

    /** Sends the report to the level above. */
    void report(FiscalPeriod period, Actor actor) {
        reporting.file(actor.unit(), period, Filing.of().submitted(), actor);
    }

    /** A unit with the one it lies in: many villages have one name. */
    String place(UnitCode unit, Words words) {
        var own = territory.shortName(unit, words);
        return territory
                .parent(unit)
                .map(parent -> own + ", " + territory.shortName(parent.code(), words))
                .orElse(own);
    }
}
