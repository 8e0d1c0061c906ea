package org.imihigo.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.imihigo.people.PostId;
import org.imihigo.web.Bundles;
import org.imihigo.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what desks say to those who are elsewhere: everything unread in one message, once a day and
 * a channel, and never in the quiet hours.
 */
@Component
class Digests {
    private final List<Courier> couriers;
    private final AllDigests all;
    private final Bundles bundles;
    private final Clock clock;
    private final ZoneId zone;
    private final QuietHours quiet;
    private final String address;
    private final TransactionOperations transaction;

    Digests(
            ObjectProvider<Courier> couriers,
            AllDigests all,
            Bundles bundles,
            Clock clock,
            ZoneId zone,
            @Value("${imihigo.quiet-hours:20-6}") String quiet,
            @Value("${imihigo.address:}") String address,
            TransactionOperations transaction) {
        this.couriers = couriers.orderedStream().toList();
        this.all = all;
        this.bundles = bundles;
        this.clock = clock;
        this.zone = zone;
        this.quiet = QuietHours.parse(quiet);
        this.address = address;
        this.transaction = transaction;
    }

    void send() {
        send(couriers, clock.instant().atZone(zone).toLocalDateTime().toLocalTime(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    void send(List<Courier> ways, LocalTime time, LocalDate day) {
        if (quiet.hold(time)) {
            return;
        }
        for (var courier : ways) {
            for (var post : all.untold(courier.channel())) {
                courier.speaks(post)
                        .map(bundles::in)
                        .ifPresent(words -> send(courier, post, day, words));
            }
        }
    }

    private void send(Courier courier, PostId post, LocalDate day, Words words) {
        transaction.executeWithoutResult(
                _ -> {
                    var id = UUID.randomUUID();
                    if (all.begin(id, post, courier.channel(), day, clock.instant())) {
                        var notices = all.untold(post, courier.channel());
                        all.told(notices, courier.channel(), id);
                        courier.take(post, digest(notices, words));
                    }
                });
    }

    private Digest digest(List<Notice> notices, Words words) {
        return new Digest(
                words.count("notices.digest.head", notices.size()),
                notices.stream().map(notice -> notice.text(words)).toList(),
                words.text("notices.digest.foot", address + "/notices"));
    }
}
