package org.imihigo.phone;

import java.util.List;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.notices.ShortMessage;
import org.imihigo.phone.pages.SimulatorPage;
import org.imihigo.web.Open;
import org.imihigo.web.Reply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A telephone on the screen, for those who have no short code yet: what is typed here takes the way
 * that a gateway's message takes. In a demonstration alone.
 */
@Open
@Controller
@RequestMapping("/phone/simulator")
class SimulatorController {
    private static final int MESSAGES = 6;

    private final Ussd ussd;
    private final Sms sms;
    private final Outbox outbox;
    private final boolean demonstration;

    SimulatorController(
            Ussd ussd,
            Sms sms,
            Outbox outbox,
            @Value("${imihigo.demonstration:false}") boolean demonstration) {
        this.ussd = ussd;
        this.sms = sms;
        this.outbox = outbox;
        this.demonstration = demonstration;
    }

    @GetMapping
    Reply hold(@RequestParam(defaultValue = SimulatorPage.LEADER) String number) {
        mustBeADemonstration();
        return page("", number, List.of(), "");
    }

    /** One key pressed: the whole way so far goes to the door, as a gateway sends it. */
    @PostMapping("/ussd")
    Reply press(
            @RequestParam(defaultValue = "") String session,
            @RequestParam String number,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "false") boolean dial) {
        mustBeADemonstration();
        var call = dial || session.isBlank() ? UUID.randomUUID().toString() : session;
        var way = dial || session.isBlank() ? "" : join(path, typed);
        return page(call, number, Typed.parse(way), ussd.answer(call, number, way));
    }

    @PostMapping("/sms")
    Reply send(@RequestParam String number, @RequestParam(defaultValue = "") String text) {
        mustBeADemonstration();
        sms.take(UUID.randomUUID().toString(), number, text);
        return Reply.seeOther("/phone/simulator?number=" + number.replace("+", "%2B"));
    }

    private static String join(String path, String typed) {
        return path.isEmpty() ? typed : path + "*" + typed;
    }

    private Reply page(String session, String number, List<String> way, String answer) {
        var parsed = PhoneNumber.parse(number);
        boolean more = answer.startsWith("CON ");
        var text = answer.isEmpty() ? "" : answer.substring("CON ".length());
        return new SimulatorPage(
                more ? session : "",
                parsed.value(),
                String.join("*", way),
                text,
                ShortMessage.plain(text).length(),
                more,
                outbox.of(parsed, MESSAGES));
    }

    private void mustBeADemonstration() {
        if (!demonstration) {
            throw Refusal.notFound("web.refused.not-found");
        }
    }
}
