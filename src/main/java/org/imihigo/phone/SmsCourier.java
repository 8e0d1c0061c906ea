package org.imihigo.phone;

import java.util.Optional;
import org.imihigo.notices.Courier;
import org.imihigo.notices.Digest;
import org.imihigo.notices.ShortMessage;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;
import org.springframework.stereotype.Component;

/** Reaches the posts whose telephone was confirmed. */
@Component
class SmsCourier implements Courier {
    private final Subscribers subscribers;
    private final Outbox outbox;

    SmsCourier(Subscribers subscribers, Outbox outbox) {
        this.subscribers = subscribers;
        this.outbox = outbox;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /** A number whose owner never chose a secret may be anybody's. */
    @Override
    public Optional<Language> speaks(PostId post) {
        return subscribers.of(post).filter(one -> one.pin().isPresent()).map(Subscriber::language);
    }

    @Override
    public void take(PostId post, Digest digest) {
        subscribers
                .of(post)
                .ifPresent(
                        one ->
                                outbox.put(
                                        one.number(), ShortMessage.of("Imihigo:", digest.lines())));
    }
}
