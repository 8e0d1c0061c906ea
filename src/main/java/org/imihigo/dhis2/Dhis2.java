package org.imihigo.dhis2;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: what was read from a DHIS2, by whom, for whom. */
@Service
@Transactional
class Dhis2 {
    private static final Set<Office> OFFICES =
            EnumSet.of(
                    Office.DISTRICT_PLANNER,
                    Office.CITY_PLANNER,
                    Office.MINISTRY_PLANNER,
                    Office.ADMINISTRATOR);

    private final Exports exports;
    private final Studies studies;
    private final Calendar calendar;

    Dhis2(Exports exports, Studies studies, Calendar calendar) {
        this.exports = exports;
        this.studies = studies;
        this.calendar = calendar;
    }

    /** Planners and the administrator alone: for anybody else there is nothing here. */
    static void mustBeAllowed(Actor actor) {
        if (!isAllowed(actor)) {
            throw Refusal.notYours("web.refused.not-found");
        }
    }

    static boolean isAllowed(Actor actor) {
        return OFFICES.contains(actor.office());
    }

    /** A planner sees what was read for the own unit; country-wide offices see all. */
    @Transactional(readOnly = true)
    public List<Export> visible(Actor actor) {
        mustBeAllowed(actor);
        return exports.within(actor.scope());
    }

    @Transactional(readOnly = true)
    public Export get(UUID id, Actor actor) {
        mustBeAllowed(actor);
        return exports.find(id)
                .filter(export -> actor.sees(export.unit()))
                .orElseThrow(() -> Refusal.notFound("dhis2.export.unknown"));
    }

    @Transactional(readOnly = true)
    public Study study(UUID id, Actor actor) {
        var export = get(id, actor);
        if (!export.complete()) {
            throw Refusal.conflict("dhis2.export.incomplete");
        }
        return studies.of(export.id());
    }

    /**
     * Keeps files, once they were read to the end.
     *
     * @throws Refusal where they cannot be read
     */
    public UUID keep(String name, List<Export.Page> pages, Actor actor) {
        mustBeAllowed(actor);
        Study.of(pages);
        var export = insert(name, Optional.empty(), actor);
        pages.forEach(page -> exports.put(export, page));
        exports.settle(export, true, Optional.empty());
        return export;
    }

    /** An export of which nothing is here yet. */
    public UUID begin(String name, Wanted wanted, Actor actor) {
        mustBeAllowed(actor);
        return insert(name, Optional.of(wanted.text()), actor);
    }

    private UUID insert(String name, Optional<String> source, Actor actor) {
        var export =
                new Export(
                        UUID.randomUUID(),
                        actor.scope(),
                        name.replaceAll("\\p{Cntrl}", " ").strip(),
                        actor.post(),
                        calendar.now(),
                        source,
                        false,
                        Optional.empty());
        exports.insert(export);
        return export.id();
    }

    /** Whoever may read it may throw it away; what was taken from it stays. */
    public void discard(UUID id, Actor actor) {
        exports.delete(get(id, actor).id());
        studies.forget(id);
    }
}
