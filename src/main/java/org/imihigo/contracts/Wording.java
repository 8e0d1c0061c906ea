package org.imihigo.contracts;

import java.util.regex.Pattern;

/**
 * What the words of an indicator say about how it is measured, in English, French and Kinyarwanda.
 * Words only propose: where they and the figures differ, a person is asked.
 */
record Wording(String folded) {
    private static final Pattern WORKS =
            Pattern.compile(
                    ".*\\b(works?|completion|progress of|construction of|phases?|travaux|avancement"
                            + "|imirimo)\\b.*|.*\\b(road|bridge|building|bloc|block|market|stadium|office"
                            + "|route|pont|umuhanda|ikiraro)\\b.*(construct|rehabilit|built|upgrad"
                            + "|construit|rehabilite|wubatswe|yubatswe|cyubatswe).*");

    /** Says of what the rate is a part. */
    private static final Pattern TWO_COUNTS =
            Pattern.compile(
                    ".*\\b(out of (the|all|total|those)|divided by|over (the )?total|sur le total|sur"
                            + " l'ensemble|ku mubare wose)\\b.*"
                            + "|.*\\bout of\\b.*\\b(received|registered|planned|expected|eligible|enrolled|submitted)\\b.*"
                            + "|(number|nombre|umubare) .*/ ?(total|all|number|nombre|umubare)\\b.*");

    /** Done within a period, and begun anew in the next. */
    private static final Pattern EACH_PERIOD =
            Pattern.compile(
                    ".*\\b(timely|on[ -]time|within|handled|resolved|processed|delivered|recorded"
                            + "|registered|salaries|payments?|repaid|recovered|dans les delais|a temps"
                            + "|traite(e?s)?|resolu(e?s)?|enregistre(e?s)?|ku gihe|byakemuwe|byanditswe)\\b.*");

    /** How far something reaches on the day it is asked. */
    private static final Pattern LEVEL =
            Pattern.compile(
                    ".*\\b(cover(age|ed)?|operational|operationali[sz](ed|ation)|functional|attending"
                            + "|enrolled|access(ing)?|connected|compliance|complying|couverture|couverts?"
                            + "|fonctionnel(le)?s?|acces|bafite|bitabiriye|bikora)\\b.*");

    /** Something that is handed out, made or done, so that the quarters are different things. */
    private static final Pattern DELIVERED =
            Pattern.compile(
                    ".*\\b(new|additional|constructed|built|rehabilitated|planted|trained|vaccinated"
                            + "|inseminated|distributed|provided|received|supported|created|produced"
                            + "|developed|established|conducted|organi[sz]ed|collected|generated|used"
                            + "|insured|connected|audited|coached|recorded|elaborated|reintegrated"
                            + "|advanced|beneficiaries|consolidation|consolidated|nouveaux|nouvelles"
                            + "|construite?s?|plantee?s|formee?s|vaccinee?s|distribuee?s|creee?s"
                            + "|produite?s?|realisee?s|organisee?s|perceptions|by[au]bat\\w*"
                            + "|byatewe|bahuguriwe|bahawe|zatewe|zakingiwe|zahawe|bishya|mishya|bashya"
                            + "|yatanzwe|yinjijwe|byakozwe)\\b.*");

    private static final Pattern AVERAGE =
            Pattern.compile(
                    ".*(\\bt/ha\\b|\\byield\\b|\\baverage\\b|\\bmean\\b|rendement|moyenne"
                            + "|impuzandengo|\\bper (ha|capita|household)\\b).*");
    private static final String BAD =
            "(stunt\\w*|malnutrition|malnourished|underweight|wasting|drop[ -]?outs?|repetition"
                    + "|repeaters|mortality|maternal deaths|neonatal deaths|teenage pregnanc\\w*"
                    + "|unemployment|extreme poverty|poverty|illiteracy|crimes?|defaulters|arrears"
                    + "|post[- ]?harvest loss\\w*|accidents?|malaria|retard de croissance"
                    + "|abandon( scolaire)?|redoublement|mortalite|chomage|pauvrete|accidents"
                    + "|igwingira|abagwingiye|guta ishuri|bataye ishuri|gusibira|impfu|ubushomeri"
                    + "|ubukene|imirire mibi)";
    private static final Pattern LESS =
            Pattern.compile(
                    "((the )?(percentage|percent|proportion|prevalence|incidence|rate|number|cases|level"
                            + "|pourcentage|taux|proportion|prevalence|nombre|cas|ijanisha|umubare|igipimo)"
                            + "( \\(%\\))? ?(of|de la|de l'|des|du|de|d'|rya|ry'|wa|w'|cya|cy')? ?"
                            + "(the |la |les |l'|children (under \\w+ )?(with |suffering from )?|abana )?)?"
                            + BAD
                            + "\\b.*|.*"
                            + BAD
                            + " (rate|ratio|prevalence)\\b.*");
    private static final Pattern TURNED =
            Pattern.compile(
                    ".*\\b(reduc\\w*|decreas\\w*|diminu\\w*|redui\\w*|baisse|lower\\w*|kugabany\\w*"
                            + "|\\w*agabany\\w*|\\w*igabany\\w*)\\b.*");

    static Wording of(String indicator) {
        return new Wording(Folded.of(indicator));
    }

    /** "Number of cases handled / total number of cases" is a rate, whatever it begins with. */
    boolean countsOverCounts() {
        return folded.matches(
                "(number|nombre|umubare) .*/ ?(total|all|number|nombre|umubare)\\b.*");
    }

    boolean twoCounts() {
        return TWO_COUNTS.matcher(folded).matches();
    }

    boolean works() {
        return WORKS.matcher(folded).matches();
    }

    boolean eachPeriod() {
        return EACH_PERIOD.matcher(folded).matches();
    }

    boolean level() {
        return LEVEL.matcher(folded).matches();
    }

    boolean delivered() {
        return DELIVERED.matcher(folded).matches();
    }

    boolean average() {
        return AVERAGE.matcher(folded).matches();
    }

    /** Whether what is counted is an evil, so that less of it is better. */
    boolean lessIsBetter() {
        return LESS.matcher(folded).matches() || turned();
    }

    /** Whether it speaks of a fall: of the level that is to be reached, or of the fall's size? */
    boolean turned() {
        return TURNED.matcher(folded).matches();
    }
}
