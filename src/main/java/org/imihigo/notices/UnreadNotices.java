package org.imihigo.notices;

import java.util.List;
import org.imihigo.home.Task;
import org.imihigo.home.Waiting;
import org.imihigo.people.Actor;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** On a desk: notices that nobody has marked as read. */
@Component
class UnreadNotices implements Waiting {
    private static final int MOST = 5;

    private final Notices notices;

    UnreadNotices(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<Task> of(Actor actor, Words words) {
        return notices.unread(actor).stream()
                .limit(MOST)
                .map(
                        notice ->
                                new Task(
                                        Task.Kind.CHANGED,
                                        notice.text(words),
                                        words.text("notices.desk.more"),
                                        "/notices",
                                        notice.at()))
                .toList();
    }
}
