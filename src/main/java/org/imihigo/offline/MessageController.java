package org.imihigo.offline;

import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Where a telephone sends what it kept: as often as it takes to hear the answer. */
@Controller("offlineMessageController")
class MessageController {
    private static final int LONGEST = 500_000;

    private final Sync sync;
    private final Passes passes;

    MessageController(Sync sync, Passes passes) {
        this.sync = sync;
        this.passes = passes;
    }

    /**
     * @param by the tag of whoever wrote it: nobody sends what somebody else wrote
     */
    record Sent(
            @Nullable UUID id,
            @Nullable UUID by,
            @Nullable UUID after,
            @Nullable String hash,
            @Nullable String body) {}

    @PostMapping("/offline/messages")
    ResponseEntity<Answer> take(@RequestBody Sent sent, Actor actor, Words words) {
        if (!passes.of(actor.person()).tag().equals(sent.by())) {
            throw Refusal.notYours("offline.message.not-yours");
        }
        var message = message(sent, actor);
        return ResponseEntity.ok(sync.take(message, actor, words));
    }

    private static Message message(Sent sent, Actor actor) {
        if (sent.id() == null
                || sent.hash() == null
                || sent.body() == null
                || sent.body().length() > LONGEST
                || sent.body().indexOf('\0') >= 0) {
            throw Refusal.invalid("offline.message.broken");
        }
        return new Message(
                sent.id(),
                actor.person(),
                Optional.ofNullable(sent.after()),
                sent.hash(),
                sent.body(),
                Optional.empty());
    }
}
