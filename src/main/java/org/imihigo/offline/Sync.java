package org.imihigo.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.imihigo.kernel.FiscalPeriod;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Sha256;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.reporting.Carried;
import org.imihigo.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door for what telephones kept while there was no network. A message may come in any order and
 * any number of times: it is judged once, after the one it was written after, and is answered the
 * same ever after.
 */
@Service("offlineSync")
public class Sync {
    private static final Pattern FILES = Pattern.compile("up[0-9]+");

    private final Messages messages;
    private final Uploads uploads;
    private final Carried carried;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    Sync(
            Messages messages,
            Uploads uploads,
            Carried carried,
            TransactionTemplate transaction,
            JsonMapper json,
            Clock clock) {
        this.messages = messages;
        this.uploads = uploads;
        this.carried = carried;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was typed into the form of a report.
     *
     * @param fields by their names in the form; {@code up…} names files that came in pieces
     */
    record Typed(UnitCode unit, FiscalPeriod period, Map<String, String> fields) {}

    /**
     * @throws Refusal where the body is not what was hashed, or the id stands for something else
     */
    Answer take(Message sent, Actor actor, Words words) {
        if (!Sha256.hex(sent.body().getBytes(UTF_8)).equals(sent.hash())) {
            throw Refusal.invalid("offline.message.broken");
        }
        var message = messages.keep(sent, actor, clock.instant());
        if (!message.saysTheSameAs(sent)) {
            throw Refusal.conflict("offline.message.other");
        }
        return settled(message, actor, words);
    }

    private Answer settled(Message message, Actor actor, Words words) {
        if (message.answer().isEmpty() && message.after().filter(this::isOpen).isPresent()) {
            return Answer.WAITS;
        }
        var answer = message.answer().map(this::read).orElseGet(() -> judge(message, actor, words));
        messages.following(message).forEach(next -> settled(next, actor, words));
        return answer;
    }

    private boolean isOpen(UUID message) {
        return !messages.isSettled(message);
    }

    /** What is refused is written down where what was tried is undone. */
    private Answer judge(Message message, Actor actor, Words words) {
        try {
            return once(message, () -> filed(message, actor, words));
        } catch (Refusal refusal) {
            return once(message, () -> Answer.of(refusal, words));
        }
    }

    private Answer once(Message message, Supplier<Answer> judgement) {
        return transaction.execute(
                _ -> {
                    var before = messages.hold(message.id()).answer();
                    if (before.isPresent()) {
                        return read(before.get());
                    }
                    var answer = judgement.get();
                    messages.settle(message.id(), json.writeValueAsString(answer), clock.instant());
                    return answer;
                });
    }

    private Answer filed(Message message, Actor actor, Words words) {
        var typed = typed(message.body());
        return Answer.of(
                carried.file(
                        typed.unit(),
                        typed.period(),
                        withFiles(typed.fields(), actor),
                        actor,
                        words));
    }

    private Typed typed(String body) {
        try {
            var tree = json.readTree(body);
            var fields = new HashMap<String, String>();
            tree.path("fields")
                    .properties()
                    .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
            return new Typed(
                    UnitCode.parse(tree.path("unit").asString("")).orElseThrow(Sync::broken),
                    FiscalPeriod.parse(tree.path("period").asString("")).orElseThrow(Sync::broken),
                    fields);
        } catch (JacksonException _) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.invalid("offline.message.broken");
    }

    /** A file that came in pieces is named by the document that it has become. */
    private Map<String, String> withFiles(Map<String, String> fields, Actor actor) {
        var whole = new HashMap<>(fields);
        fields.forEach(
                (name, value) -> {
                    if (FILES.matcher(name).matches()) {
                        whole.merge(
                                "kept" + name.substring(2),
                                uploads.documents(value, actor.person()),
                                (one, other) -> (one + " " + other).strip());
                    }
                });
        return whole;
    }

    private Answer read(String answer) {
        return json.readValue(answer, Answer.class);
    }
}
