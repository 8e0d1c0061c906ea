package org.imihigo.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.imihigo.contracts.Column;
import org.imihigo.kernel.Spelling;

/** What the name of a column says it holds, in English, French, Kinyarwanda and as people spell. */
final class HeaderWords {
    private static final Pattern ACHIEVED =
            pattern(
                    "achiev|actual|accompli|realis|realiz|atteint|attained|executed?\\b|\\bdone\\b"
                            + "|b?yagezweho|ibyakozwe|aho bigeze|\\bprogress\\b");
    private static final Pattern TARGET =
            pattern(
                    "target|\\bcibles?\\b|objectifs?\\b|intego|prevue?s?\\b|previsions?\\b|planned|\\bplan\\b|\\bgoal\\b|ibiteganyijwe");
    private static final Pattern PERCENTAGE =
            pattern("%|percent|pourcent|ijanisha|\\btaux\\b|\\brate\\b|performance");

    /** Money, and halves of the year, are no figures of a quarter. */
    private static final Pattern OTHERWISE =
            pattern(
                    "cost|budget|cout|amafaranga|amount|mid["
                            + " -]?(year|term)|semest|half|amezi|\\bweight\\b|score|marks|amanota");

    private static final List<Pattern> QUARTERS =
            IntStream.rangeClosed(1, 4).mapToObj(HeaderWords::quarter).toList();

    /** In this order: the first that fits. */
    private static final Map<Column, Pattern> OTHERS = others();

    private HeaderWords() {}

    private static Pattern pattern(String words) {
        return Pattern.compile(words);
    }

    private static Pattern quarter(int number) {
        var roman = List.of("i", "ii", "iii", "iv").get(number - 1);
        var first =
                List.of(
                                "first|1st|premier|1er|cya mbere",
                                "second|2nd|2e|2eme|deuxieme|cya kabiri",
                                "third|3rd|3e|3eme|troisieme|cya gatatu",
                                "fourth|4th|4e|4eme|quatrieme|cya kane")
                        .get(number - 1);
        var sign = "(?:" + number + "|" + roman + ")";
        var word = "(?:quarter|qtr|quart|trimestre|trim|igihembwe)";
        return Pattern.compile(
                "\\b(?:[qt]|"
                        + word
                        + "|ig)(?: cya)? ?"
                        + sign
                        + "\\b"
                        + "|\\b"
                        + number
                        + " ?"
                        + word
                        + "\\b"
                        + "|\\b(?:"
                        + first
                        + ") "
                        + word
                        + "\\b"
                        + "|\\b"
                        + word
                        + " (?:"
                        + first
                        + ")\\b");
    }

    private static Map<Column, Pattern> others() {
        var others = new LinkedHashMap<Column, Pattern>();
        others.put(Column.KEY, pattern("^(imihigo )?(key|cle|urufunguzo)$"));
        others.put(
                Column.NUMBER,
                pattern(
                        "^(no|n|nr|n o|num|number|numero|nomero|nimero|s n|sn|#|id|code|indicator"
                                + " id|indicator no|indicator code)$"));
        others.put(Column.PARENT_NUMBER, pattern("parent"));
        others.put(
                Column.SOURCE_OF_FUNDS,
                pattern(
                        "(source|inkomoko|origine?).*(fund|financ|amafaranga|budget)|^funding|^financement|bailleur|^funds?$"));
        others.put(
                Column.SOURCE_OF_DATA, pattern("source|inkomoko|verif|aho amakuru|data provider"));
        others.put(
                Column.OUTPUT,
                pattern(
                        "^outputs?\\b|^objective or"
                                + " output|^produits?\\b|^extrants?\\b|^umusaruro|^priority area"));
        others.put(
                Column.BASELINE,
                pattern(
                        "base ?line|\\bbase\\b|reference|situation (actuelle|initiale)|fatizo|aho"
                                + " byari"));
        others.put(
                Column.COST,
                pattern("\\bcosts?\\b|budget|cout|ikiguzi|ingengo y imari|montant|amount"));
        others.put(
                Column.STATUS,
                pattern("^(status|statut|etat|colou?r|couleur|light|feu|uko bihagaze|ibara)\\b"));
        others.put(
                Column.OBSERVATIONS,
                pattern(
                        "observation|comment|remark|remarque|^notes?$|narrative|icyitonderwa|ibisobanuro|challenge"));
        others.put(
                Column.MEASURE,
                pattern(
                        "measurement|measure type|type of (measure|indicator)|type de mesure|mode"
                                + " de (calcul|mesure)|accumul|uburyo bipimwa|uko bipimwa"));
        others.put(Column.DIRECTION, pattern("^direction|^sens\\b|more or less|icyerekezo"));
        others.put(
                Column.CATEGORY,
                pattern(
                        "categor|dis"
                                + " ?aggregat|desagreg|ventilation|breakdown|\\bcrop\\b|\\bsite\\b|icyiciro"));
        others.put(
                Column.UNIT, pattern("^units?\\b|^unites?\\b|^uom$|igipimo gikoreshwa|^urugero"));
        others.put(Column.INDICATOR, pattern("indicat|igipimo|ibipimo|\\bkpi\\b"));
        others.put(Column.PILLAR, pattern("pillar|pilier|inkingi"));
        others.put(Column.SECTOR, pattern("sector|secteur|urwego|isekteri"));
        others.put(
                Column.OUTCOME,
                pattern(
                        "outcome|\\beffets?\\b|impact|impinduka|strategic objective|resultats?"
                                + " (attendu|intermediaire)"));
        return others;
    }

    /**
     * Without capitals, accents and marks: "N°", "Résultat_attendu" are "n", "resultat attendu".
     */
    static String folded(String text) {
        return Spelling.folded(text).replaceAll("[^a-z0-9%#]+", " ").strip();
    }

    static Optional<Column> meaning(String header) {
        var text = folded(header);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (int quarter = 0; quarter < QUARTERS.size(); quarter++) {
            if (QUARTERS.get(quarter).matcher(text).find()) {
                return ofQuarter(quarter, text);
            }
        }
        return OTHERS.entrySet().stream()
                .filter(other -> other.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ofYear(text))
                .or(() -> loose(text));
    }

    private static Optional<Column> ofQuarter(int quarter, String text) {
        if (OTHERWISE.matcher(text).find()) {
            return Optional.empty();
        }
        if (ACHIEVED.matcher(text).find()) {
            return Optional.of(Columns.ACHIEVED.get(quarter));
        }
        boolean percentage = PERCENTAGE.matcher(text).find() && !TARGET.matcher(text).find();
        return percentage ? Optional.empty() : Optional.of(Column.QUARTERS.get(quarter));
    }

    private static Optional<Column> ofYear(String text) {
        if (OTHERWISE.matcher(text).find()) {
            return Optional.empty();
        }
        if (PERCENTAGE.matcher(text).find()) {
            return Optional.of(Column.ANNUAL_PERCENTAGE);
        }
        if (ACHIEVED.matcher(text).find()) {
            return Optional.of(Column.ANNUAL_ACHIEVEMENT);
        }
        boolean partial =
                text.matches(".*(20[0-9]{2}).* .*(20[0-9]{2}).*") && !text.contains("annual");
        return TARGET.matcher(text).find() && !partial
                ? Optional.of(Column.ANNUAL_TARGET)
                : Optional.empty();
    }

    /** Words that mean something only where nothing clearer was said. */
    private static Optional<Column> loose(String text) {
        if (text.matches("(annual|yearly|annuel(le)?|umwaka)( total)?")) {
            return Optional.of(Column.ANNUAL_TARGET);
        }
        return text.matches(
                        "(output|objective|activit|resultat|igikorwa|ibikorwa|u?mihigo|umuhigo|i?mihigo|deliverable).*")
                ? Optional.of(Column.OUTPUT)
                : Optional.empty();
    }
}
