package org.imihigo.assurance;

import java.util.Map;
import java.util.Objects;
import org.imihigo.kernel.Fraction;
import org.imihigo.web.Language;
import org.imihigo.web.Words;

/**
 * Who decides about the contracts of a tier.
 *
 * @param quorum the share of its members that must be present
 * @param review whether reviewers accept the contract before
 * @param source of the rule
 */
record Body(Map<Language, String> names, Fraction quorum, boolean review, String source) {
    String name(Words words) {
        return Objects.requireNonNull(names.get(words.language()));
    }
}
