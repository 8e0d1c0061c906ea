package org.imihigo.signing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.assurance.Approvals;
import org.imihigo.calendar.Calendar;
import org.imihigo.contracts.Contract;
import org.imihigo.contracts.Contracts;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.People;
import org.imihigo.signing.pages.LifePage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The life of a contract as a line of states: what each room knows of it, and who did it when. */
@Component
class Stages {
    private final Drafts drafts;
    private final Approvals approvals;
    private final Contracts contracts;
    private final AllTexts texts;
    private final AllSignatures signatures;
    private final People people;
    private final Calendar calendar;

    Stages(
            Drafts drafts,
            Approvals approvals,
            Contracts contracts,
            AllTexts texts,
            AllSignatures signatures,
            People people,
            Calendar calendar) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.contracts = contracts;
        this.texts = texts;
        this.signatures = signatures;
        this.people = people;
        this.calendar = calendar;
    }

    List<LifePage.Stage> of(UnitCode unit, FiscalYear year, Words words) {
        var versions = texts.of(unit, year);
        var contract = contracts.inForce(unit, year);
        var first = versions.stream().filter(one -> one.supersedes().isEmpty()).findFirst();
        var stages = new ArrayList<LifePage.Stage>();
        stages.add(
                drafts.draft(unit, year)
                        .map(
                                one ->
                                        done(
                                                "drafted",
                                                words.moment(one.at()),
                                                post(one.by(), words),
                                                words))
                        .orElseGet(() -> open("drafted", contract.isPresent(), words)));
        stages.add(approval("checked", approvals.accepted(unit, year), contract, words));
        stages.add(approval("approved", approvals.approved(unit, year), contract, words));
        stages.add(provisional(unit, year, contract, words));
        stages.add(
                first.flatMap(text -> texts.vow(text.sha256()))
                        .map(
                                vow ->
                                        done(
                                                "pledged",
                                                words.text(
                                                        "signing.life.vowed",
                                                        vow.day(),
                                                        vow.place()),
                                                post(vow.recorded(), words),
                                                words))
                        .orElseGet(() -> open("pledged", contract.isPresent(), words)));
        stages.add(signed(first, contract, words));
        stages.add(
                contract.map(one -> inForce(one, first, words))
                        .orElseGet(() -> open("in-force", false, words)));
        stages.add(amended(versions, words));
        var endings = texts.endings(unit, year);
        stages.add(ending("evaluated", endings, false, words));
        stages.add(ending("closed", endings, true, words));
        return List.copyOf(stages);
    }

    /**
     * Days from the first of the year to the signature, or to today where there is none: until then
     * the contract is provisional. Negative where it was signed before.
     */
    long lag(FiscalYear year, Optional<Contract> contract) {
        var until = contract.map(Contract::signedOn).orElse(calendar.today());
        return ChronoUnit.DAYS.between(year.firstDay(), until);
    }

    /**
     * By whose signature it came in force; of a contract from elsewhere, the day alone is known.
     */
    private LifePage.Stage inForce(Contract contract, Optional<Frozen> text, Words words) {
        return text.flatMap(one -> texts.force(one.sha256()).flatMap(_ -> last(one)))
                .map(deed -> done("in-force", words.moment(deed.at()), post(deed, words), words))
                .orElseGet(() -> done("in-force", words.date(contract.signedOn()), "", words));
    }

    /** How often, and by whose signature last. */
    private LifePage.Stage amended(List<Frozen> versions, Words words) {
        var amendments =
                versions.stream()
                        .filter(one -> one.supersedes().isPresent())
                        .filter(one -> texts.force(one.sha256()).isPresent())
                        .toList();
        return amendments.stream()
                .findFirst()
                .flatMap(this::last)
                .map(
                        deed ->
                                done(
                                        "amended",
                                        words.count("signing.life.times", amendments.size())
                                                + " · "
                                                + words.moment(deed.at()),
                                        post(deed, words),
                                        words))
                .orElseGet(() -> open("amended", false, words));
    }

    private Optional<Deed> last(Frozen text) {
        var given = signatures.of(text.sha256()).stream().map(Signed::deed);
        var papers = signatures.papers(text.sha256()).stream().map(Paper::deed);
        return Stream.concat(given, papers).max(Comparator.comparing(Deed::at));
    }

    /** From the first of July on, by the yes of the council. */
    private LifePage.Stage provisional(
            UnitCode unit, FiscalYear year, Optional<Contract> contract, Words words) {
        long days = lag(year, contract);
        if (days <= 0) {
            return open("provisional", contract.isPresent(), words);
        }
        var from = words.text("signing.life.from", year.firstDay());
        var council = approvals.approved(unit, year).map(one -> post(one.by(), words)).orElse("");
        return contract.isPresent()
                ? done(
                        "provisional",
                        from + " · " + words.count("signing.life.days", days),
                        council,
                        words)
                : new LifePage.Stage(
                        words.text("signing.stage.provisional"),
                        "tag provisional",
                        words.count("signing.life.days", days),
                        from,
                        council);
    }

    private LifePage.Stage signed(Optional<Frozen> text, Optional<Contract> contract, Words words) {
        var given = text.map(one -> signatures.of(one.sha256())).orElse(List.of());
        boolean both = given.stream().anyMatch(one -> one.side() == Side.ABOVE);
        if (both) {
            var last = given.getLast().deed();
            return done("signed", words.moment(last.at()), post(last, words), words);
        }
        var papers = text.map(one -> signatures.papers(one.sha256())).orElse(List.of());
        if (papers.size() == 2) {
            var last = papers.getLast().deed();
            return done(
                    "signed",
                    words.text("signing.life.paper", words.moment(last.at())),
                    post(last, words),
                    words);
        }
        return contract.map(
                        one ->
                                done(
                                        "signed",
                                        words.text("signing.life.elsewhere", one.signedOn()),
                                        "",
                                        words))
                .orElseGet(() -> open("signed", false, words));
    }

    private LifePage.Stage approval(
            String stage,
            Optional<Approvals.Approval> approval,
            Optional<Contract> contract,
            Words words) {
        return approval.map(
                        one ->
                                done(
                                        stage,
                                        one.day()
                                                .map(words::date)
                                                .orElseGet(() -> words.moment(one.at())),
                                        post(one.by(), words),
                                        words))
                .orElseGet(() -> open(stage, contract.isPresent(), words));
    }

    private LifePage.Stage ending(
            String stage, List<AllTexts.Ending> endings, boolean closed, Words words) {
        return endings.stream()
                .filter(one -> one.closed() == closed)
                .findFirst()
                .map(one -> done(stage, words.date(one.day()), post(one.recorded(), words), words))
                .orElseGet(() -> open(stage, false, words));
    }

    private static LifePage.Stage done(String stage, String when, String who, Words words) {
        return new LifePage.Stage(
                words.text("signing.stage." + stage),
                "tag confirmed",
                words.text("signing.life.done"),
                when,
                who);
    }

    /**
     * @param passed whether the contract is in force without it: nothing was recorded here
     */
    private static LifePage.Stage open(String stage, boolean passed, Words words) {
        return new LifePage.Stage(
                words.text("signing.stage." + stage),
                "tag",
                words.text(passed ? "signing.life.unrecorded" : "signing.life.open"),
                "",
                "");
    }

    private String post(Deed deed, Words words) {
        return post(deed.post(), words);
    }

    private String post(org.imihigo.people.PostId id, Words words) {
        return people.title(people.post(id), words);
    }

    LocalDate today() {
        return calendar.today();
    }
}
