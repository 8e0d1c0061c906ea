package org.imihigo.gatherings;

import java.util.List;
import java.util.stream.Stream;
import org.imihigo.kernel.Refusal;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/** A text in up to three languages: what was published long ago exists in one of them alone. */
public record Said(String en, String fr, String rw) {
    private static final int LONGEST = 2_000;

    public Said {
        en = en.strip();
        fr = fr.strip();
        rw = rw.strip();
        if (en.isEmpty() && fr.isEmpty() && rw.isEmpty()) {
            throw Refusal.invalid("gatherings.said.nothing");
        }
        if (Stream.of(en, fr, rw).anyMatch(text -> text.length() > LONGEST)) {
            throw Refusal.invalid("gatherings.said.long", LONGEST);
        }
    }

    /** What binds everybody is said to everybody in their language. */
    Said inAllLanguages() {
        if (all().size() < Language.all().size()) {
            throw Refusal.invalid("gatherings.said.missing");
        }
        return this;
    }

    private String own(Language language) {
        return switch (language) {
            case EN -> en;
            case FR -> fr;
            case RW -> rw;
        };
    }

    /** The language in which a reader of this one gets it. */
    Language language(Words words) {
        return Stream.of(words.language(), Language.EN, Language.FR, Language.RW)
                .filter(one -> !own(one).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    String in(Words words) {
        return own(language(words));
    }

    /** As often as there are languages it is said in. */
    List<String> all() {
        return Stream.of(en, fr, rw).filter(text -> !text.isEmpty()).toList();
    }
}
