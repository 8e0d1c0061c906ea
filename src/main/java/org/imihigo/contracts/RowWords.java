package org.imihigo.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.pledges.Pillar;

/** How rows that promise nothing give themselves away, in English, French and Kinyarwanda. */
final class RowWords {
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(grand |sub[- ]?|sous[- ]?)?total("
                            + " (general|i+|[0-9.]+|pillar|sector|economic|social|governance|pilier|secteur|economique|gouvernance|of"
                            + " (the )?(pillar|sector|table)|du (pilier|secteur)).*)?[:"
                            + " ]*|(igiteranyo|somme|sum|average|moyenne)("
                            + " (rusange|generale?|cyose))?[: ]*");
    private static final Pattern NOTE =
            Pattern.compile(
                    "(note|notes|nb|n\\.b|n\\."
                            + " b|ps|source|sources|remark|remarks|remarque|icyitonderwa|prepared"
                            + " by|approved by|verified by|done at|done on|signature|signed|prepare"
                            + " par|approuve par|fait"
                            + " a|byateguwe|byemejwe|bikorewe|mayor|maire|umuyobozi|executive"
                            + " secretary|stamp|cachet)\\b.*|[*(†].*");
    private static final Pattern HEADER =
            Pattern.compile(
                    "(performance"
                            + " )?(indicators?|indicateurs?)|igipimo|ibipimo|baseline|outputs?|produits?|no|n°|(q|quarter"
                            + " |trimestre |igihembwe )[1-4]( (targets?|cible|intego))?|(annual"
                            + " )?targets?|cibles?|intego");
    private static final Pattern PILLAR =
            Pattern.compile(
                    "(pillar|pilier|inkingi)\\b.*|.*\\b(pillar|pilier)|(inkingi y'|inkingi ya).*"
                            + "|((i+|[0-9]+)[.) ]+)?((economic|social) (transformation|development)"
                            + "|(transformational )?governance( and justice)?|economic|social"
                            + "|transformation (economique|sociale)|gouvernance transformationnelle"
                            + "|(iterambere ry')?ubukungu|imibereho myiza( y'abaturage)?"
                            + "|imiyoborere myiza)");
    private static final Pattern SECTOR =
            Pattern.compile("(sectors?|priority areas?|secteurs?|domaines?|urwego|icyiciro)\\b.*");

    /** Names of sectors are short, and no sentences. */
    private static final Pattern SENTENCE =
            Pattern.compile(
                    ".*\\b(of|for|per|with|number|area|quantity|percentage)\\b.*|(\\S+ ){6}.*");

    private static final Pattern OUTCOME =
            Pattern.compile(
                    "(outcomes?|objectives?|objectifs?|effets?|impacts?|resultats?"
                            + " attendus?|intego|impinduka)\\b.*");
    private static final Pattern OUTPUT =
            Pattern.compile("(outputs?|produits?|extrants?|umusaruro|ibyagezweho)\\b.*");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)^(pillar|pilier|inkingi|sector|secteur|priority"
                            + " area|domaine|urwego|outcome"
                            + "|objective|objectif|effet|output|produit|extrant|umusaruro|intego)"
                            + "\\s*[0-9ivx.]*\\s*[:.\\-–—]\\s*(?=\\S)");
    private static final Pattern ECONOMIC =
            Pattern.compile(
                    "agricult\\w*|.*\\b(crops?|livestock|private"
                            + " sector|energy|transport|environment|natural"
                            + " resources|urban\\w*|settlement|financial"
                            + " sector|export|mining|tourism|elevage|energie|environnement|secteur"
                            + " prive|ubuhinzi|ubworozi|ingufu|ibidukikije|imiturire)\\b.*");
    private static final Pattern SOCIAL =
            Pattern.compile(
                    ".*\\b(social protection|health|education|gender|family|nutrition|human"
                            + " security|sports?|culture|youth|early"
                            + " childhood|sante|genre|famille|protection sociale"
                            + "|ubuzima|uburezi|uburinganire|umuryango|imikino)\\b.*");
    private static final Pattern GOVERNANCE =
            Pattern.compile(
                    ".*\\b(governance|decentrali[sz]ation|justice|reconciliation|law|public"
                            + " finance\\w*|gouvernance|finances"
                            + " publiques|imiyoborere|ubutabera|ubumwe)\\b.*");

    private RowWords() {}

    /** What a row without figures is, from its one text; empty where the text does not tell. */
    static Optional<Role> group(String text) {
        var folded = Folded.of(text);
        for (var role : List.of(Role.PILLAR, Role.SECTOR, Role.OUTCOME, Role.OUTPUT)) {
            if (pattern(role).matcher(folded).matches()) {
                return Optional.of(role);
            }
        }
        boolean sector = !SENTENCE.matcher(folded).matches() && pillarOfSector(text).isPresent();
        return sector ? Optional.of(Role.SECTOR) : Optional.empty();
    }

    private static Pattern pattern(Role role) {
        return switch (role) {
            case PILLAR -> PILLAR;
            case SECTOR -> SECTOR;
            case OUTCOME -> OUTCOME;
            case OUTPUT -> OUTPUT;
            case HEADING, PLEDGE, PART, COUNT, TOTAL, NOTE, BLANK, LEFT_OUT ->
                    throw new IllegalArgumentException(role + " has no word of its own");
        };
    }

    static boolean isTotal(String text) {
        return TOTAL.matcher(Folded.of(text)).matches();
    }

    static boolean isNote(String text) {
        return NOTE.matcher(Folded.of(text)).matches();
    }

    /** The row of column names, that long tables repeat on every page. */
    static boolean isHeader(String text) {
        return HEADER.matcher(Folded.of(text)).matches();
    }

    /** Without the word that says what the row is: "OUTCOME 1: More grown" is "More grown". */
    static String unlabelled(String text) {
        return LABEL.matcher(Folded.tidy(text)).replaceFirst("");
    }

    static Optional<Pillar> pillar(String text) {
        var folded = Folded.of(text);
        return Arrays.stream(Pillar.values())
                .filter(pillar -> folded.matches(".*(" + root(pillar) + ").*"))
                .findFirst();
    }

    private static String root(Pillar pillar) {
        return switch (pillar) {
            case ECONOMIC -> "econom|ubukungu";
            case SOCIAL -> "social|imibereho";
            case GOVERNANCE -> "govern|gouvern|imiyoborere|justice|ubutabera";
        };
    }

    /** The pillar to which the national strategy counts a sector. */
    static Optional<Pillar> pillarOfSector(String sector) {
        var folded = Folded.of(unlabelled(sector));
        if (ECONOMIC.matcher(folded).matches()) {
            return Optional.of(Pillar.ECONOMIC);
        }
        if (SOCIAL.matcher(folded).matches()) {
            return Optional.of(Pillar.SOCIAL);
        }
        return GOVERNANCE.matcher(folded).matches()
                ? Optional.of(Pillar.GOVERNANCE)
                : Optional.empty();
    }
}
