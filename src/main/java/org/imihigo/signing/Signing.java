package org.imihigo.signing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.keys.OwnDevices;
import org.imihigo.keys.PostKeys;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: a text is pledged aloud and signed by both; then it is in force. */
@Service
@Transactional
public class Signing {
    private final OpenTexts open;
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final SignedFiles files;
    private final Stamps stamps;
    private final Parties parties;
    private final Enforcing enforcing;
    private final Sealing sealing;
    private final PostKeys keys;
    private final OwnDevices devices;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Signing(
            OpenTexts open,
            AllTexts texts,
            AllSignatures signatures,
            SignedFiles files,
            Stamps stamps,
            Parties parties,
            Enforcing enforcing,
            Sealing sealing,
            PostKeys keys,
            OwnDevices devices,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.open = open;
        this.texts = texts;
        this.signatures = signatures;
        this.files = files;
        this.stamps = stamps;
        this.parties = parties;
        this.enforcing = enforcing;
        this.sealing = sealing;
        this.keys = keys;
        this.devices = devices;
        this.calendar = calendar;
        this.events = events;
    }

    /** The unit records where and when its head pledged aloud. */
    public void vow(String sha256, LocalDate day, String place, Actor actor) {
        var text = open.open(sha256);
        actor.mustReportFor(text.unit());
        if (day.isAfter(calendar.today()) || day.isBefore(text.year().previous().firstDay())) {
            throw Refusal.invalid("signing.vow.day", day);
        }
        if (place.isBlank()) {
            throw Refusal.invalid("signing.vow.place");
        }
        var vow = new Vow(day, place.strip(), Deed.of(actor, calendar.now()));
        if (texts.insert(sha256, vow)) {
            events.publishEvent(new ContractVowed(text.unit(), sha256));
        }
    }

    /**
     * The actor signs for their side; when both parties have, the text is in force.
     *
     * @param code of the actor's second factor
     * @throws Refusal where the text is not the last one, somebody has signed for this side, the
     *     code does not open, or the certificate was revoked
     */
    public void sign(String sha256, String code, Actor actor) {
        var turn = turn(sha256, actor);
        var text = turn.text();
        var signer = keys.release(code, actor);
        // After the key: its certificate may be younger than the request.
        var now = calendar.now();
        var pdf =
                PdfSignatures.sign(
                        files.pdf(text),
                        signer,
                        seat(turn.side(), turn.before()),
                        stamps.words(actor, now, text.language()),
                        now);
        keep(turn, signer.serial(), pdf, actor, now);
    }

    /**
     * The actor has signed with a card or a device of their own.
     *
     * @param pdf the prepared file with that signature
     * @throws Refusal as above, and where the file is anything else
     */
    void signed(String sha256, byte[] pdf, Actor actor) {
        var turn = turn(sha256, actor);
        var now = calendar.now();
        var certificate = DeviceSignature.of(files.pdf(turn.text()), pdf, keys.trust(), now);
        keep(turn, devices.mustBe(certificate, actor), pdf, actor, now);
    }

    /** Who may sign what now, for which side. */
    private record Turn(Frozen text, Side side, List<Signed> before) {}

    private Turn turn(String sha256, Actor actor) {
        var text = open.open(sha256);
        actor.mustSee(text.unit());
        var side = open.side(text, actor).orElseThrow(() -> Refusal.notYours("signing.side.none"));
        var before = signatures.of(sha256);
        mustBeItsTurn(text, side, before, actor);
        if (calendar.now().isBefore(text.made().at())) {
            throw Refusal.closed("signing.clock", calendar.now(), text.made().at());
        }
        return new Turn(text, side, before);
    }

    private void keep(Turn turn, long serial, byte[] pdf, Actor actor, Instant at) {
        var text = turn.text();
        var signed =
                new Signed(
                        turn.before().size() + 1,
                        turn.side(),
                        serial,
                        Sha256.hex(pdf),
                        Deed.of(actor, at));
        signatures.insert(text.sha256(), signed, pdf);
        events.publishEvent(new ContractSigned(text.unit(), text.sha256(), turn.side().name()));
        if (turn.side() == Side.ABOVE) {
            enforcing.enforce(text, parties.with(text.unit()), false, actor);
        }
        sealing.seal(signed, text);
    }

    private void mustBeItsTurn(Frozen text, Side side, List<Signed> before, Actor actor) {
        if (text.supersedes().isEmpty() && texts.vow(text.sha256()).isEmpty()) {
            throw Refusal.conflict("signing.vow.first");
        }
        boolean twice =
                before.stream()
                        .anyMatch(
                                one ->
                                        one.deed().post().equals(actor.post())
                                                || one.deed().person().equals(actor.person())
                                                || (side != Side.WITNESS && one.side() == side));
        if (twice) {
            throw Refusal.conflict("signing.signature.twice");
        }
        if (side == Side.ABOVE && before.stream().noneMatch(one -> one.side() == Side.UNIT)) {
            throw Refusal.conflict("signing.signature.first");
        }
        if (side == Side.WITNESS && seat(side, before) >= PdfSignatures.SEATS) {
            throw Refusal.conflict("signing.signature.full");
        }
    }

    private static int seat(Side side, List<Signed> before) {
        return switch (side) {
            case UNIT -> 0;
            case ABOVE -> 1;
            case WITNESS ->
                    2 + (int) before.stream().filter(one -> one.side() == Side.WITNESS).count();
        };
    }
}
