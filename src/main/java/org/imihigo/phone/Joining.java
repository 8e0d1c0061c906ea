package org.imihigo.phone;

import java.util.List;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The first call: with the code that the level above said, its holder chooses a PIN. */
@Component
class Joining {
    private final Secrets secrets;
    private final Subscribers subscribers;
    private final Pin pins;

    Joining(Secrets secrets, Subscribers subscribers, Pin pins) {
        this.secrets = secrets;
        this.subscribers = subscribers;
        this.pins = pins;
    }

    Screen screen(Subscriber caller, String session, List<String> typed, Words words) {
        return switch (secrets.byCode(caller, session, typed)) {
            case Secrets.Entry.Asked(boolean again) ->
                    Screen.ask(words.text(again ? "phone.code.again" : "phone.code.ask"));
            case Secrets.Entry.Locked() -> Screen.end(words.text("phone.pin.locked"));
            case Secrets.Entry.In(var rest) -> choose(caller, new Typed(rest), words);
        };
    }

    private Screen choose(Subscriber caller, Typed keys, Words words) {
        var question = "phone.pin.choose";
        for (; ; ) {
            var chosen = keys.next();
            if (chosen.isEmpty()) {
                return Screen.ask(words.text(question));
            }
            if (!Pin.hasForm(chosen.get()) || Pin.isEasy(chosen.get())) {
                question = "phone.pin.easy";
                continue;
            }
            var repeated = keys.next();
            if (repeated.isEmpty()) {
                return Screen.ask(words.text("phone.pin.repeat"));
            }
            if (repeated.equals(chosen)) {
                subscribers.choosePin(caller.number(), pins.hash(chosen.get()));
                return Screen.end(words.text("phone.pin.kept"));
            }
            question = "phone.pin.differs";
        }
    }
}
