package org.imihigo.signing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Spelling;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.OwnDevices;
import org.imihigo.keys.SecondFactor;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.seal.Seal;
import org.imihigo.signing.pages.LifePage;
import org.imihigo.territory.Territory;
import org.imihigo.territory.Unit;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Language;
import org.imihigo.web.Reply;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The page of a contract's life: its line of states, its texts, and what the reader can do. */
@Component
class LifePages {
    private final Stages stages;
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final AllAmendments amendments;
    private final Commitments commitments;
    private final OpenTexts open;
    private final Drafts drafts;
    private final Contracts contracts;
    private final SecondFactor factor;
    private final OwnDevices devices;
    private final Seal seal;
    private final People people;
    private final Territory territory;

    LifePages(
            Stages stages,
            AllTexts texts,
            AllSignatures signatures,
            AllAmendments amendments,
            Commitments commitments,
            OpenTexts open,
            Drafts drafts,
            Contracts contracts,
            SecondFactor factor,
            OwnDevices devices,
            Seal seal,
            People people,
            Territory territory) {
        this.stages = stages;
        this.texts = texts;
        this.signatures = signatures;
        this.amendments = amendments;
        this.commitments = commitments;
        this.open = open;
        this.drafts = drafts;
        this.contracts = contracts;
        this.factor = factor;
        this.devices = devices;
        this.seal = seal;
        this.people = people;
        this.territory = territory;
    }

    LifePage page(UnitCode unit, FiscalYear year, Optional<Actor> actor, Form form) {
        var words = form.words();
        var contract = contracts.inForce(unit, year);
        var insider = actor.filter(one -> one.sees(unit));
        var mine = actor.filter(one -> one.reportsFor(unit));
        var versions =
                texts.of(unit, year).stream()
                        .filter(one -> insider.isPresent() || isInForce(one))
                        .toList();
        var pending = versions.stream().findFirst().filter(one -> !isInForce(one));
        long lag = stages.lag(year, contract);
        return new LifePage(
                words.text("signing.life.title", territory.fullName(unit, words), year),
                Paths.to(territory, unit, words.text("signing.life.step", year), words),
                Paths.life(unit, year),
                contract.map(
                                one ->
                                        words.text(
                                                "signing.life.in-force",
                                                one.signedOn(),
                                                territory.fullName(one.with(), words)))
                        .orElseGet(() -> words.text("signing.life.not-yet")),
                lag > 0
                        ? words.count(
                                contract.isPresent() ? "signing.lag.was" : "signing.lag.is", lag)
                        : "",
                contract.isPresent() && versions.stream().noneMatch(this::isInForce)
                        ? words.text("signing.life.unsealed")
                        : "",
                contract.map(_ -> "/contracts/" + unit + "/" + year).orElse(""),
                stages.of(unit, year, words),
                versions.stream().map(one -> version(one, versions, words)).toList(),
                commitments.of(unit, year).stream()
                        .map(one -> promise(one, versions, actor, words))
                        .toList(),
                wrong(form),
                mine.isPresent() && mayFreeze(unit, year, contract.isPresent(), versions),
                languages(words),
                pending.filter(_ -> mine.isPresent())
                        .filter(one -> one.supersedes().isEmpty())
                        .filter(one -> texts.vow(one.sha256()).isEmpty())
                        .map(
                                one ->
                                        new LifePage.Vow(
                                                one.sha256(),
                                                form.field("day"),
                                                form.field("place"))),
                pending.flatMap(one -> sign(one, insider, form)),
                pending.flatMap(one -> bind(one, insider, words)),
                actor.filter(one -> one.sees(unit) && versions.stream().noneMatch(this::isInForce))
                        .filter(one -> commitments.mayPromise(unit, one))
                        .map(_ -> promising(unit, form)),
                mine.filter(_ -> contract.isPresent())
                        .map(_ -> Paths.life(unit, year) + "/amendments")
                        .orElse(""),
                endings(unit, year, actor, words),
                stages.today().toString());
    }

    /**
     * The page again, with what is refused said where it was typed, and nothing that was typed
     * lost.
     */
    Reply refused(
            UnitCode unit, FiscalYear year, Actor actor, Form form, String field, Refusal refusal) {
        if (refusal.reason() == Refusal.Reason.NOT_FOUND
                || refusal.reason() == Refusal.Reason.NOT_YOURS) {
            throw refusal;
        }
        form.wrong(field, refusal);
        var page = page(unit, year, Optional.of(actor), form);
        return refusal.reason() == Refusal.Reason.INVALID
                ? Reply.unprocessable(page)
                : Reply.conflict(page);
    }

    /** A finished draft; or what is in force, and was signed before its text could be sealed. */
    private boolean mayFreeze(
            UnitCode unit, FiscalYear year, boolean inForce, List<Frozen> versions) {
        return inForce
                ? versions.stream().noneMatch(this::isInForce)
                : drafts.draft(unit, year).filter(one -> one.open() == 0).isPresent();
    }

    private boolean isInForce(Frozen text) {
        return texts.force(text.sha256()).isPresent();
    }

    private static List<Field> wrong(Form form) {
        return Stream.of("text", "day", "place", "code", "what", "due", "owner", "scan", "signed")
                .map(form::field)
                .filter(Field::isWrong)
                .toList();
    }

    private static List<Field.Option> languages(Words words) {
        return Arrays.stream(Language.values())
                .map(one -> new Field.Option(one.tag(), one.ownName(), one == words.language()))
                .toList();
    }

    private LifePage.Version version(Frozen text, List<Frozen> all, Words words) {
        var force = texts.force(text.sha256());
        boolean superseded =
                all.stream()
                        .anyMatch(
                                one ->
                                        isInForce(one)
                                                && one.supersedes()
                                                        .filter(text.sha256()::equals)
                                                        .isPresent());
        var state = force.isEmpty() ? "waits" : superseded ? "superseded" : "holds";
        boolean sealed = seal.of(text.sha256()).isPresent();
        var given = signatures.of(text.sha256());
        return new LifePage.Version(
                words.text("signing.print.version", text.version()),
                force.isEmpty() ? "tag provisional" : superseded ? "tag" : "tag confirmed",
                words.text("signing.version." + state),
                words.text("signing.versions.frozen", title(text.made(), words), text.made().at()),
                text.supersedes().map(_ -> reason(text, words)).orElse(""),
                Stream.concat(
                                given.stream().map(one -> signature(one, words)),
                                signatures.papers(text.sha256()).stream()
                                        .map(one -> paper(one, words)))
                        .toList(),
                Paths.text(text, ".pdf"),
                Paths.text(text, ".json"),
                sealed ? "/seal/" + text.sha256() : "",
                sealed && !superseded
                        ? "/contracts/" + text.unit() + "/" + text.year() + "/bundle.zip"
                        : "",
                text.supersedes().isPresent() ? Paths.text(text, "/difference") : "",
                given.isEmpty() ? "" : Paths.text(text, "/check"),
                text.sha256());
    }

    private String reason(Frozen text, Words words) {
        return words.text(
                "signing.amendment.because",
                amendments.of(text.sha256()).map(Amendment::reason).orElse(""));
    }

    private String signature(Signed one, Words words) {
        return words.text(
                "signing.signature.line",
                words.text("signing.as." + Spelling.key(one.side())),
                title(one.deed(), words),
                one.deed().at());
    }

    private String paper(Paper one, Words words) {
        return words.text("signing.paper.line", title(one.deed(), words), one.deed().at());
    }

    private String title(Deed deed, Words words) {
        return people.title(people.post(deed.post()), words);
    }

    private LifePage.Promise promise(
            Commitment one, List<Frozen> versions, Optional<Actor> actor, Words words) {
        var state = one.on(stages.today());
        boolean frozen =
                versions.stream().anyMatch(text -> !signatures.of(text.sha256()).isEmpty());
        boolean inForce = contracts.inForce(one.unit(), one.year()).isPresent();
        return new LifePage.Promise(
                one.id().toString(),
                one.what(),
                people.title(people.post(one.owner()), words),
                words.text("signing.commitment.by", one.due()),
                switch (state) {
                    case DUE -> "tag";
                    case KEPT -> "tag confirmed";
                    case KEPT_LATE -> "tag provisional";
                    case LATE -> "tag returned";
                },
                words.text("signing.commitment.state." + Spelling.key(state)),
                inForce
                        && one.kept().isEmpty()
                        && actor.filter(who -> who.reportsFor(one.unit())).isPresent(),
                !inForce
                        && !frozen
                        && actor.filter(who -> who.sees(one.unit()))
                                .filter(who -> commitments.mayPromise(one.unit(), who))
                                .isPresent());
    }

    private Optional<LifePage.Sign> sign(Frozen text, Optional<Actor> actor, Form form) {
        boolean vowed = text.supersedes().isPresent() || texts.vow(text.sha256()).isPresent();
        return actor.filter(_ -> vowed)
                .filter(
                        one ->
                                signatures.of(text.sha256()).stream()
                                        .noneMatch(
                                                given ->
                                                        given.deed().person().equals(one.person())))
                .flatMap(one -> open.side(text, one).map(side -> sign(text, side, one, form)));
    }

    private LifePage.Sign sign(Frozen text, Side side, Actor actor, Form form) {
        return new LifePage.Sign(
                text.sha256(),
                form.words()
                        .text(
                                "signing.sign.as",
                                form.words().text("signing.as." + Spelling.key(side)),
                                text.version()),
                factor.isReady(actor),
                factor.hasPasskey(actor),
                form.field("code"),
                Paths.text(text, ".pdf"),
                devices.has(actor),
                form.field("signed"));
    }

    private Optional<LifePage.Bind> bind(Frozen text, Optional<Actor> actor, Words words) {
        boolean vowed = text.supersedes().isPresent() || texts.vow(text.sha256()).isPresent();
        var before = signatures.papers(text.sha256());
        return actor.filter(_ -> vowed && signatures.of(text.sha256()).isEmpty())
                .filter(
                        one ->
                                one.reportsFor(text.unit())
                                        || one.judges(text.unit())
                                        || open.side(text, one)
                                                .filter(side -> side != Side.WITNESS)
                                                .isPresent())
                .filter(
                        one ->
                                before.stream()
                                        .noneMatch(
                                                paper ->
                                                        paper.deed().person().equals(one.person())))
                .map(
                        _ ->
                                new LifePage.Bind(
                                        text.sha256(),
                                        before.isEmpty()
                                                ? ""
                                                : "/documents/" + before.getFirst().scan(),
                                        before.isEmpty() ? "" : before.getFirst().scan().value(),
                                        words.text(
                                                before.isEmpty()
                                                        ? "signing.paper.first"
                                                        : "signing.paper.second")));
    }

    private LifePage.Promising promising(UnitCode unit, Form form) {
        var words = form.words();
        var posts =
                people.postsOf(
                        Stream.concat(
                                        unit.path().stream().filter(one -> !one.equals(unit)),
                                        territory.institutions(unit.country()).stream()
                                                .map(Unit::code))
                                .toList());
        var options =
                posts.stream()
                        .map(
                                one ->
                                        form.option(
                                                "owner",
                                                one.id().toString(),
                                                people.title(one, words)))
                        .toList();
        return new LifePage.Promising(
                form.id("id").toString(),
                form.field("what"),
                form.field("due"),
                form.field("owner", options));
    }

    private List<LifePage.End> endings(
            UnitCode unit, FiscalYear year, Optional<Actor> actor, Words words) {
        boolean over = stages.today().isAfter(year.lastDay());
        var said = texts.endings(unit, year);
        if (!over
                || said.size() == 2
                || contracts.inForce(unit, year).isEmpty()
                || actor.filter(one -> one.sees(unit) && one.judges(unit)).isEmpty()) {
            return List.of();
        }
        var next = said.isEmpty() ? "evaluated" : "closed";
        return List.of(new LifePage.End(next, words.text("signing.end." + next)));
    }
}
