package org.imihigo.proposals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.Pledges;
import org.imihigo.proposals.pages.Link;
import org.imihigo.proposals.pages.OffersPage;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** What a unit's people offer: its own, that of the units below, and the difference. */
@Component
class OfferPages {
    private static final int SHOWN = 40;

    /** A smaller number of households could tell which they are. */
    private static final int FEWEST_HOUSEHOLDS = 5;

    private final Offers offers;
    private final OfferForms forms;
    private final Windows windows;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;

    OfferPages(
            Offers offers,
            OfferForms forms,
            Windows windows,
            Pledges pledges,
            Indicators indicators,
            Territory territory) {
        this.offers = offers;
        this.forms = forms;
        this.windows = windows;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
    }

    OffersPage fresh(
            UnitCode unit, FiscalYear year, String change, Optional<Actor> actor, Words words) {
        var form =
                actor.filter(one -> mayOffer(one, unit, year))
                        .map(_ -> forms.fresh(unit, year, change, words));
        return page(unit, year, form, words);
    }

    private boolean mayOffer(Actor actor, UnitCode unit, FiscalYear year) {
        return actor.reportsFor(unit) && windows.years().contains(year);
    }

    OffersPage again(UnitCode unit, FiscalYear year, Form form) {
        return page(unit, year, Optional.of(forms.again(form, unit, year)), form.words());
    }

    /** Only places of the people offer anything; for others there is no such page. */
    Unit place(UnitCode code) {
        var unit = territory.unit(code);
        if (!Offering.isOpenTo(unit)) {
            throw Refusal.notFound("web.refused.not-found");
        }
        return unit;
    }

    private OffersPage page(
            UnitCode unit, FiscalYear year, Optional<OffersPage.Form> form, Words words) {
        var sums = offers.sums(unit, year);
        var below = territory.children(unit);
        var missing = below.stream().filter(child -> hasNothing(child, sums)).toList();
        return new OffersPage(
                words.text("proposals.offers.title", territory.fullName(unit, words), year),
                Paths.to(territory, unit, words.text("proposals.offers.step", year), words),
                years(year),
                offered(below.size() - missing.size(), below.size(), words),
                sums.entrySet().stream()
                        .map(one -> row(unit, year, one.getKey(), one.getValue(), form, words))
                        .toList(),
                missing.stream()
                        .limit(SHOWN)
                        .map(child -> link(child.code(), year, words))
                        .toList(),
                Math.max(0, missing.size() - SHOWN),
                !below.isEmpty(),
                form);
    }

    private List<Field.Option> years(FiscalYear shown) {
        return windows.years().stream()
                .map(year -> new Field.Option(year.toString(), year.toString(), year.equals(shown)))
                .toList();
    }

    private static boolean hasNothing(Unit child, Map<Thing, OfferSums> sums) {
        return sums.values().stream().allMatch(sum -> sum.standing(child.code()).isEmpty());
    }

    private static String offered(int some, int all, Words words) {
        return all == 0 ? "" : words.text("proposals.offers.offered", some, all);
    }

    private Link link(UnitCode unit, FiscalYear year, Words words) {
        return new Link(territory.fullName(unit, words), "/offers/" + unit + "/" + year);
    }

    private OffersPage.Row row(
            UnitCode unit,
            FiscalYear year,
            Thing thing,
            OfferSums sums,
            Optional<OffersPage.Form> form,
            Words words) {
        var own = sums.own(unit);
        var below = sums.below(unit);
        var children = children(unit, year, thing, sums, words);
        var standing = sums.standing(unit).orElse(BigInteger.ZERO);
        var target = target(unit, year, thing);
        var series = indicators.series(thing.series());
        return new OffersPage.Row(
                ProposalForms.name(series, words),
                series.indicator().path(),
                words.text("proposals.gift." + thing.gift().word()),
                own.map(offer -> shown(thing, amount(offer), words)),
                own.map(offer -> note(offer, below, words)).orElse(""),
                below.map(sum -> shown(thing, sum, words)),
                territory.children(unit).isEmpty()
                        ? ""
                        : words.text(
                                "proposals.offers.from",
                                children.size(),
                                territory.children(unit).size()),
                shown(thing, standing, words),
                target.map(pledge -> series.indicator().shown(pledge.targets().annual(), words)),
                target.flatMap(pledge -> difference(thing, standing, pledge, words)).orElse(""),
                children,
                form.flatMap(_ -> adoption(unit, year, thing, own, below, words)),
                form.flatMap(_ -> own).map(offer -> own(unit, year, offer)));
    }

    private static BigInteger amount(Offer offer) {
        return BigInteger.valueOf(offer.amount().orElseThrow());
    }

    private String shown(Thing thing, BigInteger amount, Words words) {
        return forms.shown(thing, amount, words);
    }

    /** How the unit's own offer counts; where it took over the sum, what has changed since. */
    private String note(Offer offer, Optional<BigInteger> below, Words words) {
        var parts = new ArrayList<String>();
        if (offer.adopted()) {
            parts.add(words.text("proposals.offers.adopted", words.moment(offer.at())));
        } else if (!forms.isVillage(offer.unit())) {
            parts.add(words.text("proposals.offers." + offer.reach().word()));
        }
        below.filter(_ -> offer.reach() == Offer.Reach.REPLACES)
                .map(sum -> amount(offer).subtract(sum))
                .filter(difference -> difference.signum() != 0)
                .map(
                        difference ->
                                words.text(
                                        difference.signum() > 0
                                                ? "proposals.offers.above"
                                                : "proposals.offers.under",
                                        shown(offer.thing(), difference.abs(), words)))
                .ifPresent(parts::add);
        offer.households().map(count -> households(count, words)).ifPresent(parts::add);
        return String.join(" ", parts);
    }

    private static String households(int count, Words words) {
        return count < FEWEST_HOUSEHOLDS
                ? words.text("proposals.offers.few", FEWEST_HOUSEHOLDS)
                : words.text("proposals.offers.households", count);
    }

    /** The pledge on the same series: only a quantity can be held against its target. */
    private Optional<Pledge> target(UnitCode unit, FiscalYear year, Thing thing) {
        return thing.gift() == Offer.Gift.QUANTITY
                ? pledges.find(unit, year, thing.series())
                : Optional.empty();
    }

    private Optional<String> difference(
            Thing thing, BigInteger standing, Pledge pledge, Words words) {
        var indicator = indicators.series(thing.series()).indicator();
        return pledge.targets()
                .annual()
                .exact(indicator.decimals())
                .map(target -> forms.exact(thing, standing).minus(target))
                .map(
                        difference ->
                                words.text(
                                        key(difference),
                                        indicator.shown(difference.absolute(), words)));
    }

    private static String key(Fraction difference) {
        return switch (difference.signum()) {
            case 0 -> "proposals.offers.reached";
            case 1 -> "proposals.offers.over";
            default -> "proposals.offers.short";
        };
    }

    private List<OffersPage.Child> children(
            UnitCode unit, FiscalYear year, Thing thing, OfferSums sums, Words words) {
        var children = new ArrayList<OffersPage.Child>();
        for (var child : territory.children(unit)) {
            sums.standing(child.code())
                    .ifPresent(
                            amount ->
                                    children.add(
                                            new OffersPage.Child(
                                                    territory.fullName(child.code(), words),
                                                    "/offers/" + child.code() + "/" + year,
                                                    shown(thing, amount, words),
                                                    sums.own(child.code())
                                                            .flatMap(Offer::households)
                                                            .map(count -> households(count, words))
                                                            .orElse(""))));
        }
        return children;
    }

    /** Where the unit's own offer is not already what the units below offer together. */
    private Optional<OffersPage.Adoption> adoption(
            UnitCode unit,
            FiscalYear year,
            Thing thing,
            Optional<Offer> own,
            Optional<BigInteger> below,
            Words words) {
        int seen = offers.latest(unit, year, thing).map(Offer::version).orElse(0);
        return below.filter(
                        sum ->
                                own.filter(offer -> offer.adopted() && amount(offer).equals(sum))
                                        .isEmpty())
                .map(
                        sum ->
                                new OffersPage.Adoption(
                                        "/offers/" + unit + "/" + year + "/adoption",
                                        UUID.randomUUID().toString(),
                                        String.valueOf(thing.series().value()),
                                        thing.gift().word(),
                                        sum.toString(),
                                        seen,
                                        words.text(
                                                "proposals.offers.adopt",
                                                shown(thing, sum, words))));
    }

    private static OffersPage.Own own(UnitCode unit, FiscalYear year, Offer offer) {
        var path = "/offers/" + unit + "/" + year;
        return new OffersPage.Own(
                path + "?change=" + OfferForms.key(offer.thing()) + "#offer",
                path + "/withdrawal",
                UUID.randomUUID().toString(),
                String.valueOf(offer.thing().series().value()),
                offer.thing().gift().word(),
                offer.version());
    }
}
