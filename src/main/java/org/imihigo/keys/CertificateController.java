package org.imihigo.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.imihigo.web.Reply.seeOther;
import static org.imihigo.web.Reply.unprocessable;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.imihigo.kernel.Refusal;
import org.imihigo.keys.pages.CertificatesPage;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.web.Form;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who vouches for signatures made here, and which certificates are trusted no more. */
@Controller
class CertificateController {
    private static final int LINE = 64;

    private final PostKeys keys;
    private final Resets resets;
    private final People people;

    CertificateController(PostKeys keys, Resets resets, People people) {
        this.keys = keys;
        this.resets = resets;
        this.people = people;
    }

    @Open
    @GetMapping("/authority.pem")
    ResponseEntity<byte[]> authority() {
        var encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
        var pem =
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(encoder.encodeToString(Authority.encoded(keys.authority())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-pem-file"))
                .body(pem.getBytes(US_ASCII));
    }

    @Open
    @GetMapping("/authority.crl")
    ResponseEntity<byte[]> revoked() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/pkix-crl"))
                .body(keys.list());
    }

    @GetMapping("/certificates")
    Reply show(Actor actor, Words words) {
        return page(new Form(Map.of(), words), actor);
    }

    @PostMapping("/certificates/{serial:[0-9]{1,19}}/revocation")
    Reply revoke(
            @PathVariable long serial,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        try {
            keys.revoke(serial, form.text("reason"), actor);
            return seeOther("/certificates");
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            form.wrong("reason", refusal);
            return unprocessable(page(form, actor));
        }
    }

    @PostMapping("/certificates/{serial:[0-9]{1,19}}/reset")
    Reply reset(
            @PathVariable long serial,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Words words) {
        var form = new Form(fields, words);
        try {
            resets.ask(serial, form.text("reason"), actor);
            return seeOther("/certificates");
        } catch (Refusal refusal) {
            if (refusal.reason() != Refusal.Reason.INVALID) {
                throw refusal;
            }
            form.wrong("reason", refusal);
            return unprocessable(page(form, actor));
        }
    }

    private CertificatesPage page(Form form, Actor actor) {
        var words = form.words();
        List<CertificatesPage.Row> rows =
                keys.all(actor).stream().map(one -> row(one, words)).toList();
        return new CertificatesPage(
                keys.authority().getSubjectX500Principal().getName(),
                keys.isOwn(),
                rows,
                form.field("reason"));
    }

    private CertificatesPage.Row row(Issued one, Words words) {
        boolean holds = one.revoked().isEmpty();
        return new CertificatesPage.Row(
                Long.toString(one.serial()),
                people.title(people.post(one.post()), words),
                words.day(one.made()),
                words.day(one.expires()),
                holds ? "tag confirmed" : "tag returned",
                one.revoked()
                        .map(at -> words.text("keys.certificate.since", at))
                        .orElseGet(() -> words.text("keys.certificate.holds")),
                holds);
    }
}
