package org.imihigo.scoring;

import java.util.List;
import java.util.Optional;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.imihigo.people.People;
import org.imihigo.scoring.pages.EditorPage;
import org.imihigo.scoring.pages.VersionPage;
import org.imihigo.web.Words;
import org.springframework.stereotype.Component;

/** Shows how a country's own method is written, and what became of its versions. */
@Component
class OwnPages {
    private final MethodPages pages;
    private final People people;

    OwnPages(MethodPages pages, People people) {
        this.pages = pages;
        this.people = people;
    }

    EditorPage editor(String document) {
        return new EditorPage(document, Optional.empty(), Optional.empty());
    }

    EditorPage wrong(String document, Refusal refusal, Words words) {
        return new EditorPage(document, Optional.of(words.text(refusal)), Optional.empty());
    }

    EditorPage preview(String document, Method method, Words words) {
        return new EditorPage(
                document, Optional.empty(), Optional.of(pages.of(method, document, words)));
    }

    /**
     * @param versions of the method, the last one first
     */
    VersionPage version(
            OwnMethod own, List<OwnMethod> versions, Optional<Actor> actor, Words words) {
        boolean declares = actor.filter(Declaring::declares).isPresent();
        boolean may =
                declares
                        && !own.isDeclared()
                        && !actor.map(Actor::person).map(own::isSignedBy).orElse(true);
        return new VersionPage(
                pages.of(own.method(), own.document(), words),
                words.number(own.version()),
                state(own, words),
                own.isDeclared(),
                own.signatures().stream().map(by -> signature(by, words)).toList(),
                may ? Optional.of(own.address() + "/signatures") : Optional.empty(),
                declares ? Optional.of("/methods/new?from=" + own.id()) : Optional.empty(),
                versions.stream()
                        .map(
                                one ->
                                        new VersionPage.Version(
                                                words.number(one.version()),
                                                one.address(),
                                                state(one, words),
                                                one.version() == own.version()))
                        .toList(),
                changes(own, versions, words));
    }

    /** Since the version before; nothing where it is the first. */
    private static List<VersionPage.Changed> changes(
            OwnMethod own, List<OwnMethod> versions, Words words) {
        return versions.stream()
                .filter(one -> one.version() == own.version() - 1)
                .flatMap(
                        before ->
                                LineDifference.between(before.document(), own.document()).stream())
                .filter(line -> line.kind() != LineDifference.Kind.SAME)
                .map(
                        line -> {
                            boolean added = line.kind() == LineDifference.Kind.ADDED;
                            return new VersionPage.Changed(
                                    added ? "+" : "−",
                                    words.text(added ? "scoring.own.added" : "scoring.own.removed"),
                                    line.line());
                        })
                .toList();
    }

    private String signature(OwnMethod.By by, Words words) {
        return words.text(
                "scoring.own.signature", people.title(people.post(by.post()), words), by.at());
    }

    static String state(OwnMethod own, Words words) {
        return switch (own.signatures().size()) {
            case 0 -> words.text("scoring.own.draft");
            case 1 -> words.text("scoring.own.half");
            default -> words.text("scoring.own.in-force");
        };
    }
}
