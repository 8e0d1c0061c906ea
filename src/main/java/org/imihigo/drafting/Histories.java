package org.imihigo.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imihigo.contracts.Draft;
import org.imihigo.drafting.pages.GridPage;
import org.imihigo.drafting.pages.RowPart;
import org.imihigo.people.People;
import org.imihigo.people.PostId;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Who changed what in a draft, in words. */
@Component("draftHistories")
class Histories {
    private static final int OF_A_ROW = 40;

    private final AllChanges changes;
    private final People people;

    Histories(AllChanges changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    List<GridPage.Done> newest(Draft draft, int most, Words words) {
        return changes.newest(draft.id(), most).stream()
                .map(
                        change ->
                                new GridPage.Done(
                                        change.id(),
                                        words.text(
                                                "drafting.history.row",
                                                change.row(),
                                                says(change, words)),
                                        by(change.post(), change.at(), words)))
                .toList();
    }

    List<RowPart.Done> of(Draft draft, int row, String address, boolean editable, Words words) {
        return changes.of(draft.id(), row, OF_A_ROW).stream()
                .map(
                        change ->
                                new RowPart.Done(
                                        says(change, words),
                                        by(change.post(), change.at(), words),
                                        Optional.of(address + "/changes/" + change.id())
                                                .filter(_ -> editable)))
                .toList();
    }

    String by(PostId post, Instant at, Words words) {
        return words.text(
                "drafting.history.by", people.title(people.post(post), words), words.moment(at));
    }

    private static String says(Change change, Words words) {
        var said =
                change.kind() == Change.Kind.TYPED
                        ? words.text(
                                "drafting.history.typed",
                                GridPages.label(change.column().orElseThrow(), words),
                                shown(change.before(), words),
                                shown(change.after(), words))
                        : words.text("drafting.history." + GridColumns.word(change.kind()));
        return change.undoes().isPresent() ? words.text("drafting.history.undone", said) : said;
    }

    private static String shown(String text, Words words) {
        return text.isEmpty() ? words.text("drafting.history.nothing") : text;
    }
}
