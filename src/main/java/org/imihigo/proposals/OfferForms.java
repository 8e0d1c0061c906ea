package org.imihigo.proposals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.indicators.Indicators;
import org.imihigo.indicators.SeriesId;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.proposals.pages.OffersPage;
import org.imihigo.proposals.pages.ProposalPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form in which a unit offers something. */
@Component
class OfferForms {
    private final Offers offers;
    private final ProposalForms series;
    private final Indicators indicators;
    private final Territory territory;

    OfferForms(Offers offers, ProposalForms series, Indicators indicators, Territory territory) {
        this.offers = offers;
        this.series = series;
        this.indicators = indicators;
        this.territory = territory;
    }

    /** What the form offers; nothing where it has a problem. */
    Optional<Offers.Offered> read(Form form, UnitCode unit) {
        var thing = thing(form).flatMap(one -> form.read("series", () -> addsUp(one)));
        int decimals =
                thing.filter(one -> one.gift() == Offer.Gift.QUANTITY)
                        .map(one -> indicators.series(one.series()).indicator().decimals())
                        .orElse(0);
        var amount = ProposalForms.number(form, "amount", decimals);
        var reach = reach(form, unit);
        var households = households(form, unit);
        if (!form.isRight()) {
            return Optional.empty();
        }
        return Optional.of(
                new Offers.Offered(
                        form.id("id"),
                        thing.orElseThrow(),
                        amount.orElseThrow(),
                        reach,
                        households,
                        form.number("seen")));
    }

    private Thing addsUp(Thing thing) {
        Offer.mustAddUp(indicators.series(thing.series()), thing.gift());
        return thing;
    }

    /** The series and gift that a form chose. */
    Optional<Thing> thing(Form form) {
        var chosen = series.series(form.text("series"));
        var gift = Offer.Gift.parse(form.text("gift"));
        if (chosen.isEmpty()) {
            form.wrong("series", "proposals.wrong.choose");
        }
        if (gift.isEmpty()) {
            form.wrong("gift", "proposals.wrong.choose");
        }
        return chosen.flatMap(one -> gift.map(given -> new Thing(one.id(), given)));
    }

    boolean isVillage(UnitCode unit) {
        return territory.unit(unit).tier() == Tier.VILLAGE;
    }

    /** Nothing lies below a village, so that it has nothing to choose. */
    private Offer.Reach reach(Form form, UnitCode unit) {
        if (isVillage(unit)) {
            return Offer.Reach.ADDS;
        }
        var reach = Offer.Reach.parse(form.text("reach"));
        if (reach.isEmpty()) {
            form.wrong("reach", "proposals.wrong.choose");
        }
        return reach.orElse(Offer.Reach.ADDS);
    }

    private Optional<Integer> households(Form form, UnitCode unit) {
        if (!isVillage(unit) || !form.has("households")) {
            return Optional.empty();
        }
        int count = form.number("households");
        if (count == 0) {
            form.wrong("households", "proposals.wrong.count");
        }
        return Optional.of(count).filter(some -> some > 0);
    }

    OffersPage.Form fresh(UnitCode unit, FiscalYear year, String change, Words words) {
        var offer =
                offers.sums(unit, year).entrySet().stream()
                        .filter(one -> key(one.getKey()).equals(change))
                        .flatMap(one -> one.getValue().own(unit).stream())
                        .findFirst();
        var typed =
                offer.map(one -> typed(one, words))
                        .orElseGet(() -> Map.of("gift", "quantity", "reach", "adds"));
        return page(new Form(typed, words), unit, year, Optional.empty());
    }

    static String key(Thing thing) {
        return thing.series().value() + "-" + thing.gift().word();
    }

    private Map<String, String> typed(Offer offer, Words words) {
        return Map.of(
                "series",
                String.valueOf(offer.thing().series().value()),
                "gift",
                offer.thing().gift().word(),
                "amount",
                plain(offer, words),
                "reach",
                offer.reach().word(),
                "households",
                offer.households().map(String::valueOf).orElse(""),
                "seen",
                String.valueOf(offer.version()));
    }

    /** As it would be typed, without groups. */
    private String plain(Offer offer, Words words) {
        int decimals = decimals(offer.thing());
        var plain =
                BigDecimal.valueOf(offer.amount().orElseThrow(), decimals)
                        .stripTrailingZeros()
                        .toPlainString();
        return plain.replace('.', words.decimalMark());
    }

    private int decimals(Thing thing) {
        return thing.gift() == Offer.Gift.QUANTITY
                ? indicators.series(thing.series()).indicator().decimals()
                : 0;
    }

    /** An amount with its unit. */
    String shown(Thing thing, BigInteger amount, Words words) {
        return switch (thing.gift()) {
            case QUANTITY ->
                    indicators
                            .series(thing.series())
                            .indicator()
                            .shown(exact(thing, amount), words);
            case MONEY -> words.text("proposals.fact.francs", new BigDecimal(amount));
            case DAYS -> words.text("proposals.gift.of-days", new BigDecimal(amount));
        };
    }

    Fraction exact(Thing thing, BigInteger amount) {
        return Fraction.of(new BigDecimal(amount, decimals(thing)));
    }

    /** Again, as it was typed, beside what is offered already. */
    OffersPage.Form again(Form form, UnitCode unit, FiscalYear year) {
        var thing = thing(form);
        var clash =
                thing.flatMap(one -> offers.latest(unit, year, one))
                        .filter(offer -> offer.version() != form.number("seen"))
                        .map(offer -> clash(offer, form));
        return page(form, unit, year, clash);
    }

    private ProposalPage.Clash clash(Offer offer, Form form) {
        var words = form.words();
        var theirs =
                offer.amount()
                        .map(amount -> shown(offer.thing(), BigInteger.valueOf(amount), words))
                        .orElseGet(() -> words.text("proposals.offer.nothing"));
        return new ProposalPage.Clash(
                words.text("proposals.clash.offered", theirs),
                words.text("proposals.clash.typed", form.text("amount")));
    }

    private OffersPage.Form page(
            Form form, UnitCode unit, FiscalYear year, Optional<ProposalPage.Clash> clash) {
        int seen =
                clash.flatMap(_ -> thing(form))
                        .flatMap(thing -> offers.latest(unit, year, thing))
                        .map(Offer::version)
                        .orElse(form.number("seen"));
        return new OffersPage.Form(
                "/offers/" + unit + "/" + year,
                form.id("id").toString(),
                seen,
                isVillage(unit),
                clash,
                List.of(
                        form.field("series", series.everySeries(form)),
                        form.field("gift", gifts(form)),
                        form.field("amount"),
                        form.field("reach", reaches(form)),
                        form.field("households")));
    }

    private static List<Field.Option> gifts(Form form) {
        return Stream.of(Offer.Gift.values())
                .map(
                        gift ->
                                form.option(
                                        "gift",
                                        gift.word(),
                                        form.words().text("proposals.gift." + gift.word())))
                .toList();
    }

    private static List<Field.Option> reaches(Form form) {
        return Stream.of(Offer.Reach.values())
                .map(
                        reach ->
                                form.option(
                                        "reach",
                                        reach.word(),
                                        form.words().text("proposals.reach." + reach.word())))
                .toList();
    }

    Optional<Thing> thing(String series, String gift) {
        return series.matches("[0-9]{1,9}")
                ? Offer.Gift.parse(gift)
                        .map(one -> new Thing(new SeriesId(Integer.parseInt(series)), one))
                : Optional.empty();
    }
}
