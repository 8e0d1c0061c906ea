package org.imihigo.notices;

import java.util.Optional;
import org.imihigo.notices.Addresses.Address;
import org.imihigo.people.PostId;
import org.imihigo.web.Language;
import org.springframework.stereotype.Component;

/** Reaches the posts that gave an address for mail. */
@Component
class MailCourier implements Courier {
    private final Addresses addresses;
    private final MailOutbox outbox;

    MailCourier(Addresses addresses, MailOutbox outbox) {
        this.addresses = addresses;
        this.outbox = outbox;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Optional<Language> speaks(PostId post) {
        return addresses.of(post).map(Address::language);
    }

    @Override
    public void take(PostId post, Digest digest) {
        var body = new StringBuilder(digest.head()).append("\n\n");
        digest.lines().forEach(line -> body.append("– ").append(line).append('\n'));
        body.append('\n').append(digest.foot()).append('\n');
        addresses.of(post).ifPresent(to -> outbox.put(to.email(), digest.head(), body.toString()));
    }
}
