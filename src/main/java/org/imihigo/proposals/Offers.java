package org.imihigo.proposals;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the room for what units give of themselves: it adds up level by level. */
@Service
@Transactional
public class Offers {
    private final AllOffers offers;
    private final Indicators indicators;
    private final Windows windows;
    private final Calendar calendar;
    private final ApplicationEventPublisher events;

    Offers(
            AllOffers offers,
            Indicators indicators,
            Windows windows,
            Calendar calendar,
            ApplicationEventPublisher events) {
        this.offers = offers;
        this.indicators = indicators;
        this.windows = windows;
        this.calendar = calendar;
        this.events = events;
    }

    /**
     * What a form offers.
     *
     * @param seen the version that the form showed; 0 where there was none
     */
    record Offered(
            UUID id,
            Thing thing,
            long amount,
            Offer.Reach reach,
            Optional<Integer> households,
            int seen) {}

    /** Keeps what a unit offers, in place of what it offered before. */
    void make(UnitCode unit, FiscalYear year, Offered offered, Actor actor) {
        mustOffer(unit, year, actor);
        Offer.mustAddUp(indicators.series(offered.thing().series()), offered.thing().gift());
        if (offered.amount() < 0 || offered.amount() > Amount.LARGEST) {
            throw Refusal.invalid("proposals.offer.amount");
        }
        keep(unit, year, offered, Optional.of(offered.amount()), false, actor);
    }

    /** Takes the offer back: nothing is given. */
    void withdraw(UnitCode unit, FiscalYear year, Thing thing, UUID id, int seen, Actor actor) {
        mustOffer(unit, year, actor);
        var nothing = new Offered(id, thing, 0, Offer.Reach.ADDS, Optional.empty(), seen);
        keep(unit, year, nothing, Optional.empty(), false, actor);
    }

    /**
     * Makes what the units below offer together the unit's own offer.
     *
     * @param sum what the form showed: where somebody below changed it since, it is refused
     */
    void adopt(
            UnitCode unit,
            FiscalYear year,
            Thing thing,
            UUID id,
            BigInteger sum,
            int seen,
            Actor actor) {
        mustOffer(unit, year, actor);
        if (offers.find(id).isPresent()) {
            return;
        }
        var below = sums(unit, year).getOrDefault(thing, new OfferSums(List.of())).below(unit);
        if (below.filter(sum::equals).isEmpty()) {
            throw Refusal.conflict("proposals.offer.changed");
        }
        if (sum.bitLength() > Long.SIZE - 2 || sum.longValueExact() > Amount.LARGEST) {
            throw Refusal.invalid("proposals.offer.amount");
        }
        var whole =
                new Offered(
                        id,
                        thing,
                        sum.longValueExact(),
                        Offer.Reach.REPLACES,
                        Optional.empty(),
                        seen);
        keep(unit, year, whole, Optional.of(whole.amount()), true, actor);
    }

    private void mustOffer(UnitCode unit, FiscalYear year, Actor actor) {
        actor.mustReportFor(unit);
        if (!windows.years().contains(year)) {
            throw Refusal.closed("proposals.offer.closed", year);
        }
    }

    private void keep(
            UnitCode unit,
            FiscalYear year,
            Offered offered,
            Optional<Long> amount,
            boolean adopted,
            Actor actor) {
        var known = offers.find(offered.id());
        if (known.isPresent()) {
            if (known.filter(offer -> offer.unit().equals(unit)).isEmpty()) {
                throw Refusal.conflict("proposals.form.taken");
            }
            return;
        }
        var offer =
                new Offer(
                        offered.id(),
                        unit,
                        year,
                        offered.thing(),
                        offered.seen() + 1,
                        amount,
                        offered.reach(),
                        adopted,
                        offered.households(),
                        actor.post(),
                        Optional.of(actor.person()),
                        calendar.now());
        mustFollow(offer);
        offers.insert(offer);
        events.publishEvent(new OfferMade(offer));
    }

    /** Whoever typed has seen the version before. */
    private void mustFollow(Offer offer) {
        int version =
                latest(offer.unit(), offer.year(), offer.thing()).map(Offer::version).orElse(0);
        if (version != offer.version() - 1) {
            throw Refusal.conflict("proposals.offer.meanwhile");
        }
    }

    /** The last version of what a unit offers, also where it was taken back. */
    @Transactional(readOnly = true)
    Optional<Offer> latest(UnitCode unit, FiscalYear year, Thing thing) {
        return offers.latestOf(unit, year).stream()
                .filter(offer -> offer.thing().equals(thing))
                .findFirst();
    }

    /** Everything that is offered in a place, ready to be added up. */
    @Transactional(readOnly = true)
    public Map<Thing, OfferSums> sums(UnitCode within, FiscalYear year) {
        return offers.latest(within, year).stream()
                .filter(offer -> offer.amount().isPresent())
                .collect(
                        groupingBy(
                                Offer::thing,
                                TreeMap::new,
                                Collectors.collectingAndThen(Collectors.toList(), OfferSums::new)));
    }

    /** Takes in many, as the demonstration brings them. */
    public void bring(Collection<Offer> brought) {
        offers.copy(brought);
    }
}
