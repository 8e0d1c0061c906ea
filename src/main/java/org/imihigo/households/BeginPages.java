package org.imihigo.households;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imihigo.households.pages.BeginPage;
import org.imihigo.households.pages.CodePage;
import org.imihigo.households.pages.EntryPage;
import org.imihigo.households.pages.LentPage;
import org.imihigo.households.pages.OwnBookPage;
import org.imihigo.kernel.Refusal;
import org.imihigo.kernel.Tier;
import org.imihigo.kernel.UnitCode;
import org.imihigo.people.Actor;
import org.imihigo.territory.Territory;
import org.imihigo.web.Form;
import org.imihigo.web.Step;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** The pages around the books: where they begin, are opened, are listed. */
@Component
class BeginPages {
    private final Territory territory;
    private final Households households;

    BeginPages(Territory territory, Households households) {
        this.territory = territory;
        this.households = households;
    }

    EntryPage entry(Form form) {
        return new EntryPage(form.field("code"));
    }

    /** A family begins its own. */
    BeginPage begin(UnitCode village, Form form) {
        return page(village, "/notebook", Optional.empty(), form);
    }

    /** The leader begins it for a family that agrees. */
    BeginPage ask(UnitCode village, Form form) {
        var asking =
                new BeginPage.Asking(
                        form.words().text("households.consent.words"),
                        form.field("given", BookForms.roles(form, "given", Role.HEADS)),
                        form.field("agreed"));
        return page(village, "/households", Optional.of(asking), form);
    }

    private BeginPage page(
            UnitCode village, String action, Optional<BeginPage.Asking> asking, Form form) {
        mustBeVillage(village);
        return new BeginPage(
                path(village, "households.begin.short", form.words()),
                territory.fullName(village, form.words()),
                village.value(),
                action,
                form.id("id").toString(),
                form.field("label"),
                asking);
    }

    void mustBeVillage(UnitCode unit) {
        if (territory.unit(unit).tier() != Tier.VILLAGE) {
            throw Refusal.notFound("households.begin.village");
        }
    }

    private List<Step> path(UnitCode village, String key, Words words) {
        return Stream.concat(
                        territory.steps(village, words).stream(),
                        Stream.of(new Step(words.text(key), "")))
                .toList();
    }

    CodePage code(Code code, String kind, String next, Words words) {
        return new CodePage(
                words.text("households.code." + kind + ".title"),
                code.written(),
                words.text("households.code." + kind + ".intro"),
                next,
                words.text("households.code." + kind + ".next"));
    }

    OwnBookPage own(List<OwnBooks.Note> notes, Form form) {
        return new OwnBookPage(
                notes.stream()
                        .map(note -> new OwnBookPage.Note(note.id().toString(), note.text()))
                        .toList(),
                form.id("id").toString(),
                form.field("text"));
    }

    LentPage lent(Actor leader, Words words) {
        return new LentPage(
                path(leader.unit(), "households.lent.title", words),
                territory.fullName(leader.unit(), words),
                households.lent(leader).stream()
                        .map(
                                notebook ->
                                        new LentPage.Row(
                                                notebook.label().isEmpty()
                                                        ? words.text("households.notebook.title")
                                                        : notebook.label(),
                                                "/households/" + notebook.id(),
                                                words.day(notebook.at())))
                        .toList());
    }
}
