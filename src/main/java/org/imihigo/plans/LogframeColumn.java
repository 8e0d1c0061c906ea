package org.imihigo.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imihigo.kernel.Spelling;
import org.imihigo.web.Language;

/** The columns of a logframe as a file; those of the years come after the baseline. */
enum LogframeColumn {
    CODE("code", "code", "kode", "no", "ref", "nomero"),
    PILLAR("pillar", "pilier", "inkingi"),
    OUTCOME("outcome", "effet", "impinduka", "resultat"),
    OUTPUT("output", "produit", "umusaruro", "extrant"),
    INDICATOR("indicator", "indicateur", "igipimo", "indicators"),
    MEASURE("unit", "unité", "urugero", "unit of measure", "unite de mesure"),
    SERIES("catalogue", "catalogue", "urutonde", "catalogue code"),
    BASELINE("baseline", "situation de départ", "aho twahereye", "base", "reference"),
    GOAL("target at the end", "cible finale", "intego ya nyuma", "overall target", "final target"),
    VERIFICATION("means of verification", "moyens de vérification", "uburyo bwo kugenzura", "mov"),
    ASSUMPTIONS("assumptions", "hypothèses", "ibyitezwe", "risks and assumptions");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> names;

    /** English, French, Kinyarwanda; then how else people write it. */
    LogframeColumn(String... names) {
        this.names = List.of(names);
    }

    String name(Language language) {
        return names.get(
                switch (language) {
                    case EN -> 0;
                    case FR -> 1;
                    case RW -> 2;
                });
    }

    static Optional<LogframeColumn> of(String header) {
        var word = folded(header);
        return Arrays.stream(values())
                .filter(column -> column.names.stream().anyMatch(name -> folded(name).equals(word)))
                .findFirst();
    }

    /** What a line is not understood without. */
    static Set<LogframeColumn> needed() {
        return Set.of(CODE, INDICATOR);
    }

    static String folded(String text) {
        return Spelling.folded(text).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
