package org.imihigo.people;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The door of the room: posts, who holds them, and what they are called. */
@Service
@Transactional
public class People {
    private final Persons persons;
    private final Posts posts;
    private final Passwords passwords;
    private final Actors actors;
    private final OfficeNames names;
    private final TokenDesk tokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Persons persons,
            Posts posts,
            Passwords passwords,
            Actors actors,
            OfficeNames names,
            TokenDesk tokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.posts = posts;
        this.passwords = passwords;
        this.actors = actors;
        this.names = names;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    /** Makes somebody known; until they are appointed they can do nothing. */
    public UUID enrol(String name, String login, String password) {
        return persons.add(name, login, passwords.hash(password), false);
    }

    /**
     * Gives a person a post; whoever held it leaves it and knows no token of it any more, and the
     * person leaves their last one.
     */
    public Actor appoint(UUID person, Office office, UnitCode unit) {
        if (office == Office.CONNECTED_SYSTEM) {
            throw new IllegalArgumentException("No person is a connected system");
        }
        var post = Objects.requireNonNull(posts.establish(office, Set.of(unit)).get(unit));
        if (posts.holder(post).filter(before -> !before.equals(person)).isPresent()) {
            tokens.revokeAll(post);
        }
        posts.appoint(person, post, clock.instant());
        events.publishEvent(new Appointed(person, post, office, unit));
        return new Actor(person, post, office, unit);
    }

    /** One of the cast in their post, enrolled and appointed where they were not yet. */
    public Actor seat(Cast player) {
        var person =
                persons.account(player.login())
                        .map(Persons.Account::person)
                        .orElseGet(() -> enrol(player));
        return posts.actor(person).orElseGet(() -> appoint(person, player.office(), player.unit()));
    }

    private UUID enrol(Cast player) {
        return persons.add(
                player.personName(), player.login(), passwords.hash(Cast.PASSWORD), true);
    }

    /** The posts of this office in many units at once, made where they were not: for loading. */
    public Map<UnitCode, PostId> establish(Office office, Collection<UnitCode> units) {
        return posts.establish(office, units);
    }

    @Transactional(readOnly = true)
    public List<Post> postsOf(UnitCode unit) {
        return posts.of(unit);
    }

    /** The posts of many units at once, in the order of the units. */
    @Transactional(readOnly = true)
    public List<Post> postsOf(Collection<UnitCode> units) {
        return posts.of(units);
    }

    @Transactional(readOnly = true)
    public Post post(PostId id) {
        return posts.get(id);
    }

    /** Who holds the post today, where anybody does; for the record, never for a page. */
    @Transactional(readOnly = true)
    public Optional<UUID> holder(PostId id) {
        return posts.holder(id);
    }

    @Transactional(readOnly = true)
    public boolean isHeld(PostId id) {
        return posts.holder(id).isPresent();
    }

    /** Who acts in the request that this thread serves; nobody in a job. */
    @Transactional(readOnly = true)
    public Optional<Actor> present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
                ? actors.of(web.getRequest())
                : Optional.empty();
    }

    /**
     * Whoever holds the post, known by other means than a session: by the telephone that was
     * confirmed for them. They act in this request from now on.
     */
    @Transactional(readOnly = true)
    public Optional<Actor> speaking(PostId id) {
        var actor =
                posts.holder(id)
                        .map(
                                person -> {
                                    var post = posts.get(id);
                                    return new Actor(person, id, post.office(), post.unit());
                                });
        actor.ifPresent(actors::acts);
        return actor;
    }

    /** "Executive secretary of the cell". */
    public String officeName(Office office, Tier tier, Words words) {
        return names.of(office, tier, words);
    }

    /** "Executive secretary of Kayumba Cell". */
    public String title(Post post, Words words) {
        return names.title(post.office(), post.unit(), words);
    }
}
