package org.imihigo.signing;

import java.util.Optional;
import org.imihigo.contracts.Draft;
import org.imihigo.contracts.Drafts;
import org.imihigo.kernel.Refusal;
import org.imihigo.people.Actor;
import org.springframework.stereotype.Component;

/** Texts that may be signed now, and for whom somebody would sign them. */
@Component
class OpenTexts {
    private final AllTexts texts;
    private final Drafts drafts;
    private final Parties parties;

    OpenTexts(AllTexts texts, Drafts drafts, Parties parties) {
        this.texts = texts;
        this.drafts = drafts;
        this.parties = parties;
    }

    /** The text, if it is the one that may be signed now. */
    Frozen open(String sha256) {
        var text = texts.hold(sha256).orElseThrow(() -> Refusal.notFound("signing.text.unknown"));
        if (texts.force(sha256).isPresent()) {
            throw Refusal.conflict("signing.text.in-force");
        }
        var last = texts.last(text.unit(), text.year()).orElseThrow();
        boolean draftMoved =
                text.draft().isPresent()
                        && !drafts.draft(text.unit(), text.year())
                                .map(Draft::version)
                                .equals(text.draft());
        if (!last.sha256().equals(sha256) || draftMoved) {
            throw Refusal.conflict("signing.text.outdated", text.version());
        }
        return text;
    }

    /** For whom the actor would sign; empty where they have no part in it. */
    Optional<Side> side(Frozen text, Actor actor) {
        if (actor.post().equals(parties.promises(text.unit()).id())) {
            return Optional.of(Side.UNIT);
        }
        if (actor.post().equals(parties.receives(text.unit()).id())) {
            return Optional.of(Side.ABOVE);
        }
        return actor.sees(text.unit()) ? Optional.of(Side.WITNESS) : Optional.empty();
    }
}
