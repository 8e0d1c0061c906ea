package org.imihigo.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a table of items may have, as three languages head them. */
enum Part {
    UNIT("unit", "district", "unité", "akarere", "urwego"),
    NAME("name", "item", "pledge", "nom", "engagement", "izina", "umuhigo"),
    PILLAR("pillar", "pilier", "inkingi"),
    TAGS("tags", "étiquettes", "ibirango"),
    DIVISIBLE("divisible", "kigabanyika"),
    DIRECTION("direction", "sens", "icyerekezo"),
    BASELINE("baseline", "base", "ibanze"),
    PREVIOUS("previous", "last year", "an dernier", "umwaka ushize"),
    TARGET("target", "cible", "intego"),
    ACTUAL("actual", "achieved", "réalisé", "icyagezweho"),
    WEIGHT("weight", "poids", "uburemere"),
    SCALE("scale", "échelle", "urwego rw'agaciro"),
    EVIDENCE("evidence", "preuve", "gihamya"),
    QUALITY("quality", "qualité", "ubuziranenge"),
    SELF("self", "reported", "rapporté", "raporo");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> heads;

    Part(String... heads) {
        this.heads = List.of(heads);
    }

    /** The word that every language understands. */
    String word() {
        return heads.getFirst();
    }

    static Optional<Part> headed(String head) {
        var word = head.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
        return Arrays.stream(values()).filter(part -> part.heads.contains(word)).findFirst();
    }
}
