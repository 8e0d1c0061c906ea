package org.imihigo.phone;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imihigo.calendar.Calendar;
import org.imihigo.indicators.Amount;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.phone.pages.TelephonesPage;
import org.imihigo.reporting.Owed;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page of telephones. */
@Component
class TelephonePages {
    private static final int MESSAGES = 5;

    private final Telephones telephones;
    private final Territory territory;
    private final Calendar calendar;
    private final Outbox outbox;

    TelephonePages(Telephones telephones, Territory territory, Calendar calendar, Outbox outbox) {
        this.telephones = telephones;
        this.territory = territory;
        this.calendar = calendar;
        this.outbox = outbox;
    }

    Reply.Page of(Actor actor, Form form, Optional<UnitCode> asked) {
        return page(actor, form, asked, Optional.empty());
    }

    Reply registered(Actor actor, Words words, UnitCode unit, String code) {
        var said =
                new TelephonesPage.Code(
                        territory.fullName(unit, words),
                        code,
                        words.number(Telephones.CODE_HOLDS.toDays()));
        return page(actor, new Form(Map.of(), words), Optional.empty(), Optional.of(said));
    }

    private TelephonesPage page(
            Actor actor, Form form, Optional<UnitCode> asked, Optional<TelephonesPage.Code> code) {
        var words = form.words();
        var own = telephones.of(actor);
        return new TelephonesPage(
                own.map(one -> one.number().masked()).orElse(""),
                actor.unit().value(),
                actor.reportsFor(actor.unit()),
                own.map(one -> outbox.of(one.number(), MESSAGES)).orElse(List.of()),
                telephones.drafts(actor).stream().map(draft -> draft(draft, words)).toList(),
                below(actor, words),
                form.field("number"),
                asked.map(UnitCode::value).orElse(""),
                Arrays.stream(Language.values())
                        .map(one -> form.option("language", one.tag(), one.ownName()))
                        .toList(),
                code);
    }

    private TelephonesPage.Draft draft(Drafts.Draft draft, Words words) {
        var owed = telephones.figure(draft);
        return new TelephonesPage.Draft(
                draft.id().toString(),
                owed.map(one -> one.name(words)).orElse(draft.typed()),
                owed.map(one -> read(draft, one, words)).orElse(draft.typed()),
                words.period(draft.period()),
                words.moment(draft.at()));
    }

    private static String read(Drafts.Draft draft, Owed owed, Words words) {
        try {
            Amount amount = Figures.read(draft.typed(), owed, words);
            return owed.shown(amount, words);
        } catch (Refusal refusal) {
            return words.text(refusal);
        }
    }

    private List<TelephonesPage.Below> below(Actor actor, Words words) {
        if (!actor.office().judges()) {
            return List.of();
        }
        var today = calendar.today();
        var units =
                territory.children(actor.scope()).stream()
                        .filter(unit -> unit.existsOn(today))
                        .toList();
        Map<UnitCode, Subscriber> known =
                telephones.of(units.stream().map(Unit::code).toList()).stream()
                        .collect(Collectors.toMap(Subscriber::unit, Function.identity()));
        return units.stream()
                .map(unit -> below(unit, Optional.ofNullable(known.get(unit.code())), words))
                .toList();
    }

    private TelephonesPage.Below below(Unit unit, Optional<Subscriber> one, Words words) {
        return new TelephonesPage.Below(
                unit.code().value(),
                territory.fullName(unit.code(), words),
                one.map(known -> known.number().masked()).orElse(""),
                one.map(known -> words.text(state(known))).orElse(""));
    }

    private String state(Subscriber one) {
        if (one.pin().isPresent()) {
            return "phone.state.open";
        }
        boolean holds =
                one.code().filter(code -> calendar.now().isBefore(code.until())).isPresent();
        return holds ? "phone.state.waits" : "phone.state.over";
    }
}
