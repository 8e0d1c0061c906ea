package org.imihigo.signing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contracts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.UnitCode;
import org.imihigo.keys.PostKeys;
import org.imihigo.people.Actor;
import org.imihigo.seal.Bundle;
import org.imihigo.seal.Bundling;
import org.imihigo.seal.Seal;
import org.imihigo.signing.pages.CheckPage;
import org.imihigo.signing.pages.DifferencePage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Language;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The texts of a contract in each of their forms. */
@Component
class TextPages {
    private final AllTexts texts;
    private final AllAmendments amendments;
    private final AllCommitments commitments;
    private final SignedFiles files;
    private final ContractTexts writing;
    private final Script script;
    private final PrintPages print;
    private final Contracts contracts;
    private final PostKeys keys;
    private final Proofs proofs;
    private final Seal seal;
    private final Bundling bundling;
    private final Territory territory;
    private final Calendar calendar;
    private final ZoneId zone;

    TextPages(
            AllTexts texts,
            AllAmendments amendments,
            AllCommitments commitments,
            SignedFiles files,
            ContractTexts writing,
            Script script,
            PrintPages print,
            Contracts contracts,
            PostKeys keys,
            Proofs proofs,
            Seal seal,
            Bundling bundling,
            Territory territory,
            Calendar calendar,
            ZoneId zone) {
        this.texts = texts;
        this.amendments = amendments;
        this.commitments = commitments;
        this.files = files;
        this.writing = writing;
        this.script = script;
        this.print = print;
        this.contracts = contracts;
        this.keys = keys;
        this.proofs = proofs;
        this.seal = seal;
        this.bundling = bundling;
        this.territory = territory;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** The text in force; of a contract that was kept without one, it is written when asked for. */
    byte[] print(UnitCode unit, FiscalYear year, Language language) {
        territory.unit(unit);
        var contract =
                contracts
                        .inForce(unit, year)
                        .orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
        return texts.inForce(unit, year)
                .map(text -> print.pdf(text, language))
                .orElseGet(
                        () ->
                                print.pdf(
                                        script.write(
                                                writing.of(
                                                        unit, year, 1, commitments.of(unit, year))),
                                        contract.signedOn().atStartOfDay(zone).toInstant(),
                                        "/contracts/" + unit + "/" + year,
                                        language));
    }

    byte[] pdf(UnitCode unit, FiscalYear year, int version, Optional<Actor> actor) {
        return files.pdf(text(unit, year, version, actor));
    }

    byte[] json(UnitCode unit, FiscalYear year, int version, Optional<Actor> actor) {
        return text(unit, year, version, actor).content();
    }

    byte[] bundle(UnitCode unit, FiscalYear year) {
        territory.unit(unit);
        return texts.inForce(unit, year)
                .flatMap(text -> seal.of(text.sha256()))
                .flatMap(bundling::of)
                .map(Bundle::zip)
                .orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
    }

    /** What is not in force is seen by those who see the unit. */
    private Frozen text(UnitCode unit, FiscalYear year, int version, Optional<Actor> actor) {
        territory.unit(unit);
        return texts.of(unit, year).stream()
                .filter(one -> one.version() == version)
                .filter(
                        one ->
                                texts.force(one.sha256()).isPresent()
                                        || actor.filter(who -> who.sees(unit)).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
    }

    DifferencePage difference(
            UnitCode unit, FiscalYear year, int version, Optional<Actor> actor, Words words) {
        var text = text(unit, year, version, actor);
        var before =
                text.supersedes()
                        .flatMap(texts::find)
                        .orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
        var amendment = amendments.of(text.sha256()).orElseThrow();
        var title =
                words.text(
                        "signing.difference.title",
                        territory.fullName(unit, words),
                        version,
                        before.version());
        return new DifferencePage(
                title,
                Paths.to(territory, unit, words.text("signing.difference.step", version), words),
                words.text("signing.amendment.because", amendment.reason()),
                words.text("signing.amendment.decided", amendment.session()),
                rows(script.read(before.content()), script.read(text.content()), words));
    }

    private static List<DifferencePage.Row> rows(
            ContractText before, ContractText after, Words words) {
        var rows = new ArrayList<DifferencePage.Row>();
        for (int at = 0; at < after.pledges().size(); at++) {
            var old = before.pledges().get(at);
            var now = after.pledges().get(at);
            var name = now.number() + ". " + now.indicator().in(words.language());
            add(rows, name, words.text("signing.print.annual"), old.annual(), now.annual(), words);
            for (int quarter = 0; quarter < now.quarters().size(); quarter++) {
                add(
                        rows,
                        name,
                        words.text("signing.print.quarter", quarter + 1),
                        old.quarters().get(quarter),
                        now.quarters().get(quarter),
                        words);
            }
        }
        return List.copyOf(rows);
    }

    private static void add(
            List<DifferencePage.Row> rows,
            String pledge,
            String column,
            String before,
            String after,
            Words words) {
        if (!before.equals(after)) {
            rows.add(
                    new DifferencePage.Row(
                            pledge,
                            column,
                            PrintPages.figure(before, words),
                            PrintPages.figure(after, words)));
        }
    }

    CheckPage check(
            UnitCode unit, FiscalYear year, int version, Optional<Actor> actor, Words words) {
        var text = text(unit, year, version, actor);
        var found = proofs.of(text, calendar.now());
        boolean holds = !found.isEmpty() && found.stream().allMatch(one -> one.then().holds());
        boolean same = PdfCheck.attached(files.pdf(text)).filter(text.sha256()::equals).isPresent();
        return new CheckPage(
                words.text("signing.check.title", territory.fullName(unit, words), version),
                Paths.to(territory, unit, words.text("signing.check.step", version), words),
                holds && same ? "tag confirmed" : "tag returned",
                words.text(holds && same ? "signing.check.holds" : "signing.check.broken"),
                words.text(same ? "signing.check.text-same" : "signing.check.text-other"),
                keys.authority().getSubjectX500Principal().getName(),
                found.stream().map(one -> row(one, words)).toList());
    }

    private static CheckPage.Row row(Proofs.Proof proof, Words words) {
        var then = proof.then();
        return new CheckPage.Row(
                then.signer(),
                words.moment(then.at()),
                then.holds() ? "tag confirmed" : "tag returned",
                words.text(then.holds() ? "signing.check.holds" : "signing.check.broken"),
                said(proof, words));
    }

    /** When the log saw it; and that its certificate ended since, where that is so. */
    private static String said(Proofs.Proof proof, Words words) {
        if (!proof.then().holds()) {
            return proof.then().reason();
        }
        return proof.logged()
                .map(
                        at ->
                                words.text(
                                        proof.now().holds()
                                                ? "signing.check.logged"
                                                : "signing.check.outlived",
                                        at))
                .orElse("");
    }
}
