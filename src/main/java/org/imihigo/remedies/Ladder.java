package org.imihigo.remedies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.notices.Deadline;
import org.imihigo.notices.Notices;
import org.imihigo.notices.StepDeadlines;
import org.imihigo.people.People;
import org.imihigo.people.Post;
import org.imihigo.people.PostId;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.springframework.stereotype.Component;

/** Which posts can answer for a unit's troubles, and which stands next above. */
@Component
class Ladder {
    private final People people;
    private final Territory territory;
    private final StepDeadlines steps;
    private final Notices notices;
    private final ZoneId zone;

    Ladder(People people, Territory territory, StepDeadlines steps, Notices notices, ZoneId zone) {
        this.people = people;
        this.territory = territory;
        this.steps = steps;
        this.notices = notices;
        this.zone = zone;
    }

    /** The posts of the unit and of all levels above it, and of the country's institutions. */
    List<Post> answering(UnitCode unit) {
        var seats =
                Stream.concat(
                                unit.path().reversed().stream(),
                                territory.institutions(unit.country()).stream().map(Unit::code))
                        .toList();
        var posts = people.postsOf(seats);
        return seats.stream()
                .flatMap(seat -> posts.stream().filter(post -> post.unit().equals(seat)))
                .filter(post -> post.office().reports() || post.office().judges())
                .toList();
    }

    void mustAnswerFor(PostId owner, UnitCode unit) {
        if (answering(unit).stream().noneMatch(post -> post.id().equals(owner))) {
            throw Refusal.invalid("remedies.owner");
        }
    }

    /** Whoever judges the unit of a post; a level without such a post is passed over. */
    Optional<Post> above(PostId holder) {
        var next = people.post(holder).unit().parent();
        while (next.isPresent()) {
            var here = next.get();
            var judges = steps.judges(Set.of(here)).getOrDefault(here, List.of());
            var other = judges.stream().filter(post -> !post.id().equals(holder)).findFirst();
            if (other.isPresent()) {
                return other;
            }
            next = here.parent();
        }
        return Optional.empty();
    }

    /** The post hears once of each blocker that comes to it. */
    void tell(Blocker blocker, Instant now) {
        var day = LocalDate.ofInstant(now, zone);
        notices.tell(
                blocker.holder(),
                people.post(blocker.holder()).unit(),
                new Deadline(
                        "blocker " + blocker.id() + " " + blocker.climbs(),
                        blocker.climbs() == 0
                                ? "remedies.notice.raised."
                                : "remedies.notice.climbed.",
                        FiscalYear.of(day).whole(),
                        day),
                RemedyPages.path(blocker.pledge()));
    }
}
