package org.imihigo.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.people.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what a post was told, and whether it has been read. */
@Service
@Transactional
public class Notices {
    private final AllNotices all;
    private final Clock clock;

    Notices(AllNotices all, Clock clock) {
        this.all = all;
        this.clock = clock;
    }

    /** Tells a post once that something it asked for has its answer, on the day of it. */
    public void tell(PostId post, UnitCode unit, Deadline answered, String path) {
        all.insert(
                List.of(
                        new Notice(
                                UUID.randomUUID(),
                                post,
                                answered,
                                Stage.TOLD,
                                unit,
                                0,
                                path,
                                clock.instant(),
                                Optional.empty())));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Notice> of(Actor actor) {
        return all.of(actor.post());
    }

    @Transactional(readOnly = true)
    List<Notice> unread(Actor actor) {
        return all.unread(actor.post());
    }

    /** Says that one notice was read, or is to be read again. */
    void read(UUID id, boolean read, Actor actor) {
        var when = Optional.of(clock.instant()).filter(_ -> read);
        if (!all.read(id, actor.post(), when)) {
            throw Refusal.notFound("notices.notice.unknown");
        }
    }

    void readAll(Actor actor) {
        all.readAll(actor.post(), clock.instant());
    }
}
