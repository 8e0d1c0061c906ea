package org.imihigo.demonstration;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imihigo.calendar.Calendar;
import org.imihigo.documents.Documents;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.keys.Rehearsal;
import org.imihigo.people.Actor;
import org.imihigo.people.Cast;
import org.imihigo.people.People;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.signing.Amendments;
import org.imihigo.signing.Commitments;
import org.imihigo.signing.Freezing;
import org.imihigo.signing.Signing;
import org.imihigo.signing.TypedTargets;
import org.imihigo.web.Language;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The contract of the district in depth: its text is frozen, pledged aloud and signed by the mayor,
 * two witnesses and the minister, each with a key of their own, and then amended. Whoever holds
 * these posts here is nobody of the cast: visitors set up their own second factor.
 */
@Component
@ConditionalOnProperty(name = "imihigo.demonstration", havingValue = "true")
class Signed {
    private static final String FUNDS =
            "Demonstration: the second part of the earmarked funds for terraces reaches the district";
    private static final String DECISION =
            "Demonstration: the ministry decides where the new market is built";
    private static final String REASON =
            "Demonstration: rain in October took the bridge of the road away";

    /** Of the amended pledge: the works on a road, which nobody below has a share in. */
    private static final int ROAD = 5;

    private final Freezing freezing;
    private final Signing signing;
    private final Commitments commitments;
    private final Amendments amendments;
    private final Documents documents;
    private final Pledges pledges;
    private final Rehearsal rehearsal;
    private final People people;
    private final Calendar calendar;
    private final Map<UUID, Deque<String>> sheets = new HashMap<>();

    Signed(
            Freezing freezing,
            Signing signing,
            Commitments commitments,
            Amendments amendments,
            Documents documents,
            Pledges pledges,
            Rehearsal rehearsal,
            People people,
            Calendar calendar) {
        this.freezing = freezing;
        this.signing = signing;
        this.commitments = commitments;
        this.amendments = amendments;
        this.documents = documents;
        this.pledges = pledges;
        this.rehearsal = rehearsal;
        this.people = people;
        this.calendar = calendar;
    }

    void act() {
        var planner = people.seat(Cast.PLANNER);
        var year = calendar.year();
        var today = calendar.today();
        var kept = promise(FUNDS, today.minusDays(20));
        promise(DECISION, today.minusDays(6));
        var text = freezing.freeze(Country.IN_DEPTH, year, Language.EN, planner);
        signing.vow(text, today, "Nyamata", planner);
        sign(text, Cast.MAYOR, Cast.GOVERNOR, Cast.PRIME_MINISTERS_OFFICE, Cast.MINISTER);
        commitments.keep(kept, today.minusDays(24), "", planner);
        sign(amend(year, today, planner), Cast.MAYOR, Cast.MINISTER);
    }

    private UUID promise(String what, LocalDate due) {
        var minister = holder(Cast.MINISTER);
        var id = Year.uuid(Country.IN_DEPTH, calendar.year(), what);
        commitments.promise(
                id, Country.IN_DEPTH, calendar.year(), what, due, minister.post(), minister);
        return id;
    }

    private String amend(FiscalYear year, LocalDate today, Actor planner) {
        var minutes = documents.keep("minutes.pdf", Lines.bytes("minutes.pdf"), planner);
        var road =
                pledges.of(Country.IN_DEPTH, year).stream()
                        .filter(one -> one.number() == ROAD)
                        .map(Pledge::id)
                        .findFirst()
                        .orElseThrow();
        var typed = new TypedTargets("90", List.of("62", "65", "66", "90"));
        var wish = new Amendments.Wish(Map.of(road, typed), REASON, today.minusDays(3), minutes);
        return amendments.propose(Country.IN_DEPTH, year, wish, Language.EN, planner);
    }

    private void sign(String text, Cast... players) {
        for (var player : players) {
            signing.sign(text, code(holder(player)), holder(player));
        }
    }

    /** Somebody in the post of that player, with a telephone of their own. */
    private Actor holder(Cast player) {
        var seated = people.seat(player);
        return holder(seated);
    }

    static Actor holder(Actor seated) {
        return new Actor(
                Year.uuid(seated.unit(), seated.office(), "signs"),
                seated.post(),
                seated.office(),
                seated.unit());
    }

    /** A code that opens their key once. */
    String code(Actor actor) {
        return sheets.computeIfAbsent(actor.person(), _ -> new ArrayDeque<>(rehearsal.codes(actor)))
                .pop();
    }
}
