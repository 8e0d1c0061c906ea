package org.imihigo.ranking;

import java.util.Optional;
import org.imihigo.kernel.Fraction;
import org.imihigo.kernel.UnitCode;
import org.imihigo.scoring.Mark;
import org.imihigo.web.Words;

/**
 * A unit's score, and why it is not ranked.
 *
 * @param below empty where it is ranked
 * @param rankedBy the number that decides its rank, the more the better: its score, unless the
 *     method ranks what is printed, or grades of which the lower is better
 */
public record Standing(Mark mark, Optional<Reason> below, Optional<Fraction> rankedBy) {
    /** Ranked by its score. */
    public Standing(Mark mark, Optional<Reason> below) {
        this(mark, below, mark.value());
    }

    /** Why a unit stands below the line. */
    public sealed interface Reason {
        /** Nothing was signed for the year. */
        record NoContract() implements Reason {}

        /** The law ranks it elsewhere; the word is a message key's. */
        record Law(String word) implements Reason {}

        /** Too little of what was due has come. */
        record Coverage(Fraction wanted) implements Reason {}

        /** Nothing was expected, or nothing applies. */
        record NoScore() implements Reason {}
    }

    /** Why it is not ranked, in a word that is the same in every language. */
    public Optional<String> word() {
        return below.map(
                reason ->
                        switch (reason) {
                            case Reason.NoContract() -> "no-contract";
                            case Reason.Law(var word) -> word;
                            case Reason.Coverage _ -> "coverage";
                            case Reason.NoScore() -> "no-score";
                        });
    }

    /** Why it is not ranked, in a sentence. */
    public Optional<String> sentence(Words words) {
        return below.map(reason -> Rows.reason(reason, this, words));
    }

    public UnitCode unit() {
        return mark.unit();
    }

    /** Only for those who are ranked, and so have a score. */
    Fraction basis() {
        return rankedBy.orElseThrow();
    }
}
