package org.imihigo.contracts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imihigo.pledges.Baseline.Confidence;

/** How well a baseline is known, as people write it in three languages. */
final class ConfidenceWords {
    private static final Map<Confidence, Pattern> WORDS =
            Map.of(
                    Confidence.MEASURED,
                    Pattern.compile("measured|surveyed?|mesuree?|verifiee?|byapimwe|cyapimwe"),
                    Confidence.ADMINISTRATIVE,
                    Pattern.compile(
                            "(from )?administrati(ve|f|ves|fs)( records?| data)?"
                                    + "|donnees administratives|(byanditswe mu )?nyandiko.*"),
                    Confidence.ESTIMATED,
                    Pattern.compile("estimated?|estimation|estimee?|kugereranya|.*gereranyi?jwe"),
                    Confidence.UNKNOWN,
                    Pattern.compile("unknown|inconnue?|ntibizwi|ntikizwi|-"));

    private ConfidenceWords() {}

    static Optional<Confidence> read(String text) {
        var folded = Folded.of(text);
        return WORDS.entrySet().stream()
                .filter(word -> word.getValue().matcher(folded).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
