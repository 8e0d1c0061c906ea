package org.imihigo.gatherings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.DocumentId;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room: who meets, about what, who came, and what was resolved. */
@Service
@Transactional
public class Gatherings {
    private final AllGatherings gatherings;
    private final AllPapers papers;
    private final AllResolutions resolutions;
    private final Territory territory;
    private final Calendar calendar;
    private final ApplicationEventPublisher happenings;

    Gatherings(
            AllGatherings gatherings,
            AllPapers papers,
            AllResolutions resolutions,
            Territory territory,
            Calendar calendar,
            ApplicationEventPublisher happenings) {
        this.gatherings = gatherings;
        this.papers = papers;
        this.resolutions = resolutions;
        this.territory = territory;
        this.calendar = calendar;
        this.happenings = happenings;
    }

    @Transactional(readOnly = true)
    Gathering get(GatheringId id) {
        return gatherings.find(id).orElseThrow(Gatherings::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("gatherings.gathering.unknown");
    }

    /** A unit calls a gathering of its own. */
    void call(Gathering gathering, Actor actor) {
        gathering.mustBeOrganisedBy(actor);
        gatherings.insertSeries(
                gathering.id().series(),
                gathering.kind(),
                gathering.unit(),
                gathering.name(),
                gathering.quorum());
        if (!gatherings.insert(gathering)) {
            throw Refusal.conflict("gatherings.gathering.twice", gathering.id().toString());
        }
        // A series that was there stays as it was: nobody meets under another's name.
        if (!get(gathering.id()).unit().equals(gathering.unit())) {
            throw Refusal.conflict("gatherings.series.taken", gathering.id().series());
        }
        tell(gathering, "called");
    }

    private void tell(Gathering gathering, String what) {
        happenings.publishEvent(
                new GatheringChanged(gathering.unit(), gathering.id().path(), what));
    }

    void invite(GatheringId id, Part part, Actor actor) {
        var gathering = organised(id, actor);
        territory.unit(part.unit());
        if (part.post().isBlank()) {
            throw Refusal.invalid("gatherings.part.no-post");
        }
        if (!gatherings.insert(id, part)) {
            throw Refusal.conflict("gatherings.part.twice");
        }
        tell(gathering, "gave a part to " + part.unit());
    }

    private Gathering organised(GatheringId id, Actor actor) {
        var gathering = get(id);
        gathering.mustBeOrganisedBy(actor);
        return gathering;
    }

    /**
     * @throws Refusal where it would take the room while something else does
     */
    void plan(GatheringId id, Item item, Actor actor) {
        var gathering = organised(id, actor);
        if (item.title().isBlank()) {
            throw Refusal.invalid("gatherings.item.no-title");
        }
        gatherings.items(id).stream()
                .filter(item::overlaps)
                .findFirst()
                .ifPresent(
                        other -> {
                            throw Refusal.conflict("gatherings.item.overlaps", other.title());
                        });
        gatherings.insert(id, item);
        tell(gathering, "planned an item of the agenda");
    }

    void askPaper(GatheringId id, UUID item, Item.Paper paper, Actor actor) {
        var gathering = organised(id, actor);
        if (gatherings.items(id).stream().noneMatch(one -> one.id().equals(item))) {
            throw unknown();
        }
        if (paper.title().isBlank()) {
            throw Refusal.invalid("gatherings.item.no-title");
        }
        papers.insert(item, paper);
        tell(gathering, "asked for a paper");
    }

    /** The next version of a paper; the ones before stay. */
    void send(GatheringId id, UUID paper, DocumentId document, Actor actor) {
        var gathering = organised(id, actor);
        var known =
                gatherings.items(id).stream()
                        .flatMap(item -> item.papers().stream())
                        .filter(one -> one.id().equals(paper))
                        .findFirst()
                        .orElseThrow(Gatherings::unknown);
        int version = known.versions().size() + 1;
        if (!papers.insert(paper, version, document, actor, calendar.now())) {
            throw Refusal.conflict("gatherings.paper.overtaken");
        }
        tell(gathering, "sent a paper");
    }

    /** Who of the members was there; without enough of them nothing is resolved. */
    void attend(GatheringId id, Set<UUID> there, Optional<DocumentId> minutes, Actor actor) {
        var gathering = organised(id, actor);
        if (calendar.today().isBefore(gathering.begins())) {
            throw Refusal.invalid("gatherings.sitting.early", gathering.begins());
        }
        var members =
                gatherings.parts(id).stream()
                        .filter(part -> part.role() == Part.Role.MEMBER)
                        .map(Part::id)
                        .toList();
        var present = members.stream().filter(there::contains).toList();
        var quorum = new Quorum(gathering.quorum(), members.size(), present.size());
        papers.insert(
                id,
                new Sitting(
                        UUID.randomUUID(),
                        quorum.members(),
                        quorum.present(),
                        quorum.isMet(),
                        present,
                        minutes,
                        calendar.now()),
                actor);
        tell(gathering, quorum.isMet() ? "met with a quorum" : "met without a quorum");
    }

    /**
     * A resolution gets its number and its permanent address.
     *
     * @throws Refusal without a quorum, beyond the cap, where the number is taken, or a part has no
     *     whole
     */
    void resolve(GatheringId id, String number, Said text, Optional<UUID> motion, Actor actor) {
        var gathering = organised(id, actor);
        var resolution =
                new Resolution(
                        id, number, text.inAllLanguages(), motion, "", List.of(), calendar.now());
        gatherings.lock(id);
        if (papers.sittings(gathering.id()).stream()
                .findFirst()
                .filter(Sitting::quorate)
                .isEmpty()) {
            throw Refusal.conflict("gatherings.resolution.no-quorum");
        }
        var others = resolutions.of(gathering.id());
        boolean whole = others.stream().anyMatch(one -> one.number().equals(resolution.whole()));
        if (resolution.isPart() && !whole) {
            throw Refusal.invalid("gatherings.resolution.no-whole", resolution.whole());
        }
        long wholes = others.stream().filter(one -> !one.isPart()).count();
        if (others.stream().anyMatch(one -> motion.isPresent() && one.motion().equals(motion))) {
            throw Refusal.conflict("gatherings.motion.resolved");
        }
        if (!resolution.isPart() && wholes >= gathering.cap()) {
            throw Refusal.conflict("gatherings.motion.full", gathering.cap());
        }
        if (!resolutions.insert(resolution)) {
            throw Refusal.conflict("gatherings.resolution.twice", resolution.number());
        }
        tell(gathering, "resolved " + resolution.number());
    }

    /** Responsibility for a resolution goes to a unit from a day on. */
    void pass(GatheringId id, String number, Resolution.Owner to, Actor actor) {
        var gathering = organised(id, actor);
        var resolution = resolution(id, number);
        territory.unit(to.unit());
        resolution.mustPass(to.unit(), to.since());
        if (!resolution.owners().isEmpty() && to.reason().isBlank()) {
            throw Refusal.invalid("gatherings.owner.no-reason");
        }
        resolutions.insert(resolution, to, actor.post(), calendar.now());
        tell(gathering, "gave resolution " + number + " to " + to.unit());
    }

    @Transactional(readOnly = true)
    Resolution resolution(GatheringId id, String number) {
        return resolutions
                .find(id, number)
                .orElseThrow(() -> Refusal.notFound("gatherings.resolution.unknown"));
    }

    /** What was published of a gathering of the past; brought twice, it is one. */
    void bring(Gathering past, List<Resolution> resolved, List<AllGatherings.Published> statuses) {
        gatherings.insertSeries(
                past.id().series(), past.kind(), past.unit(), past.name(), past.quorum());
        gatherings.insert(past);
        resolved.forEach(resolutions::insert);
        statuses.forEach(status -> gatherings.insert(past.id(), status));
    }
}
