package org.imihigo.keys;

import static org.imihigo.web.Reply.conflict;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.imihigo.kernel.Refusal;
import org.imihigo.keys.pages.FactorPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Form;
import org.imihigo.web.QrCode;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page on which a person cares for their second factor. */
@Component
class FactorPages {
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final OwnDevices devices;
    private final People people;

    FactorPages(SecondFactor factor, Passkeys passkeys, OwnDevices devices, People people) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.devices = devices;
        this.people = people;
    }

    /** Back to the page after the deed; what is refused is said at the field. */
    Reply tried(String field, Runnable deed, Actor actor, Words words) {
        try {
            deed.run();
            return seeOther("/second-factor");
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
                throw refusal;
            }
            var form = new Form(Map.of(), words);
            form.wrong(field, refusal);
            var page = page(List.of(), form, actor);
            return refusal.reason() == Refusal.Reason.INVALID
                    ? unprocessable(page)
                    : conflict(page);
        }
    }

    FactorPage page(List<String> backups, Form form, Actor actor) {
        var words = form.words();
        return new FactorPage(
                factor.isReady(actor),
                factor.hasTelephone(actor),
                factor.backupsLeft(actor),
                factor.begun(actor).map(secret -> begun(secret, actor, words)),
                backups,
                passkeys.of(actor.person()).stream().map(one -> passkey(one, words)).toList(),
                form.field("code"),
                devices.of(actor).stream().map(one -> device(one, words)).toList(),
                form.field("proof"),
                form.field("opener"));
    }

    private static FactorPage.Passkey passkey(Passkey passkey, Words words) {
        return new FactorPage.Passkey(passkey.name(), words.moment(passkey.made()), passkey.site());
    }

    private static FactorPage.Device device(Issued one, Words words) {
        var certificate = Certificates.read(one.certificate());
        return new FactorPage.Device(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                one.revoked()
                        .map(at -> words.text("keys.certificate.since", at))
                        .orElseGet(() -> words.text("keys.device.until", words.day(one.expires()))),
                one.revoked().isEmpty() ? "tag confirmed" : "tag returned");
    }

    private FactorPage.Begun begun(String secret, Actor actor, Words words) {
        var address = address(secret, actor, words);
        return new FactorPage.Begun(
                address, secret.replaceAll("(.{4})(?=.)", "$1 "), QrCode.picture(address));
    }

    private String address(String secret, Actor actor, Words words) {
        var name = people.title(people.post(actor.post()), words);
        return "otpauth://totp/Imihigo:%s?secret=%s&issuer=Imihigo"
                .formatted(
                        URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"),
                        secret);
    }
}
