package org.imihigo.dhis2;

import java.util.Arrays;
import java.util.Optional;
import org.imihigo.kernel.Spelling;

/** What can be wrong; the names are codes that stay. */
enum FaultKind {
    /** Quarterly rates are added up: four times 90 % is shown as 360 %. */
    RATE_SUMMED,
    /** Numerator and denominator are the same: always 100 %. */
    DIVIDED_BY_ITSELF,
    /** The year is made of fewer than its four quarters. */
    QUARTER_MISSING,
    /** A quarter counts twice. */
    QUARTER_DOUBLED,
    /** One quarter, or another pledge, stands in place of the quarter meant. */
    QUARTER_MIXED,
    /** The target where the achievement should stand, or the other way round. */
    TARGET_FOR_ACHIEVED,
    /** Less is better, and it is scored as if more were. */
    INVERSE_AS_MORE,
    /** Something is divided, and nothing stands above. */
    NO_NUMERATOR,
    /** Nothing, or zero, stands below. */
    NO_DENOMINATOR,
    /** What is used does not exist. */
    DANGLING_ELEMENT,
    /** A category that is used does not exist. */
    DANGLING_COMBINATION,
    /** It exists, and stands in no form where it could be filled in. */
    NOT_IN_SET,
    /** A pledge lacks the element of a quarter. */
    ELEMENT_MISSING,
    /** Two elements for one figure. */
    DUPLICATE,
    /** A reported zero is not stored. */
    ZERO_NOT_STORED,
    /** A percentage is typed as any number: 0.9 and 90 both pass. */
    PERCENT_AS_NUMBER,
    /** The figures of one pledge are of different kinds. */
    UNITS_MIXED,
    /** A figure is typed as text. */
    NOT_A_NUMBER,
    /** Names that mean one pledge are not spelled alike. */
    SPELLED_APART,
    /** A formula that we do not compute. */
    UNKNOWN_FORMULA;

    /** As addresses and message keys write it. */
    String word() {
        return Spelling.key(this);
    }

    static Optional<FaultKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
