package org.imihigo.phone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the operators' gateways send what was typed on telephones. Only the gateway knows the key;
 * without one in the settings there is no such address.
 */
@Open
@Controller
@RequestMapping("/phone/in")
class GatewayController {
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Ussd ussd;
    private final Sms sms;
    private final String key;

    GatewayController(Ussd ussd, Sms sms, @Value("${imihigo.phone.key:}") String key) {
        this.ussd = ussd;
        this.sms = sms;
        this.key = key;
    }

    /**
     * Answers {@code CON} and a text where more is asked for, {@code END} and a text at the end.
     */
    @PostMapping("/ussd")
    ResponseEntity<String> ussd(
            @RequestParam(name = "key", defaultValue = "") String shown,
            @RequestParam String sessionId,
            @RequestParam String phoneNumber,
            @RequestParam(defaultValue = "") String text) {
        mustBeTheGateway(shown);
        return said(ussd.answer(sessionId, phoneNumber, text));
    }

    /** A text message that came; what is said about it goes out as one. */
    @PostMapping("/sms")
    ResponseEntity<String> sms(
            @RequestParam(name = "key", defaultValue = "") String shown,
            @RequestParam String id,
            @RequestParam String from,
            @RequestParam String text) {
        mustBeTheGateway(shown);
        sms.take(id, from, text);
        return said("");
    }

    private void mustBeTheGateway(String shown) {
        boolean right =
                !key.isBlank()
                        && MessageDigest.isEqual(
                                key.getBytes(StandardCharsets.UTF_8),
                                shown.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw Refusal.notFound("web.refused.not-found");
        }
    }

    private static ResponseEntity<String> said(String text) {
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
