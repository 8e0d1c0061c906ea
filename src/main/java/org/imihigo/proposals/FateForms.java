package org.imihigo.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imihigo.indicators.Indicators;
import org.imihigo.kernel.FiscalYear;
import org.imihigo.kernel.UnitCode;
import org.imihigo.pledges.Pledge;
import org.imihigo.pledges.PledgeId;
import org.imihigo.pledges.Pledges;
import org.imihigo.proposals.pages.ProposalPage;
import org.imihigo.territory.Territory;
import org.imihigo.web.Field;
import org.imihigo.web.Form;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The form in which a level decides. */
@Component
class FateForms {
    private static final int LONGEST_REASON = 1_000;

    private final Proposals proposals;
    private final Pledges pledges;
    private final Indicators indicators;
    private final Territory territory;
    private final Windows windows;

    FateForms(
            Proposals proposals,
            Pledges pledges,
            Indicators indicators,
            Territory territory,
            Windows windows) {
        this.proposals = proposals;
        this.pledges = pledges;
        this.indicators = indicators;
        this.territory = territory;
        this.windows = windows;
    }

    /** What was decided, and why. */
    record Decided(UUID id, Fate fate, String reason, int seen) {}

    /** What the form decides; nothing where it has a problem. */
    Optional<Decided> read(Form form) {
        var fate = fate(form);
        var reason = form.text("reason");
        if (reason.length() > LONGEST_REASON) {
            form.wrong("reason", "proposals.wrong.long", reason.length(), LONGEST_REASON);
        } else if (PersonalText.isIn(reason)) {
            form.wrong("reason", "proposals.wrong.personal");
        } else if (reason.isEmpty() && fate.filter(Fate::needsReason).isPresent()) {
            form.wrong("reason", "proposals.fate.reason");
        }
        return fate.filter(_ -> form.isRight())
                .map(one -> new Decided(form.id("id"), one, reason, form.number("seen")));
    }

    private Optional<Fate> fate(Form form) {
        return switch (form.text("fate")) {
            case "passed" -> Optional.of(new Fate.PassedUp());
            case "taken" -> pledge(form).map(Fate.Taken::new);
            case "promised" -> year(form, "promised").map(Fate.Promised::new);
            case "merged" -> into(form).map(Fate.Merged::new);
            case "deferred" -> year(form, "deferred").map(Fate.Deferred::new);
            case "refused" -> Optional.of(new Fate.Refused());
            default -> {
                form.wrong("fate", "proposals.wrong.fate");
                yield Optional.empty();
            }
        };
    }

    private static Optional<PledgeId> pledge(Form form) {
        var id = Form.uuid(form.text("pledge")).map(PledgeId::new);
        if (id.isEmpty()) {
            form.wrong("pledge", "proposals.wrong.pledge");
        }
        return id;
    }

    private static Optional<FiscalYear> year(Form form, String name) {
        var year = FiscalYear.parse(form.text(name));
        if (year.isEmpty()) {
            form.wrong(name, "proposals.wrong.choose");
        }
        return year;
    }

    private Optional<ProposalId> into(Form form) {
        var code = Code.parse(form.text("into"));
        if (code.isEmpty()) {
            form.wrong("into", "proposals.wrong.code");
        }
        return code.flatMap(known -> form.read("into", () -> proposals.get(known).id()));
    }

    /** The form for whoever decides at {@code level}. */
    ProposalPage.Decision page(
            Journey journey, UnitCode level, Form form, Optional<ProposalPage.Clash> clash) {
        var words = form.words();
        int place = journey.levels().indexOf(level);
        boolean highest = place == journey.levels().size() - 1;
        return new ProposalPage.Decision(
                journey.proposal().path() + "/fate",
                form.id("id").toString(),
                journey.steps().size(),
                words.text("proposals.decide.intro", territory.fullName(level, words)),
                highest
                        ? Optional.empty()
                        : Optional.of(territory.fullName(journey.levels().get(place + 1), words)),
                true,
                clash,
                List.of(
                        form.field("fate"),
                        form.field("pledge", pledges(form, level)),
                        form.field("promised", years(form, "promised", windows.later())),
                        form.field("into"),
                        form.field("deferred", years(form, "deferred", later(journey.proposal()))),
                        form.field("reason")));
    }

    private List<FiscalYear> later(Proposal proposal) {
        return windows.later().stream()
                .filter(year -> year.compareTo(proposal.year()) > 0)
                .toList();
    }

    private static List<Field.Option> years(Form form, String name, List<FiscalYear> years) {
        return years.stream()
                .map(year -> form.option(name, year.toString(), year.toString()))
                .toList();
    }

    /** The pledges of this year and the next that the level may make of it. */
    private List<Field.Option> pledges(Form form, UnitCode level) {
        return Paths.withNothing(
                form.words().text("proposals.decide.which"),
                windows.years().stream()
                        .flatMap(year -> pledges.of(level, year).stream())
                        .map(pledge -> option(form, pledge)));
    }

    private Field.Option option(Form form, Pledge pledge) {
        Words words = form.words();
        return form.option(
                "pledge",
                pledge.id().toString(),
                words.text(
                        "proposals.decide.pledge",
                        pledge.year(),
                        pledge.number(),
                        ProposalForms.name(indicators.series(pledge.series()), words)));
    }

    /** What a form chose, in a sentence, whatever else is wrong with it. */
    static String chosen(Form form) {
        var known =
                Stream.of("passed", "taken", "promised", "merged", "deferred", "refused")
                        .anyMatch(form.text("fate")::equals);
        return form.words().text("proposals.chosen." + (known ? form.text("fate") : "nothing"));
    }

    /** The field that a refused decision is said at. */
    static String fieldOf(Fate fate) {
        return switch (fate) {
            case Fate.Taken _ -> "pledge";
            case Fate.Promised _ -> "promised";
            case Fate.Merged _ -> "into";
            case Fate.Deferred _ -> "deferred";
            case Fate.PassedUp _ -> "fate";
            case Fate.Refused _, Fate.Kept _, Fate.Dropped _, Fate.Undone _ -> "reason";
        };
    }
}
