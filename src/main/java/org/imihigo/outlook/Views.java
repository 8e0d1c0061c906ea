package org.imihigo.outlook;

import java.util.List;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the views that posts keep. */
@Service("outlookViews")
@Transactional
class Views {
    private static final int MOST = 50;

    private final SavedViews views;
    private final Calendar calendar;

    Views(SavedViews views, Calendar calendar) {
        this.views = views;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    List<SavedView> of(Actor actor) {
        return views.of(actor.post());
    }

    /** Whoever has its address opens it; what it shows asks again who may see it. */
    @Transactional(readOnly = true)
    SavedView get(UUID id) {
        return views.find(id).orElseThrow(Views::unknown);
    }

    void keep(String name, String path, Actor actor) {
        var view = new SavedView(UUID.randomUUID(), actor.post(), name.strip(), path);
        if (views.of(actor.post()).size() >= MOST) {
            throw Refusal.conflict("outlook.saved.many", MOST);
        }
        views.insert(view, calendar.now());
    }

    void remove(UUID id, Actor actor) {
        if (!views.remove(id, actor.post())) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return Refusal.notFound("outlook.saved.unknown");
    }
}
